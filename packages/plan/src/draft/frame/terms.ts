/** The soft goals of a week and how much each weighs. Hard rules are never weighed. */
import type { Term } from './week-to-place.ts'
import type { TermId, TermValues } from '../../model/term-values.ts'

/**
 * Weights are our judgement (grade X): a wanted session is worth more than any day, the runner's long
 * run day more than an ideal gap, and a gap more than the choice between two like sessions.
 */
export const TERMS: readonly Term[] = [
  { id: 'left-out', weight: 10, says: 'wanted sessions for which no day was left' },
  { id: 'long-run-day', weight: 6, says: 'days from your long run day' },
  { id: 'spacing', weight: 1, says: 'days from the best gaps between hard days and the long run' },
  { id: 'easy-days', weight: 0.25, says: 'easy runs on less suited days' },
  { id: 'minutes', weight: 3, says: 'share of the long run that the day has no time for' },
  { id: 'type-emphasis', weight: 1, says: 'steps from the session that the phase asks for' },
  { id: 'variety', weight: 1.5, says: 'sessions that stood in the week before' },
  { id: 'progression', weight: 1, says: 'sizes below the one the phase asks for' },
  { id: 'preferences', weight: 4, says: 'sessions or days that you do not like' },
]

const WEIGHT = Object.fromEntries(TERMS.map(({ id, weight }) => [id, weight])) as Readonly<
  Record<TermId, number>
>

/** Without the terms that came to nothing. */
export function counted(values: TermValues): TermValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value > 0))
}

/** The weighed sum, which the placement of a week makes as small as it can be. */
export function weighed(values: TermValues): number {
  let sum = 0
  for (const id in values) sum += WEIGHT[id as TermId] * (values[id as TermId] ?? 0)
  return sum
}
