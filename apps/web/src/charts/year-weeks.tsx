import { sayDistance } from '@bell-lap/text/numbers'
import { useText } from '../text/use-text.ts'
import css from './year-chart.module.css'
import type { YearPart } from './year-form.tsx'
import { YEAR } from './year-scales.ts'

/** Names of long runs nearer to each other would overlap. */
const NAMES_APART = 14

/** The longest run of each week upwards, its fast metres downwards; planned weeks are outlined. */
export function WeekBarsOfYear({ chart, scales }: YearPart) {
  const { t } = useText()
  const { at, up, down, barWidth, right } = scales
  if (chart.weeks.length === 0) return null
  return (
    <>
      <Needs chart={chart} scales={scales} />
      <text className={css['quiet']} x={YEAR.left} y={YEAR.barsTop - 8}>
        {t('way-back.screen.long-run')}
      </text>
      {chart.weeks.map(({ startDay, longM, fastM, planned }) => (
        <g key={startDay}>
          <rect
            className={css[planned ? 'long-planned' : 'long']}
            x={at(startDay)}
            width={barWidth}
            y={up(longM)}
            height={Math.max(0, YEAR.barsBottom - up(longM))}
          />
          <rect
            className={css[planned ? 'fast-planned' : 'fast']}
            x={at(startDay)}
            width={barWidth}
            y={YEAR.barsBottom + 2}
            height={Math.max(0, down(fastM) - YEAR.barsBottom - 2)}
          />
        </g>
      ))}
      <line
        className={css['edge']}
        x1={YEAR.left}
        x2={right}
        y1={YEAR.barsBottom + 1}
        y2={YEAR.barsBottom + 1}
      />
      <text className={css['quiet']} x={YEAR.left} y={YEAR.fastBottom + 14}>
        {t('way-back.screen.fast')}
      </text>
    </>
  )
}

/** The long runs that longer races ask for. */
function Needs({ chart, scales }: YearPart) {
  const { say, reader } = useText()
  const { up, right, isWide } = scales
  const needs = chart.needs.toReversed()
  return (
    <>
      {needs.map(({ eventId, name, longM }, i) => {
        const y = up(longM)
        const before = needs[i - 1]
        const isNamed = isWide && (before === undefined || y - up(before.longM) >= NAMES_APART)
        return (
          <g key={eventId}>
            <line className={css['need']} x1={YEAR.left} x2={right} y1={y} y2={y} />
            {isNamed && (
              <text className={css['quiet']} x={right + 6} y={y + 4}>
                {`${say(name)}: ${sayDistance(longM, reader, 'planned')}`}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}
