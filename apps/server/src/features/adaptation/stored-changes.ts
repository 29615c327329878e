/**
 * Changes of the plan and advice as they are stored. Older versions stored their sentences as English
 * words and did not say what only followed; both are read in today's form.
 */
import type { Advice, Follow, PlanChange } from '@bell-lap/plan/adapt/plan-change'
import type { Message } from '@bell-lap/units/message'
import { messageOf } from '../../contract/stored-message.ts'
import { readStored, writeStored } from '../plan/index.ts'

/** What is kept of a change: the diff without the whole plans, which the revisions hold. */
export type KeptChange = Omit<PlanChange, 'whole'>

export interface KeptTold {
  /** `null` for advice that changed nothing. */
  readonly change: KeptChange | null
  readonly advice: Advice | null
}

/** English words of an older version, or a message. */
type Sentence = string | Message

interface StoredFollow extends Omit<Follow, 'rule' | 'detail'> {
  readonly rule: Sentence
  readonly detail: Sentence
}

interface StoredChange extends Omit<KeptChange, 'reason' | 'follows'> {
  readonly reason: Sentence
  readonly follows?: readonly StoredFollow[]
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
    advice: advice === null ? null : { ...advice, text: messageOf(advice.text) },
  }
}

function changeFrom({ reason, follows = [], ...change }: StoredChange): KeptChange {
  return {
    ...change,
    reason: messageOf(reason),
    follows: follows.map(({ rule, detail, ids }) => ({
      ids,
      rule: messageOf(rule),
      detail: messageOf(detail),
    })),
  }
}
