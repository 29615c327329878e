import { randomUUID } from 'node:crypto'
import { readZones } from '@bell-lap/fitness/zones/own-zones'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { notFound, notValid } from '../../contract/problem.ts'
import { storedDocument } from '../../database/stored-document.ts'
import { OwnZone, TypedZones } from './own-zones-schema.ts'
import type { ZoneSet } from './own-zones-schema.ts'

const KM_M = 1000

/** What is stored of zones: the words as typed, and how they were read then. */
const ZONES = storedDocument(
  TypedZones.pick({ text: true, units: true }).extend({ zones: z.array(OwnZone).readonly() }),
)

export const readTyped = ({ text, measure, units }: TypedZones) =>
  readZones(text, measure, units === 'metric' ? KM_M : MILE_M)

/** The latest first. */
export async function loadZones(context: Context, athleteId: string): Promise<ZoneSet[]> {
  const rows = await context.store.database
    .selectFrom('own_zones')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('valid_from', 'desc')
    .orderBy('measure')
    .execute()
  return rows.map(({ id, valid_from, measure, zones }) => ({
    id,
    validFrom: valid_from,
    measure: measure as ZoneSet['measure'],
    ...ZONES.read({ table: 'own_zones', id, text: zones }),
  }))
}

/** Saves zones; those of the same measure from the same day are replaced. Throws a 400 for what cannot be read. */
export async function insertZones(
  context: Context,
  athleteId: string,
  typed: TypedZones & { readonly validFrom: CalendarDay },
): Promise<ZoneSet> {
  const read = readTyped(typed)
  if (!read.ok) throw notValid(read.reason, 'text')
  const { measure, validFrom, text, units } = typed
  const { zones } = read
  const id = randomUUID()
  await context.store.database.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('own_zones')
      .where('athlete_id', '=', athleteId)
      .where('measure', '=', measure)
      .where('valid_from', '=', validFrom)
      .execute()
    await transaction
      .insertInto('own_zones')
      .values({
        id,
        athlete_id: athleteId,
        valid_from: validFrom,
        measure,
        zones: ZONES.write({ text, units, zones }),
        created_at: context.now().toISOString(),
      })
      .execute()
  })
  return { id, validFrom, measure, text, units, zones: [...zones] }
}

export async function deleteZones(context: Context, athleteId: string, id: string): Promise<void> {
  const gone = await context.store.database
    .deleteFrom('own_zones')
    .where('id', '=', id)
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  if (Number(gone.numDeletedRows) === 0) throw notFound('zones')
}
