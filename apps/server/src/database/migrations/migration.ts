import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { StoreKind } from '../store.ts'

/** One step of the schema. Steps are never changed once released; a new one is added. */
export interface Migration {
  readonly version: number
  readonly up: (database: Kysely<Tables>, kind: StoreKind) => Promise<void>
}
