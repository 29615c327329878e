import type { Random } from '@bell-lap/synthetic-runner/random'

/** The part of a JSON schema that requests of the API use. */
export interface RequestSchema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly RequestSchema[]
  readonly oneOf?: readonly RequestSchema[]
  readonly items?: RequestSchema
  readonly properties?: Readonly<Record<string, RequestSchema>>
  readonly required?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly description?: string
}

type Components = Readonly<Record<string, RequestSchema>>

/** Words that readers of dates, times, paths and SQL trip over. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  'x'.repeat(5000),
  '../../etc/passwd',
  "'; drop table activities; --",
  '<script>alert(1)</script>',
  '\u0000',
  '\uD800',
  '💥',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '1e309',
  '-0',
  0,
  -1,
  0.5,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  {},
  { __proto__: null, constructor: { prototype: {} } },
]
const WORDS = ['mile', '5:30', '4 x 400 m @ mile', '2026-05-20', '2026-05-25', 'Achilles', '10k']
const HOSTILE_SHARE = 0.06
const LEFT_OUT_SHARE = 0.3

/** Draws values that a schema allows, with a hostile one in between. */
export class MadeRequest {
  readonly #random: Random
  readonly #components: Components
  readonly #ids: readonly string[]

  /** @param ids names of things that are there, so that some requests find what they name */
  constructor(random: Random, components: Components, ids: readonly string[]) {
    this.#random = random
    this.#components = components
    this.#ids = ids
  }

  pick<T>(from: readonly T[]): T {
    const one = from[this.#random.whole(0, from.length - 1)]
    if (one === undefined) throw new Error('there is nothing to pick from')
    return one
  }

  /** A value for the schema. `depth` ends schemas that hold themselves. */
  value(schema: RequestSchema, depth = 0): unknown {
    if (depth > 8 || this.#random.chance(HOSTILE_SHARE)) return this.pick(HOSTILE.filter(isSent))
    if (schema.$ref !== undefined) {
      const named = this.#components[schema.$ref.split('/').at(-1) ?? '']
      return this.value(named ?? {}, depth + 1)
    }
    if (schema.const !== undefined) return schema.const
    if (schema.enum !== undefined) return this.pick(schema.enum)
    const either = schema.anyOf ?? schema.oneOf
    if (either !== undefined) return this.value(this.pick(either), depth + 1)
    return this.#ofType(schema, depth)
  }

  #ofType(schema: RequestSchema, depth: number): unknown {
    switch (schema.type) {
      case 'null':
        return null
      case 'boolean':
        return this.#random.chance(0.5)
      case 'integer':
        return this.#random.whole(Math.ceil(lowest(schema)), Math.floor(highest(schema)))
      case 'number':
        return this.#random.between(lowest(schema), highest(schema))
      case 'array': {
        const count = this.#random.whole(0, Math.min(4, schema.maxItems ?? 4))
        return Array.from({ length: count }, () => this.value(schema.items ?? {}, depth + 1))
      }
      case 'object':
        return this.#object(schema, depth)
      default:
        return this.#text(schema)
    }
  }

  #object({ properties = {}, required = [] }: RequestSchema, depth: number): unknown {
    const names = Object.keys(properties).filter(
      (name) => required.includes(name) || !this.#random.chance(LEFT_OUT_SHARE),
    )
    return Object.fromEntries(
      names.map((name) => [name, this.value(properties[name] ?? {}, depth + 1)]),
    )
  }

  #text({ minLength = 0, maxLength = 80, description = '' }: RequestSchema): string {
    if (/calendar day/i.test(description)) {
      return `20${this.#random.whole(20, 29)}-0${this.#random.whole(1, 9)}-${this.#random.whole(10, 28)}`
    }
    if (this.#ids.length > 0 && this.#random.chance(0.4)) return this.pick(this.#ids)
    const word = this.pick(WORDS)
    return word.padEnd(minLength, 'x').slice(0, Math.max(minLength, Math.min(maxLength, 80)))
  }

  /** A part of an address: something that is there, or something that never was. */
  part(): string {
    const isThere = this.#ids.length > 0 && this.#random.chance(0.7)
    const word = isThere ? this.pick(this.#ids) : String(this.pick(HOSTILE.filter(isWord)))
    return encodeURIComponent(word)
  }

  chance(probability: number): boolean {
    return this.#random.chance(probability)
  }
}

const lowest = ({ minimum, exclusiveMinimum }: RequestSchema) =>
  Math.max(minimum ?? exclusiveMinimum ?? -1000, -1e6)
const highest = ({ maximum }: RequestSchema) => Math.min(maximum ?? 1000, 1e6)

/** JSON has no lone surrogates that every client could send. */
const isSent = (value: unknown) => value !== '\uD800'
const isWord = (value: unknown) => typeof value === 'string' && value !== '' && value !== '\uD800'
