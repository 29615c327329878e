/** JSON in a column is read by its shape and version, never taken on trust. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { z } from 'zod'
import { HttpProblem } from '../contract/problem.ts'

/** The text of a column, and the row it stands in. */
export interface StoredText {
  readonly table: string
  /** What finds the row in its table. */
  readonly id: string
  readonly text: string
}

/** A row that cannot be read. It stays as it is: nothing is written over it. */
export class UnreadableRow extends HttpProblem {
  constructor({ table, id }: StoredText, why: Message) {
    super('unreadable-row', { table, id, why })
  }
}

/** What a reader of its own throws for a document of a version that it does not know yet. */
export class NewerVersion extends Error {
  override readonly name = 'NewerVersion'
}

/** How a document of one version becomes one of the next. */
type Upgrade = (older: unknown) => unknown

export interface StoredDocument<T> {
  /** The document in today's shape. Throws `UnreadableRow`. */
  readonly read: (stored: StoredText) => T
  /** The same, or `null` for a row that cannot be read and need not be. */
  readonly readOrNull: (stored: StoredText) => T | null
  readonly write: (value: T) => string
}

/**
 * A document with its shape of today. `upgrades[0]` makes version 2 of version 1, and so on; a document
 * without a `version` is of version 1.
 */
export function storedDocument<T>(
  shape: z.ZodType<T>,
  upgrades: readonly Upgrade[] = [],
): StoredDocument<T> {
  const current = upgrades.length + 1
  const read = (stored: StoredText): T => {
    const { version, value } = versioned(parse(stored))
    if (version > current) throw new UnreadableRow(stored, message('unreadable-row.newer'))
    const upgraded = upgrades.slice(version - 1).reduce((now, upgrade) => upgrade(now), value)
    return checked(stored, upgraded, shape)
  }
  return {
    read,
    readOrNull: (stored) => {
      try {
        return read(stored)
      } catch (error) {
        if (error instanceof UnreadableRow) return null
        throw error
      }
    },
    write: (value) => JSON.stringify(current === 1 ? value : { version: current, ...value }),
  }
}

/** A document that brings its own reader, which throws `NewerVersion`. Throws `UnreadableRow`. */
export function readStoredBy<T>(
  stored: StoredText,
  shape: z.ZodType<T>,
  reader: (text: string) => unknown,
): T {
  return checked(stored, parse(stored, reader), shape)
}

function checked<T>(stored: StoredText, value: unknown, shape: z.ZodType<T>): T {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.join('.') ?? ''
  throw new UnreadableRow(stored, message('unreadable-row.field', { field }))
}

function parse(stored: StoredText, reader: (text: string) => unknown = JSON.parse): unknown {
  try {
    return reader(stored.text)
  } catch (error) {
    const why = error instanceof NewerVersion ? 'unreadable-row.newer' : 'unreadable-row.not-json'
    throw new UnreadableRow(stored, message(why))
  }
}

function versioned(value: unknown): { readonly version: number; readonly value: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { version: 1, value }
  }
  const { version, ...rest } = value as Record<string, unknown>
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { version: 1, value }
  }
  return { version, value: rest }
}

/** A shape that is checked only as far as these fields go; for large documents that our own code wrote. */
export const withFields = <T extends object>(
  fields: Readonly<Partial<Record<keyof T & string, 'array' | 'object'>>>,
): z.ZodType<T> =>
  z.custom<T>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      Object.entries(fields).every(([name, kind]) => {
        const field: unknown = (value as Record<string, unknown>)[name]
        return kind === 'array'
          ? Array.isArray(field)
          : typeof field === 'object' && field !== null && !Array.isArray(field)
      }),
    `needs ${Object.keys(fields).join(', ')}`,
  )

/** The ids in a column, in their order. */
export const STORED_IDS = storedDocument(z.array(z.string()))
