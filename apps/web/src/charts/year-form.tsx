import { formatTime } from '@bell-lap/units/time'
import type { YearChartData } from '../api/way-back.ts'
import { useText } from '../text/use-text.ts'
import { bandPath, linePath } from './scale.ts'
import css from './year-chart.module.css'
import { YEAR } from './year-scales.ts'
import type { YearScales } from './year-scales.ts'

export interface YearPart {
  readonly chart: YearChartData
  readonly scales: YearScales
}

/** Narrower parts get their name without the number of weeks, at their right end. */
const ROOM_FOR_TEXT = 96
const LABEL_TOP = 16
const LINE = 17

/** The parts of the year by name; the mile block is shaded. */
export function Phases({ chart, scales }: YearPart) {
  const { say } = useText()
  const { at, right } = scales
  return (
    <>
      {chart.phases.map(({ id, from, to, title, text }) => {
        const [begin, end] = [at(from), Math.min(right, at(to))]
        const hasRoom = end - begin >= ROOM_FOR_TEXT || scales.isWide
        // What has no room begins a line lower, so that names do not run into each other.
        const top = hasRoom ? LABEL_TOP : id === 'block' ? LABEL_TOP : LABEL_TOP + LINE
        const atEnd = !hasRoom && id === 'way-back'
        return (
          <g key={id}>
            {id === 'block' && (
              <rect
                className={css['block']}
                x={begin}
                width={Math.max(0, end - begin)}
                y={0}
                height={YEAR.fastBottom}
              />
            )}
            {id !== 'before' && (
              <line className={css['edge']} x1={begin} x2={begin} y1={0} y2={YEAR.fastBottom} />
            )}
            <text
              className={css['title']}
              x={atEnd ? right : begin + 6}
              y={top}
              textAnchor={atEnd ? 'end' : 'start'}
            >
              {say(title)}
            </text>
            {hasRoom && (
              <text className={css['quiet']} x={begin + 6} y={top + LINE}>
                {say(text)}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}

/** The form with its band, and today's forecast drawn on to the race of the way back. */
export function Form({ chart, scales }: YearPart) {
  const { at, y } = scales
  const { form, ahead } = chart
  const points = (list: readonly { day: string; [key: string]: unknown }[], key: string) =>
    list.map((one): readonly [number, number] => [at(one.day), y(Number(one[key]))])
  const last = ahead.at(-1)
  return (
    <>
      <path className={css['band']} d={bandPath(points(form, 'lowS'), points(form, 'highS'))} />
      <path className={css['form']} d={linePath(points(form, 'timeS'))} />
      {ahead.length > 1 && (
        <>
          <path
            className={css['ahead']}
            d={bandPath(points(ahead, 'lowS'), points(ahead, 'highS'))}
          />
          <path className={css['forecast']} d={linePath(points(ahead, 'timeS'))} />
        </>
      )}
      {last !== undefined && (
        <>
          <circle
            cx={at(last.day)}
            cy={y(last.timeS)}
            r={5}
            fill="var(--surface)"
            stroke="var(--tartan)"
            strokeWidth="2"
          />
          {scales.isWide && (
            <text className={css['title']} x={at(last.day) + 14} y={y(last.timeS) + 5}>
              {`${formatTime(last.lowS)}–${formatTime(last.highS)}`}
            </text>
          )}
        </>
      )}
    </>
  )
}

export function TodayLine({ chart, scales }: YearPart) {
  const { t } = useText()
  const today = chart.form.at(-1)
  if (today === undefined) return null
  const x = scales.at(today.day)
  return (
    <>
      <line className={css['today']} x1={x} x2={x} y1={YEAR.formTop - 10} y2={YEAR.fastBottom} />
      <text className={css['label']} x={x + 5} y={YEAR.formBottom - 4}>
        {t('way-back.screen.today')}
      </text>
    </>
  )
}

/** Labels nearer to each other would overlap. */
const LABEL_APART = 108
const GOAL_ROOM = 130

/** Races as dots at the time they are worth; names where there is room, by turns above and below. */
export function RaceDots({ chart, scales }: YearPart) {
  const { say } = useText()
  const { at, y } = scales
  const named = namedRaces({ chart, scales })
  return (
    <>
      {chart.races.map(({ id, day, worthS, label, isGoal }) => {
        const [x, top] = [at(day), y(worthS)]
        if (isGoal) {
          return (
            <g key={id}>
              <circle className={css['goal']} cx={x} cy={top} r={6} />
              <text className={css['goal-time']} x={x - 12} y={top - 10} textAnchor="end">
                {say(label)}
              </text>
            </g>
          )
        }
        const place = named.indexOf(id)
        return (
          <g key={id}>
            <circle className={css['race']} cx={x} cy={top} r={4} />
            {place >= 0 && (
              <text
                className={css['label']}
                x={Math.max(YEAR.left + LABEL_APART / 2, x)}
                y={place % 2 === 0 ? top - 10 : top + 20}
                textAnchor="middle"
              >
                {say(label)}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}

/** The races with room for their name, oldest first. */
function namedRaces({ chart, scales }: YearPart): readonly string[] {
  if (!scales.isWide) return []
  const { at, right } = scales
  const goal = chart.races.find(({ isGoal }) => isGoal)
  const named: { readonly id: string; readonly x: number }[] = []
  for (const { id, day, isGoal } of chart.races) {
    const x = at(day)
    const fromGoal = goal === undefined ? Infinity : Math.abs(at(goal.day) - x)
    const fromLast = x - (named.at(-1)?.x ?? -Infinity)
    if (!isGoal && fromLast > LABEL_APART && x < right - LABEL_APART / 2 && fromGoal > GOAL_ROOM)
      named.push({ id, x })
  }
  return named.map(({ id }) => id)
}
