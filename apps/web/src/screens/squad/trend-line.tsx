import type { SquadRow } from '../../api/squad.ts'
import { useText } from '../../text/use-text.ts'

const WIDTH = 120
const HEIGHT = 28
const EDGE = 2

/**
 * The forecast for the mile over twelve weeks; faster is higher. The height is at least the range of the last forecast,
 * so that a change within that range looks small. The label says the two ends.
 */
export function TrendLine({ trend }: { readonly trend: SquadRow['trend'] }) {
  const { t } = useText()
  const first = trend[0]
  const last = trend.at(-1)
  if (first === undefined || last === undefined) return null
  const times = trend.map(({ timeS }) => timeS)
  const fastest = Math.min(...times)
  const slowest = Math.max(...times)
  const spread = Math.max(slowest - fastest, last.highS - last.lowS)
  const top = (fastest + slowest - spread) / 2
  const points = times.map((timeS, i) => {
    const x = EDGE + ((WIDTH - 2 * EDGE) * i) / (times.length - 1 || 1)
    const y = EDGE + ((HEIGHT - 2 * EDGE) * (timeS - top)) / spread
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  return (
    <svg
      role="img"
      aria-label={t('squad.trend', {
        fromS: first.timeS,
        fromDay: first.day,
        toS: last.timeS,
        toDay: last.day,
      })}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
    >
      <polyline points={points.join(' ')} fill="none" stroke="currentColor" strokeWidth={1.75} />
    </svg>
  )
}
