import { byNumber } from '@bell-lap/workout/stopwatch/entry'
import type { Entry } from '@bell-lap/workout/stopwatch/entry'
import { mergeEntries } from '@bell-lap/workout/stopwatch/merge-entries'
import { readEntry } from '@bell-lap/workout/stopwatch/read-entry'
import { message } from '@bell-lap/units/message'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { notValid } from '../../contract/problem.ts'
import { lockAthlete } from '../../database/lock-athlete.ts'
import type { Database } from '../../database/store.ts'
import { storedDocument } from '../../database/stored-document.ts'

const ENTRY = storedDocument<Entry>(z.custom<Entry>((value) => readEntry(value) !== null))

/** A practice of fifty runners has about two thousand entries. */
const MOST_ENTRIES = 20_000
const ROWS_AT_ONCE = 200

export interface SessionOfAthlete {
  readonly athleteId: string
  readonly sessionId: string
}

/** Every session of an athlete, by its id. */
export async function loadSessions(
  database: Database,
  athleteId: string,
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const rows = await database
    .selectFrom('stopwatch_entries')
    .select(['session_id', 'phone', 'number', 'content'])
    .where('athlete_id', '=', athleteId)
    .execute()
  return grouped(rows)
}

/**
 * Takes in what a phone wrote, and gives what all phones wrote. An entry that is there already stays one entry. Throws a
 * problem where a session has more entries than any practice.
 */
export async function mergeIntoSession(
  { store, now }: Context,
  { athleteId, sessionId }: SessionOfAthlete,
  sent: readonly Entry[],
): Promise<readonly Entry[]> {
  return store.database.transaction().execute(async (transaction) => {
    await lockAthlete(store, transaction, athleteId)
    const known = await loadEntries(transaction, { athleteId, sessionId })
    const merged = mergeEntries(known, sent)
    if (merged.length > MOST_ENTRIES) {
      throw notValid(message('invalid.stopwatch-full', { count: MOST_ENTRIES }), 'entries')
    }
    const stored = new Set(known.map(ENTRY.write))
    const created_at = now().toISOString()
    const changed = merged
      .map((entry) => ({ entry, content: ENTRY.write(entry) }))
      .filter(({ content }) => !stored.has(content))
      .map(({ entry, content }) => ({
        athlete_id: athleteId,
        session_id: sessionId,
        phone: entry.phone,
        number: entry.n,
        content,
        created_at,
      }))
    for (let from = 0; from < changed.length; from += ROWS_AT_ONCE) {
      await transaction
        .insertInto('stopwatch_entries')
        .values(changed.slice(from, from + ROWS_AT_ONCE))
        .onConflict((conflict) =>
          conflict
            .columns(['athlete_id', 'session_id', 'phone', 'number'])
            .doUpdateSet((row) => ({ content: row.ref('excluded.content') })),
        )
        .execute()
    }
    return merged
  })
}

/** Deletes a session; one that is gone already stays gone. */
export async function deleteSession(
  database: Database,
  { athleteId, sessionId }: SessionOfAthlete,
): Promise<void> {
  await database
    .deleteFrom('stopwatch_entries')
    .where('athlete_id', '=', athleteId)
    .where('session_id', '=', sessionId)
    .execute()
}

async function loadEntries(
  database: Database,
  { athleteId, sessionId }: SessionOfAthlete,
): Promise<readonly Entry[]> {
  const rows = await database
    .selectFrom('stopwatch_entries')
    .select(['session_id', 'phone', 'number', 'content'])
    .where('athlete_id', '=', athleteId)
    .where('session_id', '=', sessionId)
    .execute()
  return rows.map(readRow).toSorted(byNumber)
}

interface Row {
  readonly session_id: string
  readonly phone: string
  readonly number: number
  readonly content: string
}

function readRow({ session_id, phone, number, content }: Row): Entry {
  const id = `${session_id} ${phone} ${number}`
  return ENTRY.read({ table: 'stopwatch_entries', id, text: content })
}

function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly Entry[]> {
  const sessions = new Map<string, Entry[]>()
  for (const row of rows) {
    const entries = sessions.get(row.session_id) ?? []
    entries.push(readRow(row))
    sessions.set(row.session_id, entries)
  }
  for (const entries of sessions.values()) entries.sort(byNumber)
  return sessions
}
