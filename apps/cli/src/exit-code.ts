/** How a command ends: 0 done, 1 failed, 2 asked wrongly, 3 refused or not enough to go on. */
export const EXIT = { done: 0, failed: 1, usage: 2, refused: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command with a message for people; `code` is stable and stands in the JSON. */
export class CommandEnded extends Error {
  override readonly name = 'CommandEnded'
  readonly exitCode: ExitCode
  readonly code: string

  constructor(exitCode: ExitCode, code: string, message: string) {
    super(message)
    this.exitCode = exitCode
    this.code = code
  }
}
