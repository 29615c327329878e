/** The sets of an exercise by days, and the best one of each. */
import type { StrengthSet } from '../../api/strength.ts'

export interface SetDay {
  readonly day: string
  readonly sets: readonly StrengthSet[]
  readonly best: StrengthSet
}

/** The heaviest set; of equal weights the one with the most repetitions or the longest hold. */
export function bestOf(sets: readonly StrengthSet[]): StrengthSet {
  return sets.reduce((best, one) => {
    const heavier = (one.loadKg ?? 0) - (best.loadKg ?? 0)
    return heavier > 0 || (heavier === 0 && workOf(one) > workOf(best)) ? one : best
  })
}

/** Repetitions or seconds of a set. */
export function workOf({ reps, holdS }: Pick<StrengthSet, 'reps' | 'holdS'>): number {
  return holdS ?? reps ?? 0
}

/** Oldest day first. */
export function setDays(sets: readonly StrengthSet[]): readonly SetDay[] {
  const days = new Map<string, StrengthSet[]>()
  for (const one of sets) days.set(one.day, [...(days.get(one.day) ?? []), one])
  return [...days]
    .map(([day, own]) => ({ day, sets: own, best: bestOf(own) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
