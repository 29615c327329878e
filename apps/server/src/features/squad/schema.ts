import { z } from 'zod'
import { ACCOUNT, COACH_FIELDS, coaches, reads } from '../../contract/access.ts'
import { Message } from '../../contract/message.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, Instant, list, problems } from '../../contract/values.ts'
import { MyAthlete } from '../people/index.ts'

const tags = ['squad']

const Squad = z.object({ id: Id, name: z.string(), athletes: z.int() }).meta({ id: 'Squad' })
const SquadName = z.string().trim().min(1).max(100)

const RemovedSquad = z
  .object({
    id: z.uuid(),
    name: SquadName,
    athleteIds: z.array(Id).max(500),
    meetIds: z.array(Id).max(300).describe('Meets that were for this squad alone'),
  })
  .meta({ id: 'RemovedSquad' })
export type RemovedSquad = z.output<typeof RemovedSquad>

export const listSquads = route({
  method: 'GET',
  url: '/squads',
  access: ACCOUNT,
  schema: {
    operationId: 'listSquads',
    summary: 'The squads of this account',
    tags,
    response: { 200: z.object({ items: list(Squad) }), ...problems },
  },
})

export const createSquad = route({
  method: 'POST',
  url: '/squads',
  access: ACCOUNT,
  schema: {
    operationId: 'createSquad',
    summary: 'Make a squad',
    tags,
    body: z.object({ name: SquadName }),
    response: { 201: Squad, ...problems },
  },
})

export const changeSquadRoute = route({
  method: 'PUT',
  url: '/squads/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'changeSquad',
    summary: 'Rename a squad and say who is in it',
    tags,
    params: IdParams,
    body: z.object({ name: SquadName, athleteIds: z.array(Id).max(500) }),
    response: { 200: Squad, ...problems },
  },
})

export const removeSquadRoute = route({
  method: 'DELETE',
  url: '/squads/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'removeSquad',
    summary: 'Remove a squad; its athletes stay',
    description: 'The answer is what restoreSquad takes to bring the squad back.',
    tags,
    params: IdParams,
    response: { 200: RemovedSquad, ...problems },
  },
})

export const restoreSquadRoute = route({
  method: 'POST',
  url: '/squads/restored',
  access: ACCOUNT,
  schema: {
    operationId: 'restoreSquad',
    summary: 'Bring back a squad that was removed, with its athletes and its meets',
    description: 'Athletes who no longer share with this account and meets that are gone stay out.',
    tags,
    body: RemovedSquad,
    response: { 201: Squad, ...problems },
  },
})

export const listSquadAthletes = route({
  method: 'GET',
  url: '/squads/:id/athletes',
  access: ACCOUNT,
  schema: {
    operationId: 'listSquadAthletes',
    summary: 'The athletes of a squad',
    tags,
    params: IdParams,
    response: { 200: z.object({ items: list(MyAthlete) }), ...problems },
  },
})

const MileDay = z
  .object({ day: Day, timeS: z.number(), lowS: z.number(), highS: z.number() })
  .meta({ id: 'MileDay' })

const SquadAction = z
  .union([
    z.object({ kind: z.enum(['cross-train', 'leave-out']), sessionId: Id, day: Day }),
    z.object({ kind: z.enum(['answer-changes', 'answer-question', 'write']) }),
  ])
  .meta({ id: 'SquadAction' })

export const SquadRow = z
  .object({
    athleteId: Id,
    name: z.string(),
    role: MyAthlete.shape.role,
    squadIds: list(Id),
    waitsForGuardian: z.boolean(),
    fields: MyAthlete.shape.fields.describe(
      'What the athlete shares; nothing counts before a guardian agreed',
    ),
    tone: z.enum(['stop', 'watch', 'ok', 'quiet', 'open']),
    needs: list(
      z.object({
        kind: z.enum([
          'stop',
          'body',
          'question',
          'proposal',
          'missed',
          'load',
          'race',
          'estimate',
          'silent',
          'no-plan',
        ]),
        why: Message,
        action: SquadAction.nullable(),
      }),
    ).describe('The weightiest first; none for an athlete on plan'),
    mile: MileDay.nullable().describe('The last forecast; null where it is not known or shared'),
    trend: list(MileDay).describe('Forecasts of the last twelve weeks, oldest first'),
    next: z.object({ day: Day, title: Message }).nullable().describe('The next session'),
  })
  .meta({ id: 'SquadRow' })
export type SquadRow = z.output<typeof SquadRow>

export const readSquadRoute = route({
  method: 'GET',
  url: '/squad',
  access: ACCOUNT,
  schema: {
    operationId: 'readSquad',
    summary: 'Who needs this coach today, and why; who needs a decision comes first',
    tags,
    response: { 200: z.object({ items: list(SquadRow) }), ...problems },
  },
})

const Comment = z
  .object({
    id: Id,
    author: z.string(),
    own: z.boolean(),
    aboutKind: z.enum(['session', 'run', 'plan']),
    aboutId: Id,
    text: z.string(),
    open: z.boolean().describe('A question that nobody has answered'),
    at: Instant,
  })
  .meta({ id: 'Comment' })
export type Comment = z.output<typeof Comment>

export const listComments = route({
  method: 'GET',
  url: '/comments',
  access: reads('workouts'),
  schema: {
    operationId: 'listComments',
    summary: 'What was written about sessions and runs, newest first',
    tags,
    querystring: z.object({ about: Id.optional() }),
    response: { 200: z.object({ items: list(Comment) }), ...problems },
  },
})

export const addComment = route({
  method: 'POST',
  url: '/comments',
  access: reads('workouts'),
  schema: {
    operationId: 'addComment',
    summary: 'Write about a session or a run; an athlete can ask a question',
    tags,
    body: z.object({
      aboutKind: Comment.shape.aboutKind,
      aboutId: Id,
      text: z.string().trim().min(1).max(1000),
      question: z.boolean().default(false),
    }),
    response: { 200: z.object({ items: list(Comment) }), ...problems },
  },
})

export const removeComment = route({
  method: 'DELETE',
  url: '/comments/:id',
  access: reads('workouts'),
  schema: {
    operationId: 'removeComment',
    summary: 'Delete a comment that the person who asks wrote',
    tags,
    params: IdParams,
    response: { 200: z.object({ items: list(Comment) }), ...problems },
  },
})

export const exportRuns = route({
  method: 'GET',
  url: '/runs.csv',
  access: reads('workouts'),
  schema: {
    operationId: 'exportRuns',
    summary: 'The runs of an athlete as a table, oldest first',
    tags,
    produces: ['text/csv'],
  },
})

export const exportResults = route({
  method: 'GET',
  url: '/results.csv',
  access: reads('results'),
  schema: {
    operationId: 'exportResults',
    summary: 'The race results of an athlete as a table, oldest first',
    tags,
    produces: ['text/csv'],
  },
})

const Line = z.object({ day: Day, title: Message, distanceM: z.number() }).nullable()
const HeldChange = z
  .object({
    id: Id,
    athleteId: Id,
    name: z.string(),
    reason: Message,
    sessions: list(z.object({ id: Id, before: Line, after: Line })),
  })
  .meta({ id: 'HeldChange' })
export type HeldChange = z.output<typeof HeldChange>

export const listHeldChanges = route({
  method: 'GET',
  url: '/squad/held-changes',
  access: ACCOUNT,
  schema: {
    operationId: 'listHeldChanges',
    summary: 'Changes of plans that wait for this coach',
    tags,
    response: { 200: z.object({ items: list(HeldChange) }), ...problems },
  },
})

export const answerHeldChange = route({
  method: 'POST',
  url: '/plan/held-changes/:id/answer',
  access: coaches(...COACH_FIELDS),
  schema: {
    operationId: 'answerHeldChange',
    summary: 'Approve or refuse a change, or type another session in its place',
    tags,
    params: IdParams,
    body: z.object({
      accept: z.boolean(),
      text: z.string().max(500).nullable().default(null).describe('The session instead, as typed'),
      word: z.string().trim().max(1000).default('').describe('The athlete reads it'),
    }),
    response: { 200: z.object({ left: z.int() }), ...problems },
  },
})
