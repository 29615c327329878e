/**
 * Changes of the plan and advice as they are stored. Older versions stored their sentences as English
 * words and did not say what only followed; both are read in today's form.
 */
import type { Advice, Follow, PlanChange } from '@bell-lap/plan/adapt/plan-change'
import { asMessage } from '@bell-lap/units/message'
import type { Sentence } from '@bell-lap/units/message'
import { readStored, writeStored } from '../plan/index.ts'

/** What is kept of a change: the diff without the whole plans, which the revisions hold. */
export type KeptChange = Omit<PlanChange, 'whole'>

export interface KeptTold {
  /** `null` for advice that changed nothing. */
  readonly change: KeptChange | null
  readonly advice: Advice | null
}

interface StoredChange extends Omit<KeptChange, 'reason' | 'follows'> {
  readonly reason: Sentence
  readonly follows?: readonly Follow[]
}

interface StoredAdvice extends Omit<Advice, 'text'> {
  readonly text: Sentence
}

export function writeChange(told: KeptTold): string {
  return writeStored(told)
}

/** What `writeChange` wrote, of any version. */
export function readChange(stored: string): KeptTold {
  const { change, advice } = readStored(stored) as {
    readonly change: StoredChange | null
    readonly advice: StoredAdvice | null
  }
  return {
    change: change === null ? null : changeFrom(change),
    advice: advice === null ? null : { ...advice, text: asMessage(advice.text) },
  }
}

function changeFrom({ reason, follows = [], ...change }: StoredChange): KeptChange {
  return {
    ...change,
    reason: asMessage(reason),
    follows: follows.map(({ rule, detail, ids }) => ({
      ids,
      rule: asMessage(rule),
      detail: asMessage(detail),
    })),
  }
}
