/** Patterns without words, the same in every language. */
export const COMMON = {
  /** What the runner typed, or an older version stored: said as it is. */
  verbatim: '{words}',
  /** Words of an older version in place of a pace. */
  'at.verbatim': '{words}',
  /** English words round messages, until the sentence has a code of its own. */
  joined: '{parts_joined}',
} as const
