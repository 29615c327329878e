import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'

export type StoreKind = 'sqlite' | 'postgres'
export type Database = Kysely<Tables>

export interface Store {
  readonly kind: StoreKind
  readonly database: Database
  /** The SQLite file, or `null` with PostgreSQL. */
  readonly file: string | null
  /** The address of the PostgreSQL database, or `null` with SQLite. */
  readonly url: string | null
}
