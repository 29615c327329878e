import type { Activity, Lap } from '../activity.ts'
import { snapToTrack } from './snap-to-track.ts'

/** Shorter laps are a second press, a warm-up drill or a walk to the start. */
const SHORTEST_REPETITION_M = 80

/**
 * Laps pressed by hand on a track: their distances are whole hundreds of metres, whatever GPS said.
 * Laps of other runs, and laps that a watch made by distance, stay as they are.
 *
 * @example
 * snapPressedLaps({ surface: 'track', laps: [] }) // []
 */
export function snapPressedLaps({
  surface,
  laps,
}: Pick<Activity, 'surface' | 'laps'>): readonly Lap[] {
  if (surface !== 'track') return laps
  const pressed = laps.filter(
    (lap) => lap.trigger === 'manual' && lap.distanceM >= SHORTEST_REPETITION_M,
  )
  if (pressed.length === 0) return laps
  const whole = snapToTrack(pressed)
  const snapped = new Map(pressed.map((lap, i) => [lap, whole[i] ?? lap]))
  return laps.map((lap) => snapped.get(lap) ?? lap)
}
