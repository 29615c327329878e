/** What the choice of a week weighs, and what each came to. */

export type TermId =
  | 'left-out'
  | 'long-run-day'
  | 'spacing'
  | 'easy-days'
  | 'minutes'
  | 'type-emphasis'
  | 'variety'
  | 'progression'
  | 'preferences'

/** What a term came to in a week, before its weight. */
export type TermValues = Readonly<Partial<Record<TermId, number>>>
