/** The soft goals of a week and how much each weighs. Hard rules are never weighed. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Term } from './week-to-place.ts'
import type { TermId, TermValues } from '../../model/term-values.ts'

/**
 * Weights are our judgement (grade X): a wanted session is worth more than any day, the runner's long
 * run day more than an ideal gap, and a gap more than the choice between two like sessions.
 */
export const TERMS: readonly Term[] = [
  { id: 'left-out', weight: 10 },
  { id: 'long-run-day', weight: 6 },
  { id: 'spacing', weight: 1 },
  { id: 'easy-days', weight: 0.25 },
  { id: 'minutes', weight: 3 },
  { id: 'type-emphasis', weight: 1 },
  { id: 'variety', weight: 1.5 },
  { id: 'progression', weight: 1 },
  { id: 'preferences', weight: 4 },
]

/**
 * What a term counts.
 *
 * @example
 * const names = TERMS.map(({ id }) => termMessage(id))
 */
export function termMessage(id: TermId): Message {
  return message(`term.${id}`)
}

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
