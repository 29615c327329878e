import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { ZlibOptions } from 'node:zlib'
import { lockAthlete } from '../database/lock-athlete.ts'
import type { Store } from '../database/store.ts'
import { versionOf } from '../database/athlete-version.ts'
import type { ModelAnswer, StoreAs } from './model-messages.ts'

/** Of each athlete so many are stored, the newest. */
const ANSWERS_AT_MOST = 12
/** They take so much at most, compressed. */
const BYTES_AT_MOST = 1024 ** 2

/** Nearly as small, in a third of the time. */
const FAST = { level: 1 }

const pack = promisify<Uint8Array, ZlibOptions, Buffer>(gzip)
const unpack = promisify(gunzip)

/** The paths whose answers are stored: what the pages that are opened most wait for. They are equal in every language. */
export const STORED_PATHS: ReadonlySet<string> = new Set(
  [
    'today',
    'today/sensor',
    'plan',
    'plan/adaptation',
    'plan/forecast',
    'plan/week-budgets',
    'states',
    'estimate',
    'estimate/history',
    'results',
    'case',
    'load',
    'athlete-view',
  ].map((path) => `/api/v1/${path}`),
)

/** Whether the answer to a GET request for this address is stored. */
export const isStored = (url: string): boolean => STORED_PATHS.has(url.split('?', 1)[0] ?? '')

/** The stored answer that is what the model would answer now; `null` without one. */
export async function readStoredAnswer(
  { database }: Store,
  { athleteId, key, version, day, program }: StoreAs,
): Promise<ModelAnswer | null> {
  const row = await database
    .selectFrom('stored_answers')
    .select(['headers', 'body'])
    .where('athlete_id', '=', athleteId)
    .where('key', '=', key)
    .where('version', '=', version)
    .where('day', '=', day)
    .where('program', '=', program)
    .executeTakeFirst()
  if (row === undefined) return null
  const headers = JSON.parse(row.headers) as Record<string, string>
  return { status: 200, headers, body: await unpack(row.body) }
}

/**
 * Stores an answer, and forgets those that are no longer true or too many. Nothing is stored when the athlete's data
 * changed since the model was asked: the data may be deleted by now.
 */
export async function storeAnswer(
  store: Store,
  { athleteId, key, version, day, program }: StoreAs,
  { headers, body, now }: Pick<ModelAnswer, 'headers' | 'body'> & { readonly now: Date },
): Promise<void> {
  const packed = await pack(body, FAST)
  if (packed.byteLength > BYTES_AT_MOST) return
  await store.database.transaction().execute(async (database) => {
    // A deletion takes it, too, and afterwards the version is another one.
    await lockAthlete(store, database, athleteId)
    if ((await versionOf({ kind: store.kind, database }, athleteId)) !== version) return
    const ofAthlete = database.deleteFrom('stored_answers').where('athlete_id', '=', athleteId)
    await ofAthlete
      .where((row) =>
        row.or([
          row('key', '=', key),
          row('version', '!=', version),
          row('day', '!=', day),
          row('program', '!=', program),
        ]),
      )
      .execute()
    await database
      .insertInto('stored_answers')
      .values({
        athlete_id: athleteId,
        key,
        version,
        day,
        program,
        stored_at: now.toISOString(),
        headers: JSON.stringify(headers),
        body: packed,
      })
      .execute()
    const stored = await database
      .selectFrom('stored_answers')
      .select(['key', (select) => select.fn<number>('length', ['body']).as('bytes')])
      .where('athlete_id', '=', athleteId)
      .orderBy('stored_at', 'desc')
      .execute()
    const tooMany = beyond(stored)
    if (tooMany.length > 0) await ofAthlete.where('key', 'in', [...tooMany]).execute()
  })
}

/** The keys of the oldest answers, those beyond what is kept of an athlete. */
function beyond(
  stored: readonly { readonly key: string; readonly bytes: number }[],
): readonly string[] {
  let bytes = 0
  return stored
    .filter((one, place) => {
      bytes += one.bytes
      return place >= ANSWERS_AT_MOST || bytes > BYTES_AT_MOST
    })
    .map(({ key }) => key)
}
