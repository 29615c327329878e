import { TWIN_PLACES } from '@bell-lap/workout/twins/why-no-twin'
import { MACHINES } from '@bell-lap/workout/workout'
import { z } from 'zod'
import { ATHLETE, coaches, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Message } from '../../contract/message.ts'
import { Day, Id, IdParams, list, problems } from '../../contract/values.ts'
import { PlanView, Workout } from '../plan/index.ts'
import { TypedText } from '../shorthand/index.ts'

/** A session is named by its id in the session library. */
const FromLibrary = z.object({
  librarySessionId: Id,
  distanceM: z.number().min(1000).max(60_000).nullable(),
  /** Place inside the printed range of repetitions. */
  level: z.number().min(0).max(1),
})

export const PlanEditInput = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('move'), sessionId: Id, day: Day }),
    z.object({ kind: z.literal('swap'), sessionId: Id, otherId: Id }),
    z.object({ kind: z.literal('delete'), sessionId: Id }),
    z.object({ kind: z.literal('add'), day: Day, ...FromLibrary.shape }),
    z.object({ kind: z.literal('change'), sessionId: Id, ...FromLibrary.shape }),
    /** A session as runners type it: "6x400 @ mile w/ 200 jog". */
    z.object({ kind: z.literal('add-typed'), day: Day, text: TypedText }),
    z.object({ kind: z.literal('change-typed'), sessionId: Id, text: TypedText }),
    /** 30 to 45 minutes on a machine in place of an easy run, and the run again. */
    z.object({ kind: z.literal('cross-train'), sessionId: Id, machine: z.enum(MACHINES) }),
    z.object({ kind: z.literal('run-instead'), sessionId: Id }),
    /** The same session on the road, a track, a treadmill or a hill. */
    z.object({ kind: z.literal('switch-place'), sessionId: Id, place: z.enum(TWIN_PLACES) }),
  ])
  .meta({ id: 'PlanEdit' })
export type PlanEditInput = z.output<typeof PlanEditInput>

const WeekBudget = z
  .object({
    startDay: Day,
    fastM: z.number().describe('Repetitions in full and strides at half, without races and tests'),
    fastMostM: z.number(),
    fastIsOver: z.boolean().describe('More than the safety rules allow'),
    calfShare: z.number().describe('Calf and Achilles load over the mean of the last four weeks'),
    calfMostShare: z.number().nullable().describe('Null before the first whole week'),
    calfIsOver: z.boolean().describe('More than the safety rules allow'),
  })
  .meta({ id: 'WeekBudget' })

export const EditAnswer = z
  .object({
    /** Done, or with `onlyCheck`: would be done. */
    ok: z.boolean(),
    breaks: list(
      z.object({
        strength: z.enum(['red', 'hard', 'soft']),
        name: Message,
        detail: Message,
        offendingIds: list(z.string()),
      }),
    ),
    mayOverrule: z.boolean(),
    nearest: z.object({ text: Message, day: Day.nullable(), title: Message.nullable() }).nullable(),
    lighterIds: list(z.string()),
    plan: PlanView.nullable(),
    revision: z.number().nullable(),
    budgets: list(z.object({ before: WeekBudget, after: WeekBudget })).describe(
      'The room of each week that the edit changes, before it and with it',
    ),
  })
  .meta({ id: 'EditAnswer' })
export type EditAnswer = z.output<typeof EditAnswer>

export const editPlanRoute = route({
  method: 'POST',
  url: '/plan/edits',
  access: coaches('workouts', 'results', 'health'),
  schema: {
    operationId: 'editPlan',
    summary: 'Move, swap, delete, add or change a session; checked, with the nearest legal choice',
    tags: ['plan'],
    body: z.object({
      edit: PlanEditInput,
      overrule: z.boolean(),
      onlyCheck: z.boolean(),
      /** Where the edit breaks a rule, do the nearest one that does not. */
      takeNearest: z.boolean().default(false),
    }),
    response: { 200: EditAnswer, ...problems },
  },
})

export const readWeekBudgets = route({
  method: 'GET',
  url: '/plan/week-budgets',
  access: reads('workouts', 'health'),
  schema: {
    operationId: 'readWeekBudgets',
    summary:
      'Fast metres and calf load of each week of the plan, and the most that the rules allow',
    tags: ['plan'],
    response: { 200: z.object({ weeks: list(WeekBudget) }), ...problems },
  },
})

export const pinSession = route({
  method: 'PUT',
  url: '/plan/sessions/:id/pin',
  access: ATHLETE,
  schema: {
    operationId: 'pinSession',
    summary: 'Keep a session on its day, or let it move again',
    tags: ['plan'],
    params: IdParams,
    body: z.object({ pinned: z.boolean() }),
    response: { 200: z.object({ pinnedIds: list(z.string()) }), ...problems },
  },
})

const SessionTwin = z
  .object({
    place: z.enum(TWIN_PLACES),
    /** Where it stands in the plan now. */
    current: z.boolean(),
    /** `null` where it is not run there. */
    workout: Workout.nullable(),
    /** The same as plain text, in the runner's units. */
    text: z.string().nullable(),
    distanceM: z.number(),
    durationS: z.number(),
    /** What is different there, or why it is not run there. */
    notes: list(Message),
  })
  .meta({ id: 'SessionTwin' })
export type SessionTwin = z.output<typeof SessionTwin>

export const sessionPlaces = route({
  method: 'GET',
  url: '/plan/sessions/:id/places',
  access: reads('workouts', 'health'),
  schema: {
    operationId: 'sessionPlaces',
    summary: 'A session on the road, a track, a treadmill and a hill, or why not',
    tags: ['plan'],
    params: IdParams,
    response: { 200: z.object({ places: list(SessionTwin) }), ...problems },
  },
})
