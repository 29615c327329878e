import { message } from './message.ts'
import type { Message } from './message.ts'
import { fitSplits } from './split-layouts.ts'
import type { FittedSplits } from './split-layouts.ts'
import { splitNumbers } from './split-numbers.ts'

/** A stretch of a race and its time: metres from the start at its end, and the clock there. */
export interface Split {
  readonly toM: number
  readonly lengthM: number
  readonly lapS: number
  readonly clockS: number
}

export type SplitsRead =
  | {
      readonly ok: true
      readonly splits: readonly Split[]
      /** Every how many metres the times were taken. */
      readonly lapM: number
      /** What was understood, to be shown before it is saved. */
      readonly readAs: Message
      readonly warnings: readonly Message[]
    }
  | { readonly ok: false; readonly reason: Message }

interface Race {
  readonly distanceM: number
  readonly timeS: number
}

/** Sums are as exact as the times they are made of: half a second each where no tenths were typed. */
const ROUNDING_S = 0.3
const ROUNDED_AT_MOST_S = 2

/**
 * Reads the lap times of a race as runners type them: `91 90 90 89`, `1:31.1, 1:29.8`, `4x90`, the clock at each mark
 * (`91 181 271 6:00`), splits by 200 m or by the kilometre, with or without the first metres of a mile, and without
 * the last lap. The reading that fits the distance and time of the race best is taken and given back to be shown.
 *
 * @example
 * const read = readSplits('91 90 90 89', { distanceM: 1609.344, timeS: 360 })
 * const laps = read.ok ? read.splits.map(({ toM }) => Math.round(toM)) : [] // [409, 809, 1209, 1609]
 */
export function readSplits(text: string, race: Race): SplitsRead {
  if (text.trim() === '') return { ok: false, reason: message('splits.missing') }
  const readings = splitNumbers(text)
  const [first] = readings
  if (first === undefined) return { ok: false, reason: message('splits.unreadable') }
  const fits = readings
    .flatMap((times) => [times, ...lapsOfClock(times)])
    .flatMap((laps) => fitSplits(laps, race) ?? [])
  const best = fits.reduce<FittedSplits | null>(
    (least, one) => (least === null || one.misfit < least.misfit ? one : least),
    null,
  )
  if (best === null) return { ok: false, reason: whyNot(first, race) }
  return asRead(best, race)
}

/** The times as a running clock, where they rise. */
function lapsOfClock(times: readonly number[]): readonly (readonly number[])[] {
  const laps = times.map((one, i) => one - (times[i - 1] ?? 0))
  return laps.every((lap) => lap > 0) ? [laps] : []
}

function whyNot(times: readonly number[], { timeS }: Race): Message {
  const sumS = times.reduce((sum, one) => sum + one, 0)
  return message('splits.no-fit', { count: times.length, sumS, timeS })
}

function asRead({ layout, lapsS, workedOut }: FittedSplits, { timeS }: Race): SplitsRead {
  let toM = 0
  let clockS = 0
  const splits = layout.lengthsM.map((lengthM, i): Split => {
    const lapS = lapsS[i] ?? 0
    toM += lengthM
    clockS += lapS
    return { toM, lengthM, lapS, clockS }
  })
  const rounding = Math.min(ROUNDED_AT_MOST_S, ROUNDING_S + 0.5 * coarse(lapsS))
  const open = workedOut === 'first' ? splits[0] : workedOut === 'last' ? splits.at(-1) : undefined
  const warnings = [
    ...(Math.abs(clockS - timeS) > rounding
      ? [message('splits.sum-differs', { sumS: clockS, timeS })]
      : []),
    ...(open === undefined
      ? []
      : [message('splits.worked-out', { distanceM: open.lengthM, lapS: open.lapS })]),
  ]
  const times = splits.map((one) =>
    message('splits.one', { distanceM: one.lengthM, lapS: one.lapS }),
  )
  return {
    ok: true,
    splits,
    lapM: layout.lapM,
    readAs: message('splits.read-as', { count: splits.length, times }),
    warnings,
  }
}

/** How many of the times have no tenths. */
function coarse(lapsS: readonly number[]): number {
  return lapsS.filter((one) => Math.abs(one - Math.round(one)) < 1e-6).length
}

/** Lap times in the notation that is read back the same. */
export function writeSplits(splits: readonly Pick<Split, 'lapS'>[]): string {
  return splits.map(({ lapS }) => String(Math.round(10 * lapS) / 10)).join(' ')
}
