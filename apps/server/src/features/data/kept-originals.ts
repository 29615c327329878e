import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Context } from '../../context.ts'
import { removingOriginals } from '../../database/originals-lock.ts'
import type { Database } from '../../database/store.ts'
import type { Originals } from '../../files/originals.ts'
import type { RowsOfAthlete } from './copy-rows.ts'
import type { MissingOriginal } from './schema.ts'

export interface ListedOriginal {
  readonly sha256: string
  readonly fileName: string
}
export interface SoundOriginal extends ListedOriginal {
  readonly path: string
  readonly bytes: number
}

/** A FIT file of monitoring or settings; a Garmin export holds thousands and no decoder needs them. */
const NO_ACTIVITY = 'not-an-activity'

/**
 * The original files that the store names: those of runs, and those that could not be read, which
 * a later decoder may read.
 */
export async function listedOriginals({
  database,
  athleteId,
}: RowsOfAthlete): Promise<readonly ListedOriginal[]> {
  const originals = await database
    .selectFrom('originals')
    .select(['sha256', 'file_name'])
    .where('athlete_id', '=', athleteId)
    .execute()
  const unread = await database
    .selectFrom('import_files')
    .select(['sha256', 'path'])
    .where('athlete_id', '=', athleteId)
    .where('sha256', 'is not', null)
    .where('outcome', 'in', ['failed', 'skipped'])
    .where((where) =>
      where.or([where('reason_code', 'is', null), where('reason_code', '!=', NO_ACTIVITY)]),
    )
    .execute()
  const listed = new Map(
    unread.map(({ sha256, path }) => [sha256 ?? '', path.split('/').at(-1) ?? path]),
  )
  for (const { sha256, file_name } of originals) listed.set(sha256, file_name)
  return [...listed]
    .map(([sha256, fileName]) => ({ sha256, fileName }))
    .toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}

const HASHES_AT_ONCE = 500

/** Removes those of the files that no athlete's rows name any more. */
export async function removeUnreferenced(
  { store, originals }: Context,
  sha256s: readonly string[],
): Promise<void> {
  if (sha256s.length === 0) return
  await removingOriginals(store, async () => {
    for (const sha256 of await unreferencedOriginals(store.database, sha256s)) {
      await originals.remove(sha256)
    }
  })
}

async function unreferencedOriginals(
  database: Database,
  sha256s: readonly string[],
): Promise<readonly string[]> {
  const used = new Set<string | null>()
  for (let from = 0; from < sha256s.length; from += HASHES_AT_ONCE) {
    const some = sha256s.slice(from, from + HASHES_AT_ONCE)
    for (const table of ['originals', 'import_files', 'activities'] as const) {
      const rows = await database
        .selectFrom(table)
        .select('sha256')
        .where('sha256', 'in', some)
        .execute()
      for (const { sha256 } of rows) used.add(sha256)
    }
  }
  return sha256s.filter((sha256) => !used.has(sha256))
}

/** Which of the listed files are gone; the bytes are not looked at. */
export async function missingOriginals(
  originals: Originals,
  listed: readonly ListedOriginal[],
): Promise<readonly MissingOriginal[]> {
  const there = await originals.present()
  return listed
    .filter(({ sha256 }) => !there.has(sha256))
    .map((one) => ({ ...one, why: 'missing' as const }))
}

/** Reads every listed file and compares its bytes with its name. */
export async function compareOriginals(
  originals: Originals,
  listed: readonly ListedOriginal[],
  beforeEach: () => void,
): Promise<{ readonly sound: readonly SoundOriginal[]; readonly missing: MissingOriginal[] }> {
  const sound: SoundOriginal[] = []
  const missing: MissingOriginal[] = []
  for (const one of listed) {
    beforeEach()
    const path = await originals.readable(one.sha256)
    const found = await hashOfFile(path)
    if (found === null) missing.push({ ...one, why: 'missing' })
    else if (found.sha256 !== one.sha256) missing.push({ ...one, why: 'damaged' })
    else sound.push({ ...one, path, bytes: found.bytes })
  }
  return { sound, missing }
}

/** `null` when there is no such file or it cannot be read. */
async function hashOfFile(
  path: string,
): Promise<{ readonly sha256: string; readonly bytes: number } | null> {
  try {
    const { size } = await stat(path)
    return { sha256: await sha256Of(path), bytes: size }
  } catch {
    return null
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
