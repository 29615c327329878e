/** Lengths of the pieces of a run, in steps that a runner can say. */
import { milesOf } from '../describe/length.ts'
import { MILE_M } from '@bell-lap/units/length'
import { elementsDistanceM, elementsDurationS, flattenSteps } from '../totals.ts'
import type { WorkoutElement } from '../workout.ts'
import type { WrittenLength, WrittenPace } from './written-workout.ts'

/** Pieces of easy running are whole hundreds of metres, quarters of a mile, or tens of seconds. */
const STEP = { m: 100, shortM: 10, mile: MILE_M / 4, s: 10 }
const SHORT_M = 1000

/** What of a run is left beside what is run in it, by its own measure; `null` when nothing is. */
export function less(
  whole: WrittenLength,
  inside: readonly WorkoutElement[],
): WrittenLength | null {
  const exact = flattenSteps(inside).every(({ duration }) => duration.kind === whole.kind)
  const of = (amount: number, step: number) => (exact ? amount : Math.round(amount / step) * step)
  const left =
    whole.kind === 'time'
      ? of(whole.timeS - elementsDurationS(inside), STEP.s)
      : of(whole.distanceM - elementsDistanceM(inside), STEP.m)
  if (left <= 0) return null
  return whole.kind === 'time'
    ? { kind: 'time', timeS: left }
    : { kind: 'distance', distanceM: left }
}

/** A part of an easy run. */
export function share(length: WrittenLength, part: number): WrittenLength {
  const inSteps = (amount: number, step: number) =>
    Math.max(1, Math.round((amount * part) / step)) * step
  if (length.kind === 'time') return { kind: 'time', timeS: inSteps(length.timeS, STEP.s) }
  const { distanceM } = length
  const step =
    milesOf(distanceM) !== null ? STEP.mile : distanceM * part < SHORT_M ? STEP.shortM : STEP.m
  return { kind: 'distance', distanceM: inSteps(distanceM, step) }
}

export function minus(whole: WrittenLength, part: WrittenLength): WrittenLength {
  if (whole.kind === 'time') {
    return { kind: 'time', timeS: whole.timeS - (part.kind === 'time' ? part.timeS : 0) }
  }
  return {
    kind: 'distance',
    // Quarters of a mile are no whole numbers of metres.
    distanceM: Number(
      (whole.distanceM - (part.kind === 'distance' ? part.distanceM : 0)).toFixed(6),
    ),
  }
}

/** Times of the whole run as those of a piece; paces for a unit stay. */
export function scaled(pace: WrittenPace, part: number): WrittenPace {
  if (pace.kind !== 'from-to' || pace.unit !== null) return pace
  return { ...pace, fromS: pace.fromS * part, toS: pace.toS * part }
}

export function partOf(piece: WrittenLength, whole: WrittenLength): number {
  if (piece.kind === 'time') return whole.kind === 'time' ? piece.timeS / whole.timeS : 1
  return whole.kind === 'distance' ? piece.distanceM / whole.distanceM : 1
}
