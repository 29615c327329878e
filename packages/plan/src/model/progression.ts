/** What a session changes of the one before it of its kind. */
import type { Message } from '@bell-lap/units/message'

/** What a step up can raise; one at a time. */
export const LEVERS = ['more-work', 'longer-repetitions', 'shorter-rest'] as const
export type Lever = (typeof LEVERS)[number]

/** How a session stands to the one before it of its kind. */
export interface Progression {
  /**
   * `first` of its kind in twelve weeks; `raised` by one lever; `held`, nothing rises; `again` and
   * `back` after work that did not go well.
   */
  readonly step: 'first' | 'raised' | 'held' | 'again' | 'back'
  readonly lever: Lever | null
  /** What was run last of the kind. */
  readonly before: Message | null
  readonly text: Message
}
