import type { Workout } from '../api/plan.ts'
import { sayRepetitionTime } from '@bell-lap/text/numbers'
import type { Text } from '@bell-lap/text/say'
import { message } from '@bell-lap/units/message'
import type { IntensityLevel } from '@bell-lap/workout/intensity'
import { barsOf } from './bars-of.ts'
import css from './session-bars.module.css'

const HEIGHTS: Readonly<Record<IntensityLevel, number>> = {
  0: 0.34,
  1: 0.48,
  2: 0.62,
  3: 0.78,
  4: 0.92,
  5: 1,
}
const STANDING_HEIGHT = 0.08
const WIDTH = 1000
const NARROWEST = 5
const WIDEST_GAP = 8

interface SessionBarsProps {
  readonly workout: Workout
  readonly height: number
}

/** The drawing of a session. Its title says the same in words, so the drawing is decoration. */
export function SessionBars({ workout, height }: SessionBarsProps) {
  const bars = barsOf(workout)
  const total = bars.reduce((sum, bar) => sum + bar.seconds, 0)
  if (total === 0) return <div style={{ height }} aria-hidden="true" />
  const gap = Math.min(WIDEST_GAP, (WIDTH * 0.2) / bars.length)
  const wide = (seconds: number) => Math.max(NARROWEST, (seconds / total) * WIDTH)
  const scale = WIDTH / bars.reduce((sum, bar) => sum + wide(bar.seconds), 0)
  const widths = bars.map((bar) => wide(bar.seconds) * scale)
  return (
    <svg
      className={css['bars']}
      viewBox={`0 0 ${WIDTH} ${height}`}
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bars.map((bar, index) => {
        const width = widths[index] ?? 0
        const tall = height * (bar.level === null ? STANDING_HEIGHT : HEIGHTS[bar.level])
        const left = widths.slice(0, index).reduce((sum, one) => sum + one, 0)
        return (
          <rect
            key={index}
            x={left}
            y={height - tall}
            width={Math.max(1, width - gap)}
            height={tall}
            fill={bar.level === null ? 'var(--line)' : `var(--intensity-${bar.level})`}
          />
        )
      })}
    </svg>
  )
}

/** The same session as a line of text for those who do not see the bars. */
export function sayBars(workout: Workout, say: Text['say']): string {
  const byLevel = new Map<IntensityLevel, number>()
  for (const bar of barsOf(workout)) {
    if (bar.level !== null) byLevel.set(bar.level, (byLevel.get(bar.level) ?? 0) + bar.seconds)
  }
  return [...byLevel]
    .toSorted((a, b) => a[0] - b[0])
    .map(
      ([level, seconds]) =>
        `${say(message(`intensity.${level}`))} ${sayRepetitionTime(roundedS(seconds))}`,
    )
    .join(', ')
}

/** From ten minutes on, whole minutes. */
function roundedS(seconds: number): number {
  return seconds >= 600 ? Math.round(seconds / 60) * 60 : seconds
}
