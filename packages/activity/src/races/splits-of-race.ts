import type { Lap, Streams } from '../activity.ts'
import { runBySecond } from './run-by-second.ts'
import type { RunBySecond } from './run-by-second.ts'

/** What is looked at of a recording, and the race in it. */
export interface RecordedRace {
  readonly streams: Streams
  readonly laps: readonly Lap[]
  readonly distanceM: number
  readonly timeS: number
}

/** Splits of a race from its recording. */
export interface RecordedSplits {
  /** Who measured them: the runner at the lap button, or the watch by its distance. */
  readonly from: 'laps' | 'distance'
  readonly lapsS: readonly number[]
}

const FEWEST_LAPS = 3
/** Laps pressed in the race add up to its time within this. */
const SUM_OFF_SHARE = 0.015
/** The measured length of the race may be this much off; beyond, it is not the race. */
const LENGTH_OFF_SHARE = 0.12

/**
 * The laps of a race that was recorded: those that the runner pressed, where some of them add up to the race, else
 * the times at the marks by the recorded distance, scaled so that it is as long as the race. `marksM` are metres from
 * the start, the last of them the finish. `null` where the recording does not hold the race.
 *
 * @example
 * const timeS = Float64Array.from({ length: 301 }, (_, second) => second)
 * const distanceM = timeS.map((second) => 5 * second)
 * const race = { streams: { timeS, distanceM }, laps: [], distanceM: 800, timeS: 160 }
 * const laps = splitsOfRace(race, [400, 800])?.lapsS // [80, 80]
 */
export function splitsOfRace(race: RecordedRace, marksM: readonly number[]): RecordedSplits | null {
  const pressed = pressedLaps(race)
  if (pressed !== null) return { from: 'laps', lapsS: pressed }
  const { streams, distanceM, timeS } = race
  if (streams.distanceM === undefined) return null
  const run = runBySecond(streams.timeS, streams.distanceM)
  const start = run === null ? null : fastestStart(run, timeS)
  if (run === null || start === null) return null
  const startM = metresAt(run, start)
  const lengthM = metresAt(run, start + timeS) - startM
  if (Math.abs(lengthM / distanceM - 1) > LENGTH_OFF_SHARE) return null
  const clocks = marksM.map((markM) =>
    Math.min(timeS, secondAt(run, startM + (markM * lengthM) / distanceM) - start),
  )
  return { from: 'distance', lapsS: clocks.map((clock, i) => clock - (clocks[i - 1] ?? 0)) }
}

/** The fewest laps in a row, pressed by hand, that add up to the time and the distance of the race. */
function pressedLaps({ laps, distanceM, timeS }: RecordedRace): readonly number[] | null {
  for (let from = 0; from < laps.length; from += 1) {
    let sumS = 0
    let sumM = 0
    for (let to = from; to < laps.length; to += 1) {
      const lap = laps[to]
      // The last lap of a race ends with the recording as often as with a press.
      if (lap === undefined || (lap.trigger !== 'manual' && lap.trigger !== 'session-end')) break
      sumS += lap.elapsedS
      sumM += lap.distanceM
      const isRace =
        Math.abs(sumS / timeS - 1) <= SUM_OFF_SHARE &&
        Math.abs(sumM / distanceM - 1) <= LENGTH_OFF_SHARE
      if (isRace && to - from + 1 >= FEWEST_LAPS) {
        return laps.slice(from, to + 1).map(({ elapsedS }) => elapsedS)
      }
      if (sumS > timeS * (1 + SUM_OFF_SHARE)) break
    }
  }
  return null
}

/** The second from which most metres are run in the time of the race. */
function fastestStart(run: RunBySecond, timeS: number): number | null {
  const last = run.metres.length - 1 - timeS
  if (last < 0) return null
  let best = 0
  let most = -1
  for (let start = 0; start <= last; start += 1) {
    const metres = metresAt(run, start + timeS) - metresAt(run, start)
    if (metres > most) [best, most] = [start, metres]
  }
  return best
}

function metresAt({ metres }: RunBySecond, second: number): number {
  const i = Math.min(metres.length - 1, Math.floor(second))
  const before = metres[i] as number
  const after = metres[Math.min(metres.length - 1, i + 1)] as number
  return before + (second - i) * (after - before)
}

/** The second at which a distance is reached, between whole ones. */
function secondAt({ metres }: RunBySecond, targetM: number): number {
  let low = 0
  let high = metres.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((metres[middle] as number) < targetM) low = middle
    else high = middle
  }
  const width = (metres[high] as number) - (metres[low] as number)
  return width > 0 ? low + (targetM - (metres[low] as number)) / width : high
}
