import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ATHLETE, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, list, Nothing, problems } from '../../contract/values.ts'

const tags = ['zones']
const Measure = z.enum(['pace', 'heart-rate'])
const Units = z.enum(['metric', 'imperial'])

export const OwnZone = z.object({
  name: z.string(),
  /** m/s or beats per minute; `null` where the zone is open. */
  low: z.number().nullable(),
  high: z.number().nullable(),
})

/** Zones as typed; paces are for a kilometre or a mile, as the units say. */
export const TypedZones = z
  .object({
    measure: Measure,
    units: Units,
    text: z.string().max(2000),
  })
  .meta({ id: 'TypedZones' })
export type TypedZones = z.output<typeof TypedZones>

export const ZoneSet = TypedZones.extend({
  id: Id,
  /** They hold from this day on, until later ones of the same measure. */
  validFrom: Day,
  zones: list(OwnZone),
}).meta({ id: 'ZoneSet' })
export type ZoneSet = z.output<typeof ZoneSet>

export const listZones = route({
  method: 'GET',
  url: '/zones',
  access: reads('workouts'),
  schema: {
    operationId: 'listZones',
    summary: 'The runner’s own zones, the latest first',
    tags,
    response: { 200: z.object({ items: list(ZoneSet) }), ...problems },
  },
})

export const readTypedZones = route({
  method: 'POST',
  url: '/zones/read',
  access: ATHLETE,
  schema: {
    operationId: 'readTypedZones',
    summary: 'How typed zones are understood',
    tags,
    body: TypedZones,
    response: {
      200: z.union([
        z.object({ ok: z.literal(true), zones: list(OwnZone) }),
        z.object({ ok: z.literal(false), line: z.number(), reason: Message }),
      ]),
      ...problems,
    },
  },
})

export const addZones = route({
  method: 'POST',
  url: '/zones',
  access: ATHLETE,
  schema: {
    operationId: 'addZones',
    summary: 'Save zones that hold from a day on; those of the same measure and day are replaced',
    tags,
    body: TypedZones.extend({ validFrom: Day }),
    response: { 201: ZoneSet, ...problems },
  },
})

export const removeZones = route({
  method: 'DELETE',
  url: '/zones/:id',
  access: ATHLETE,
  schema: {
    operationId: 'removeZones',
    summary: 'Remove zones',
    tags,
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})

export const readTimeInZones = route({
  method: 'GET',
  url: '/activities/:id/zones',
  access: reads('workouts'),
  schema: {
    operationId: 'readTimeInZones',
    summary: 'The time of a run in the zones that held on its day',
    tags,
    params: IdParams,
    response: {
      200: z.object({
        items: list(
          z.object({
            measure: Measure,
            validFrom: Day,
            zones: list(OwnZone.extend({ timeS: z.number() })),
            /** In none of the zones. */
            outsideS: z.number(),
          }),
        ),
      }),
      ...problems,
    },
  },
})
