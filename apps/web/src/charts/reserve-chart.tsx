import { sayDistance } from '@bell-lap/text/numbers'
import { formatTime } from '@bell-lap/units/time'
import type { RaceDay } from '../api/race-day.ts'
import type { WebText } from '../text/shown-reader.ts'
import { useText } from '../text/use-text.ts'
import { ticksAt, XAxis, YAxis } from './axes.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { bandPath, linearScale, linePath, niceTicks } from './scale.ts'

const HEIGHT = 190
const LEFT = 48
const RIGHT = 14
const TOP = 10
const BOTTOM = 26
const NARROW = 420

type Reserve = Extract<RaceDay['reserve'], { known: true }>
type Point = Reserve['points'][number]

/** What is left of D′ at each mark of a race, with its range. */
export function ReserveChart({ reserve }: { readonly reserve: Reserve }) {
  const text = useText()
  const { t, say } = text
  const { points } = reserve
  const lastM = points.at(-1)?.atM ?? 1
  const low = Math.min(0, ...points.map(({ lowM }) => lowM))
  const high = Math.max(...points.map(({ highM }) => highM))
  const y = linearScale([low, high], [HEIGHT - BOTTOM, TOP])
  const xOf = (width: number) => linearScale([0, lastM], [LEFT, width - RIGHT])
  const metres = (value: number) => sayDistance(value, text.reader, 'track')
  const draw = (width: number) => {
    const x = xOf(width)
    const place = (value: (point: Point) => number) =>
      points.map((one): readonly [number, number] => [x(one.atM), y(value(one))])
    return (
      <>
        <YAxis
          ticks={ticksAt(
            niceTicks([low, high], 4),
            y,
            (value) => `${value < 0 ? '−' : ''}${Math.abs(Math.round(value))} m`,
          )}
          left={LEFT}
          right={width - RIGHT}
        />
        <XAxis
          ticks={ticksAt(niceTicks([0, lastM], width < NARROW ? 3 : 5), x, metres)}
          y={HEIGHT - 4}
        />
        <path
          d={bandPath(
            place(({ highM }) => highM),
            place(({ lowM }) => lowM),
          )}
          fill="var(--pace)"
          opacity="0.18"
        />
        <line x1={LEFT} x2={width - RIGHT} y1={y(0)} y2={y(0)} stroke="var(--stop)" />
        <path
          d={linePath(place(({ leftM }) => leftM))}
          fill="none"
          stroke="var(--pace)"
          strokeWidth="2"
        />
      </>
    )
  }
  return (
    <ChartFrame
      name={t('race-day.reserve')}
      sentence={say(reserve.says)}
      height={HEIGHT}
      pointsAt={(width) =>
        points.map((one) => ({
          x: xOf(width)(one.atM),
          y: y(one.leftM),
          says: t('race-day.reserve-at', { markM: one.atM, left: sayLeft(one, text) }),
        }))
      }
      table={{
        columns: [
          t('race-day.column-mark'),
          t('race-day.column-clock'),
          t('race-day.reserve-column'),
        ],
        rows: points.map((one) => [metres(one.atM), formatTime(one.clockS), sayLeft(one, text)]),
      }}
    >
      {draw}
    </ChartFrame>
  )
}

function sayLeft({ leftM, lowM, highM }: Point, { t }: WebText): string {
  if (highM <= 0) return t('race-day.reserve-none')
  const [left, low, high] = [leftM, lowM, highM].map((value) => Math.max(0, value))
  return t('race-day.reserve-left', { leftM: left ?? 0, lowM: low ?? 0, highM: high ?? 0 })
}
