/** What a command sees of the process it runs in; tests hand in their own. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Results, for people or as JSON. */
  readonly out: (text: string) => void
  /** Progress, warnings and failures. */
  readonly err: (text: string) => void
  /** Progress may be drawn over itself. */
  readonly drawsProgress: boolean
  /** Results go to a terminal, so that a code for a phone can be drawn. */
  readonly isTerminal: boolean
  /** Asks yes or no on a terminal; `null` where nobody can answer. */
  readonly ask: ((question: string) => Promise<boolean>) | null
  readonly now: () => Date
  /** Takes what a command answers instead of the terminal: the same as JSON, and as lines for people. */
  readonly take?: (json: unknown, lines: readonly string[]) => void
}
