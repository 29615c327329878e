import { sayDay } from '@bell-lap/text/numbers'
import type { Load, LoadMeasure, LoadWeek } from '../../api/load.ts'
import { XAxis } from '../../charts/axes.tsx'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { linearScale } from '../../charts/scale.ts'
import { useText } from '../../text/use-text.ts'
import css from './load.module.css'

const HEIGHT = 104
const BOTTOM = 22
const TOP = 8
const BAR = 0.68

interface LoadBarsProps {
  readonly measure: LoadMeasure
  readonly load: Load
  /** An amount of this measure in the words of the reader. */
  readonly amount: (value: number) => string
}

/** One measure week by week: done as bars, planned as lines or dashed bars, the usual range as a band. */
export function LoadBars({ measure, load, amount }: LoadBarsProps) {
  const { t, reader } = useText()
  const { weeks, usual } = load
  const range = usual[measure]
  const name = t('load.weeks', { title: t(`load.measure.${measure}`) })
  const valuesOf = (week: LoadWeek) => ({
    done: week.done?.[measure] ?? null,
    planned: week.planned?.[measure] ?? null,
  })
  const budgetOf = (week: LoadWeek) => (measure === 'fastM' ? week.fastBudgetM : null)
  const most = Math.max(
    1,
    range?.high ?? 0,
    ...weeks.flatMap((week) => {
      const { done, planned } = valuesOf(week)
      return [done ?? 0, planned ?? 0, budgetOf(week) ?? 0]
    }),
  )
  const y = linearScale([0, most], [HEIGHT - BOTTOM, TOP])
  const xAt = (width: number) => linearScale([0, weeks.length], [0, width])
  const saysOf = (week: LoadWeek) => {
    const { done, planned } = valuesOf(week)
    const day = week.startDay
    if (done === null)
      return t('load.says-planned', { day, planned: planned === null ? '–' : amount(planned) })
    if (planned === null) return t('load.says-done', { day, done: amount(done) })
    return t('load.says', { day, done: amount(done), planned: amount(planned) })
  }
  return (
    <ChartFrame
      name={name}
      sentence={t(`load.good.${measure}`)}
      height={HEIGHT}
      pointsAt={(width) =>
        weeks.map((week, index) => {
          const { done, planned } = valuesOf(week)
          return { x: xAt(width)(index + BAR / 2), y: y(done ?? planned ?? 0), says: saysOf(week) }
        })
      }
      table={{
        columns: [t('load.week-of'), t('load.done'), t('load.planned')],
        rows: weeks.map((week) => {
          const { done, planned } = valuesOf(week)
          const say = (value: number | null) => (value === null ? '–' : amount(value))
          return [sayDay(week.startDay, reader.locale, 'dayMonth'), say(done), say(planned)]
        }),
      }}
    >
      {(width) => {
        const x = xAt(width)
        const bar = x(BAR) - x(0)
        return (
          <>
            {range !== undefined && (
              <rect
                className={css['band']}
                x={0}
                width={width}
                y={y(range.high)}
                height={y(range.low) - y(range.high)}
              />
            )}
            {weeks.map((week, index) => (
              <WeekBar
                key={week.startDay}
                state={week.state}
                fast={measure === 'fastM'}
                {...valuesOf(week)}
                at={x(index)}
                width={bar}
                y={y}
              />
            ))}
            <path className={css['budget']} d={budgetPath(weeks.map(budgetOf), x, y)} />
            <line
              className={css['ground']}
              x1={0}
              x2={width}
              y1={HEIGHT - BOTTOM}
              y2={HEIGHT - BOTTOM}
            />
            <XAxis
              ticks={weeks.flatMap((week, index) =>
                index % 4 === 0 && index < weeks.length - 1
                  ? [
                      {
                        at: x(index) + bar / 2 + 8,
                        label: sayDay(week.startDay, reader.locale, 'dayMonth'),
                      },
                    ]
                  : [],
              )}
              y={HEIGHT - 6}
            />
          </>
        )
      }}
    </ChartFrame>
  )
}

interface WeekBarProps {
  readonly state: LoadWeek['state']
  readonly fast: boolean
  readonly done: number | null
  readonly planned: number | null
  readonly at: number
  readonly width: number
  readonly y: (value: number) => number
}

function WeekBar({ state, fast, done, planned, at, width, y }: WeekBarProps) {
  const bar = (value: number) => ({ x: at, width, y: y(value), height: y(0) - y(value) })
  return (
    <g>
      {planned !== null && state !== 'past' && planned > 0 && (
        <rect className={css['planned']} {...bar(planned)} />
      )}
      {done !== null && done > 0 && (
        <rect
          className={css['done']}
          data-state={state}
          data-fast={fast || undefined}
          {...bar(done)}
        />
      )}
      {planned !== null && state === 'past' && (
        <line
          className={css['was']}
          x1={at - 1}
          x2={at + width + 1}
          y1={y(planned)}
          y2={y(planned)}
        />
      )}
    </g>
  )
}

/** The budget as steps; it breaks off where there is none. */
function budgetPath(
  budgets: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return budgets
    .map((budget, index) => {
      if (budget === null) return ''
      const before = budgets[index - 1] ?? null
      const start = before === null ? `M${x(index)} ${y(budget)}` : `V${y(budget)}`
      return `${start}H${x(index + 1)}`
    })
    .join('')
}
