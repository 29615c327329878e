/** A function was called with what it cannot take. A broken contract, not something about the data. */
export class WrongArgument extends TypeError {
  override readonly name = 'WrongArgument'
  /** The name of the argument. */
  readonly argument: string

  constructor(argument: string, needs: string, given: unknown) {
    super(`${argument} must be ${needs}, not ${nameOf(given)}.`)
    this.argument = argument
  }
}

/** What a value is, in a sentence: “the text "abc"”, “NaN”, “a list”. */
function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (typeof value === 'string') return `the text ${JSON.stringify(value.slice(0, 40))}`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/**
 * Throws `WrongArgument` unless the value is finite and above 0: a distance, a time, a speed.
 *
 * @example
 * needPositive('distanceM', 1609.344)
 */
export function needPositive(argument: string, value: unknown): void {
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return
  throw new WrongArgument(argument, 'a number above 0', value)
}

/** Throws `WrongArgument` unless the value is a list. */
export function needList(argument: string, value: unknown): void {
  if (!Array.isArray(value)) throw new WrongArgument(argument, 'a list', value)
}

/** Throws `WrongArgument` unless the value is text. */
export function needText(argument: string, value: unknown): void {
  if (typeof value !== 'string') throw new WrongArgument(argument, 'text', value)
}

/** Throws `WrongArgument` unless the value is an object with these fields. */
export function needFields(argument: string, value: unknown, fields: readonly string[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new WrongArgument(argument, 'an object', value)
  }
  for (const field of fields) {
    if (!(field in value)) {
      throw new WrongArgument(`${argument}.${field}`, 'there', undefined)
    }
  }
}
