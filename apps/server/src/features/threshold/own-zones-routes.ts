import { smoothed, timeInZones } from '@bell-lap/fitness/zones/own-zones'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { loadActivityRow, loadRecording } from '../activities/index.ts'
import {
  addZones,
  listZones,
  readTimeInZones,
  readTypedZones,
  removeZones,
} from './own-zones-schema.ts'
import type { ZoneSet } from './own-zones-schema.ts'
import { deleteZones, insertZones, loadZones, readTyped } from './own-zones-store.ts'

type Recording = NonNullable<Awaited<ReturnType<typeof loadRecording>>>

/** Zones of the runner's own, and the time of a run in them. */
export function ownZoneRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listZones,
      handler: async (request) => ({
        items: await loadZones(context, request.caller.athleteId),
      }),
    })
    app.route({
      ...readTypedZones,
      handler: (request) => {
        const read = readTyped(request.body)
        return read.ok ? { ok: true as const, zones: [...read.zones] } : read
      },
    })
    app.route({
      ...addZones,
      handler: async (request, reply) =>
        reply.code(201).send(await insertZones(context, request.caller.athleteId, request.body)),
    })
    app.route({
      ...removeZones,
      handler: async (request, reply) => {
        await deleteZones(context, request.caller.athleteId, request.params.id)
        return reply.code(204).send(null)
      },
    })
    app.route({
      ...readTimeInZones,
      handler: async (request) => {
        const { athleteId } = request.caller
        const { database } = context.store
        const row = await loadActivityRow(database, athleteId, request.params.id)
        const held = heldOn(await loadZones(context, athleteId), row.local_day)
        const recording = held.length === 0 ? null : await loadRecording(database, row.id)
        if (recording === null) return { items: [] }
        return { items: held.flatMap((set) => inZones(set, recording) ?? []) }
      },
    })
  }
}

/** Of each measure the zones that began last, but not after the day. */
function heldOn(sets: readonly ZoneSet[], day: string): readonly ZoneSet[] {
  return (['pace', 'heart-rate'] as const).flatMap(
    (measure) => sets.find((set) => set.measure === measure && set.validFrom <= day) ?? [],
  )
}

/** The time in each zone; `null` where the run did not record what they limit. */
function inZones({ measure, validFrom, zones }: ZoneSet, { streams }: Recording) {
  const { timeS, speedMps, heartRateBpm } = streams
  const column = measure === 'pace' ? speedMps : heartRateBpm
  if (column === undefined) return null
  const values = measure === 'pace' ? smoothed(timeS, column) : column
  const { zonesS, outsideS } = timeInZones(zones, { timeS, values })
  return {
    measure,
    validFrom,
    zones: zones.map((zone, i) => ({ ...zone, timeS: zonesS[i] ?? 0 })),
    outsideS,
  }
}
