import type { FastifyRequest } from 'fastify'
import { bytesBelow } from '../../files/bytes-below.ts'
import type { Context } from '../../context.ts'
import { connectedAthletes } from '../connections/index.ts'
import { isImporting } from '../imports/index.ts'
import { showAutomatic } from './automatic-backups.ts'
import { backupFolder, listBackups } from './backup-files.ts'
import { contentsOf } from './backup-contents.ts'
import { listedOriginals, missingOriginals } from './kept-originals.ts'
import type { Everything } from './schema.ts'

/** What there is of an athlete: what a look for trouble compares, and what a deletion removes. */
export async function readEverything(
  context: Context,
  request: FastifyRequest,
): Promise<Everything> {
  const { athleteId } = request.caller
  const { database } = context.store
  const rows = { database, athleteId }
  const listed = await listedOriginals(rows)
  const backups = (await listBackups(context, athleteId)).map(({ backup }) => backup)
  const address = await database
    .selectFrom('calendar_tokens')
    .select('athlete_id')
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  const connected = (await connectedAthletes(context)).includes(athleteId)
  return {
    contents: await contentsOf(rows),
    originals: {
      count: listed.length,
      missing: await missingOriginals(context.originals, listed),
    },
    backups: {
      count: backups.length,
      bytes: await bytesBelow(backupFolder(context)),
      last: backups[0] ?? null,
      automatic: await showAutomatic(context, request),
    },
    connections: connected ? ['intervals.icu'] : [],
    calendarAddress: address !== undefined,
    importRunning: await isImporting(context, athleteId),
  }
}
