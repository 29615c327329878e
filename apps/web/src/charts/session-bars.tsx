import type { Workout } from '../api/plan.ts'
import { sayRepetitionTime } from '@bell-lap/text/numbers'
import type { Text } from '@bell-lap/text/say'
import { message } from '@bell-lap/units/message'
import type { IntensityLevel } from '@bell-lap/workout/intensity'
import { barsOf, drawnBars } from './bars-of.ts'
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
/** Gaps between the bars, px: none where many bars would not leave room for them. */
const GAPS = [
  { bars: 13, px: 2 },
  { bars: 24, px: 1 },
]

interface SessionBarsProps {
  readonly workout: Workout
  readonly height: number
}

/**
 * The drawing of a session. The browser shares the width out, so that fast pieces keep their least width
 * at every size. The title says the same in words, so the drawing is decoration.
 */
export function SessionBars({ workout, height }: SessionBarsProps) {
  const bars = drawnBars(workout)
  const gap = GAPS.find((one) => bars.length <= one.bars)?.px ?? 0
  return (
    <div className={css['bars']} style={{ height, columnGap: gap }} aria-hidden="true">
      {bars.map(({ level, weight, isFast }, index) => (
        <span
          key={index}
          data-fast={isFast || undefined}
          style={{
            flexGrow: weight,
            height: `${100 * (level === null ? STANDING_HEIGHT : HEIGHTS[level])}%`,
            background: level === null ? 'var(--line)' : `var(--intensity-${level})`,
          }}
        />
      ))}
    </div>
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
