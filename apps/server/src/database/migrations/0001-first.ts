import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely'
import { sql } from 'kysely'
import type { StoreKind } from '../store.ts'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

type ColumnKind = 'text' | 'text?' | 'integer' | 'integer?' | 'real' | 'real?' | 'bytes'

const required = (column: ColumnDefinitionBuilder) => column.notNull()
const optional = (column: ColumnDefinitionBuilder) => column

function addColumn(
  table: CreateTableBuilder<string, string>,
  kind: StoreKind,
  name: string,
  column: ColumnKind,
): CreateTableBuilder<string, string> {
  const rule = column.endsWith('?') ? optional : required
  const base = column.replace('?', '')
  if (base === 'bytes') return table.addColumn(name, kind === 'postgres' ? 'bytea' : 'blob', rule)
  if (base === 'real') return table.addColumn(name, 'double precision', rule)
  return table.addColumn(name, base === 'integer' ? 'integer' : 'text', rule)
}

const TABLES: readonly {
  readonly name: keyof Tables
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, ColumnKind>>
}[] = [
  {
    name: 'accounts',
    key: ['id'],
    columns: { id: 'text', name: 'text', created_at: 'text' },
  },
  {
    name: 'athletes',
    key: ['id'],
    columns: { id: 'text', name: 'text', created_at: 'text', evidence_revision: 'integer' },
  },
  {
    name: 'memberships',
    key: ['account_id', 'athlete_id'],
    columns: { account_id: 'text', athlete_id: 'text', role: 'text' },
  },
  {
    name: 'sessions',
    key: ['hash'],
    columns: {
      hash: 'text',
      account_id: 'text',
      athlete_id: 'text',
      created_at: 'text',
      expires_at: 'text',
    },
  },
  {
    name: 'sign_in_tokens',
    key: ['hash'],
    columns: {
      hash: 'text',
      account_id: 'text',
      created_at: 'text',
      expires_at: 'text',
      used_at: 'text?',
    },
  },
  {
    name: 'settings',
    key: ['athlete_id'],
    columns: { athlete_id: 'text', settings: 'text', updated_at: 'text' },
  },
  {
    name: 'originals',
    key: ['athlete_id', 'sha256'],
    columns: {
      athlete_id: 'text',
      sha256: 'text',
      bytes: 'integer',
      file_name: 'text',
      created_at: 'text',
    },
  },
  {
    name: 'imports',
    key: ['id'],
    columns: {
      id: 'text',
      athlete_id: 'text',
      label: 'text',
      state: 'text',
      created_at: 'text',
      started_at: 'text?',
      finished_at: 'text?',
      runs_found: 'integer',
      error: 'text?',
      uploads: 'text',
    },
  },
  {
    name: 'import_files',
    key: ['id'],
    columns: {
      id: 'text',
      athlete_id: 'text',
      import_id: 'text',
      position: 'integer',
      path: 'text',
      bytes: 'real',
      outcome: 'text',
      reason_code: 'text?',
      reason: 'text?',
      activity_ids: 'text',
      sha256: 'text?',
      extra: 'text?',
    },
  },
  {
    name: 'activities',
    key: ['id'],
    columns: {
      id: 'text',
      athlete_id: 'text',
      started_at: 'text',
      local_day: 'text',
      utc_offset_min: 'real?',
      sport: 'text',
      source_sport: 'text',
      surface: 'text',
      name: 'text?',
      description: 'text?',
      distance_m: 'real',
      moving_time_s: 'real',
      elapsed_time_s: 'real',
      ascent_m: 'real?',
      average_heart_rate_bpm: 'real?',
      maximum_heart_rate_bpm: 'real?',
      average_cadence_spm: 'real?',
      effort_cr10: 'real?',
      device: 'text?',
      gear: 'text?',
      has_gps: 'integer',
      partial: 'integer',
      excluded: 'integer',
      sha256: 'text?',
      file_name: 'text?',
      source_key: 'text?',
      detail: 'text',
    },
  },
  {
    name: 'activity_streams',
    key: ['activity_id'],
    columns: { activity_id: 'text', athlete_id: 'text', packed: 'bytes' },
  },
  {
    name: 'best_efforts',
    key: ['activity_id', 'distance_m'],
    columns: {
      activity_id: 'text',
      athlete_id: 'text',
      distance_m: 'real',
      time_s: 'real',
      start_s: 'real',
    },
  },
  {
    name: 'results',
    key: ['id'],
    columns: {
      id: 'text',
      athlete_id: 'text',
      day: 'text',
      event_id: 'text?',
      distance_m: 'real',
      time_s: 'real',
      time_text: 'text',
      timing: 'text',
      setting: 'text',
      effort: 'text',
      name: 'text?',
      note: 'text?',
      excluded: 'integer',
      created_at: 'text',
    },
  },
  {
    name: 'plan_revisions',
    key: ['athlete_id', 'revision'],
    columns: {
      athlete_id: 'text',
      revision: 'integer',
      created_at: 'text',
      summary: 'text',
      reason: 'text',
      parent: 'integer?',
      plan: 'text?',
    },
  },
  {
    name: 'delivered_sessions',
    key: ['athlete_id', 'uid'],
    columns: {
      athlete_id: 'text',
      uid: 'text',
      sequence: 'integer',
      last_modified: 'text',
      cancelled_at: 'text?',
      content: 'text',
    },
  },
  {
    name: 'calendar_tokens',
    key: ['athlete_id'],
    columns: { athlete_id: 'text', hash: 'text', token: 'text', created_at: 'text' },
  },
  {
    name: 'jobs',
    key: ['id'],
    columns: {
      id: 'text',
      athlete_id: 'text',
      kind: 'text',
      subject: 'text',
      state: 'text',
      attempts: 'integer',
      created_at: 'text',
      lease_until: 'text?',
      error: 'text?',
    },
  },
]

const INDEXES: readonly (readonly [keyof Tables, readonly string[]])[] = [
  ['activities', ['athlete_id', 'started_at']],
  ['activities', ['athlete_id', 'sport', 'local_day']],
  ['activities', ['athlete_id', 'sha256']],
  ['activities', ['athlete_id', 'source_key']],
  ['activity_streams', ['athlete_id']],
  ['best_efforts', ['athlete_id', 'distance_m', 'time_s']],
  ['import_files', ['import_id', 'outcome', 'position']],
  ['import_files', ['athlete_id', 'sha256']],
  ['imports', ['athlete_id', 'created_at']],
  ['results', ['athlete_id', 'day']],
  ['jobs', ['state', 'created_at']],
  ['calendar_tokens', ['hash']],
]

/** Where a row of a child table points; the row goes when its parent goes. */
const PARENTS: Readonly<Partial<Record<keyof Tables, readonly [string, string]>>> = {
  activity_streams: ['activity_id', 'activities'],
  best_efforts: ['activity_id', 'activities'],
  import_files: ['import_id', 'imports'],
  sessions: ['account_id', 'accounts'],
  sign_in_tokens: ['account_id', 'accounts'],
  memberships: ['account_id', 'accounts'],
}

async function up(database: Kysely<Tables>, kind: StoreKind): Promise<void> {
  for (const { name, key, columns } of TABLES) {
    let table = database.schema.createTable(name) as CreateTableBuilder<string, string>
    for (const [column, type] of Object.entries(columns)) {
      table = addColumn(table, kind, column, type)
    }
    table = table.addPrimaryKeyConstraint(`${name}_key`, [...key])
    const parent = PARENTS[name] ?? (columns['athlete_id'] ? ['athlete_id', 'athletes'] : null)
    if (parent !== null) {
      const [column, target] = parent
      table = table.addForeignKeyConstraint(
        `${name}_parent`,
        [column],
        target,
        ['id'],
        (constraint) => constraint.onDelete('cascade'),
      )
    }
    await table.execute()
  }
  for (const [table, columns] of INDEXES) {
    const name = `${table}_by_${columns.join('_')}`
    const keys = sql.join(columns.map((column) => sql.ref(column)))
    await sql`create index ${sql.ref(name)} on ${sql.table(table)} (${keys})`.execute(database)
  }
}

export const first: Migration = { version: 1, up }
