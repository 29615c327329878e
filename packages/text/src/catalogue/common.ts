/** Patterns without words, the same in every language. */
export const COMMON = {
  /** What the runner typed, or an older version stored: said as it is. */
  verbatim: '{words}',
  /** Words of an older version in place of a pace. */
  'at.verbatim': '{words}',
  /** Sentences one after the other, and the English words round messages that an older version stored. */
  joined: '{parts_joined}',
  /** Two sentences, as an older version stored them. */
  'adapt.in-turn': '{said} {next}',
} as const
