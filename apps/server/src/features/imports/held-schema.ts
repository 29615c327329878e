import { z } from 'zod'
import { ATHLETE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, Instant, list, problems } from '../../contract/values.ts'
import { Sport } from '../activities/index.ts'

export const HeldActivity = z
  .object({
    id: Id,
    fileName: z.string().nullable(),
    name: z.string().nullable(),
    sport: Sport,
    /** As the file says it. */
    startedAt: Instant,
    distanceM: z.number(),
    movingTimeS: z.number(),
    state: z.enum(['waiting', 'dated', 'discarded']),
    /** What it became, once the day was typed. */
    activityId: Id.nullable(),
  })
  .meta({ id: 'HeldActivity' })
export type HeldActivity = z.output<typeof HeldActivity>

const tags = ['imports']

export const listHeld = route({
  method: 'GET',
  url: '/held-activities',
  access: ATHLETE,
  schema: {
    operationId: 'listHeld',
    summary: 'Activities whose date cannot be right; they count as nothing until the day is typed',
    tags,
    response: { 200: z.object({ items: list(HeldActivity) }), ...problems },
  },
})

export const dateHeld = route({
  method: 'POST',
  url: '/held-activities/:id/day',
  access: ATHLETE,
  schema: {
    operationId: 'dateHeld',
    summary: 'Say on which day a held activity was; the time of day stays as recorded',
    tags,
    params: IdParams,
    body: z.object({ day: Day }),
    response: { 200: HeldActivity, ...problems },
  },
})

export const discardHeld = route({
  method: 'POST',
  url: '/held-activities/:id/discard',
  access: ATHLETE,
  schema: {
    operationId: 'discardHeld',
    summary: 'Leave a held activity out for good; its file stays',
    tags,
    params: IdParams,
    response: { 200: HeldActivity, ...problems },
  },
})

export const restoreHeld = route({
  method: 'POST',
  url: '/held-activities/:id/restore',
  access: ATHLETE,
  schema: {
    operationId: 'restoreHeld',
    summary: 'Hold a discarded activity again',
    tags,
    params: IdParams,
    response: { 200: HeldActivity, ...problems },
  },
})
