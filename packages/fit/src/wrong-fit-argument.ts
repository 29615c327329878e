/**
 * A function of this package was called with what it cannot take; a damaged file is no such thing.
 *
 * @example
 * new WrongFitArgument('bytes', 'a Uint8Array').argument // 'bytes'
 */
export class WrongFitArgument extends TypeError {
  override readonly name = 'WrongFitArgument'
  /** The name of the argument. */
  readonly argument: string

  constructor(argument: string, needs: string) {
    super(`${argument} must be ${needs}.`)
    this.argument = argument
  }
}
