import { TOLD_KINDS } from '@bell-lap/activity/run/kind-of-run'
import { z } from 'zod'
import { ATHLETE, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, list, Nothing, problems } from '../../contract/values.ts'

const tags = ['shoes']

export const SHOE_KINDS = ['everyday', 'plated', 'spikes'] as const
export const SHOE_SOURCES = ['told', 'default', 'unknown'] as const

/** What the runner says of a shoe. */
export const ShoeContent = z.object({
  kind: z.enum(SHOE_KINDS),
  startM: z.number().min(0).max(5_000_000).describe('Metres run in it before the first run here'),
  retiredOn: Day.nullable(),
  defaultFor: list(z.object({ kind: z.enum(TOLD_KINDS), from: Day })).describe(
    'Kinds of run that are counted for it from a day on where no shoe was told',
  ),
})
export type ShoeContent = z.output<typeof ShoeContent>

export const ShoeInput = z
  .object({
    name: z.string().trim().min(1).max(120),
    kind: z.enum(SHOE_KINDS),
    startM: ShoeContent.shape.startM,
    retiredOn: Day.nullable(),
    defaultFor: list(z.enum(TOLD_KINDS)),
  })
  .meta({ id: 'ShoeToSave' })
export type ShoeInput = z.output<typeof ShoeInput>

export const Shoe = z
  .object({
    id: Id.describe('`gear:` and the name while the runner has said nothing of it'),
    ...ShoeContent.shape,
    name: z.string(),
    distanceM: z.number().describe('With what was run before the first run here'),
    runs: z.number(),
    assumedRuns: z.number().describe('Of these, runs counted because it is the default'),
    fastM: z.number().describe('Metres at 97 % of mile speed or faster'),
    firstDay: Day.nullable(),
    lastDay: Day.nullable(),
  })
  .meta({ id: 'Shoe' })
export type Shoe = z.output<typeof Shoe>

export const Shoes = z
  .object({
    items: list(Shoe),
    without: z
      .object({ runs: z.number(), distanceM: z.number() })
      .describe('Runs that no shoe is known of'),
  })
  .meta({ id: 'Shoes' })
export type Shoes = z.output<typeof Shoes>

export const listShoes = route({
  method: 'GET',
  url: '/shoes',
  access: reads('workouts'),
  schema: {
    operationId: 'listShoes',
    summary: 'Shoes with their kilometres, those in use first',
    tags,
    response: { 200: Shoes, ...problems },
  },
})

export const addShoe = route({
  method: 'POST',
  url: '/shoes',
  access: ATHLETE,
  schema: {
    operationId: 'addShoe',
    summary: 'Add a shoe',
    tags,
    body: ShoeInput,
    response: { 200: z.object({ id: Id }), ...problems },
  },
})

export const changeShoe = route({
  method: 'PUT',
  url: '/shoes/:id',
  access: ATHLETE,
  schema: {
    operationId: 'changeShoe',
    summary: 'Change, rename, retire a shoe, or make it the default of kinds of run',
    tags,
    params: IdParams,
    body: ShoeInput,
    response: { 200: z.object({ id: Id }), ...problems },
  },
})

export const removeShoe = route({
  method: 'DELETE',
  url: '/shoes/:id',
  access: ATHLETE,
  schema: {
    operationId: 'removeShoe',
    summary: 'Forget what was said of a shoe; runs keep its name',
    tags,
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})

export const ShoeRun = z
  .object({
    activityId: Id,
    day: Day,
    name: z.string().nullable(),
    distanceM: z.number(),
    assumed: z.boolean().describe('Counted because the shoe is the default for this kind of run'),
  })
  .meta({ id: 'ShoeRun' })
export type ShoeRun = z.output<typeof ShoeRun>

export const listShoeRuns = route({
  method: 'GET',
  url: '/shoes/:id/runs',
  access: reads('workouts'),
  schema: {
    operationId: 'listShoeRuns',
    summary: 'The runs of a shoe, newest first',
    tags,
    params: IdParams,
    querystring: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(50) }),
    response: { 200: z.object({ items: list(ShoeRun), total: z.number() }), ...problems },
  },
})

export const readRunShoe = route({
  method: 'GET',
  url: '/activities/:id/shoe',
  access: reads('workouts'),
  schema: {
    operationId: 'readRunShoe',
    summary: 'The shoe of a run, and who said so',
    tags,
    params: IdParams,
    response: {
      200: z.object({
        name: z.string().nullable(),
        kind: z.enum(SHOE_KINDS).nullable(),
        source: z.enum(SHOE_SOURCES),
        told: z.string().nullable().describe('Without the default'),
      }),
      ...problems,
    },
  },
})

export const setRunShoe = route({
  method: 'PUT',
  url: '/activities/:id/shoe',
  access: ATHLETE,
  schema: {
    operationId: 'setRunShoe',
    summary: 'Say which shoe a run was in; `null` takes it back',
    tags,
    params: IdParams,
    body: z.object({ name: z.string().trim().min(1).max(120).nullable() }),
    response: { 200: z.object({ before: z.string().nullable() }), ...problems },
  },
})
