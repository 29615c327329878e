import { BASE_STARTS, EXERCISE_LOADS } from '@bell-lap/plan/model/plan'
import { LEVERS } from '@bell-lap/plan/model/progression'
import { GOAL_EVENTS, TOWARDS } from '@bell-lap/units/goal-event'
import { MACHINES, PACE_SYMBOLS } from '@bell-lap/workout/workout'
import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { Day, Interval, list, Weekday } from '../../contract/values.ts'
import { PaceBand, Workout } from './workout-schema.ts'

const GOAL_IDS = GOAL_EVENTS.map(({ id }) => id)
export const RaceGoal = z.enum(GOAL_IDS)
const RacePriority = z
  .enum(['A', 'B', 'C'])
  .describe('A goal, B tune-up with lighter days before it, C trained through')
export const Note = z.object({ code: z.string(), text: Message }).meta({ id: 'PlanNote' })

export const StrengthSession = z
  .object({
    id: z.string(),
    day: Day,
    phase: z.enum(['anatomical', 'strength', 'power', 'maintain']),
    minutes: z.number(),
    heavyLegs: z.boolean(),
    plyometricContacts: z.number(),
    exercises: list(
      z.object({
        name: Message,
        dose: Message,
        loads: list(z.enum(EXERCISE_LOADS))
          .optional()
          .describe('What it asks of the body; not known for plans of engine 5 and earlier'),
        contacts: z.number().optional().describe('Ground contacts of jumps'),
      }),
    ),
  })
  .meta({ id: 'StrengthSession' })

export const PlanSessionView = z
  .object({
    id: z.string(),
    day: Day,
    role: z.enum(['quality', 'long', 'easy', 'race', 'test', 'rest']),
    cross: z
      .enum(MACHINES)
      .optional()
      .describe('Cross-training in place of an easy run: no run, no metres'),
    second: z.literal(true).optional().describe('The second run of its day'),
    priority: RacePriority.optional(),
    placedByEngine: z
      .literal(true)
      .optional()
      .describe('A trial that the engine chose; it gives way to races, illness, pain and breaks'),
    hard: z.boolean(),
    workout: Workout,
    home: Workout.optional().describe('As planned, where it was taken to another place'),
    why: Message,
    progression: z
      .object({
        step: z.enum(['first', 'raised', 'held', 'again', 'back']),
        lever: z.enum(LEVERS).nullable(),
        before: Message.nullable(),
        text: Message,
      })
      .optional()
      .describe('What was done of this kind of work, and what this session raises'),
    evidenceGrade: z.enum(['A', 'B', 'C', 'D', 'X']),
    easier: Workout,
    distanceM: z.number(),
    durationS: z.number(),
    fastM: z.number(),
    maximalM: z.number(),
    done: z
      .object({
        activityId: z.string(),
        day: Day.describe('The day it was run on: that of the session, the one before or after'),
        distanceM: z.number(),
        movingTimeS: z.number(),
      })
      .nullable(),
    moved: z.boolean(),
    pinned: z.boolean(),
    state: z
      .enum(['done', 'changed', 'missed', 'today', 'ahead'])
      .describe('`changed`: more than a fifth longer or shorter than planned'),
  })
  .meta({ id: 'PlanSessionView' })
export type PlanSessionView = z.output<typeof PlanSessionView>

export const weekFields = {
  index: z.number(),
  startDay: Day,
  phase: z.enum(['base', 'hills', 'specific', 'sharpen', 'transition']),
  cutBack: z.boolean(),
  distanceM: z.number(),
  fastM: z.number(),
  focus: Message,
}

/** What was run in a week of the plan. */
export const ranFields = {
  ran: z
    .object({ distanceM: z.number(), movingTimeS: z.number(), fastM: z.number() })
    .describe('All runs of the week, planned or not, and sessions that a check-in rated'),
  wholeDistanceM: z
    .number()
    .describe('Planned, and what was run in the week before the plan began'),
  runs: list(
    z.object({
      activityId: z.string(),
      day: Day,
      distanceM: z.number(),
      movingTimeS: z.number(),
      fastM: z.number().describe('Metres at 97 % of the mile speed of the plan or faster'),
      sessionId: z.string().nullable().describe('Null for a run that was not planned'),
    }),
  ),
}

export const PlanWeek = z
  .object({
    ...weekFields,
    number: z.int().nullable().describe('1 for the first whole week; null for the days before it'),
    detailed: z
      .boolean()
      .describe('False where sessions, runs and strength were left out: GET /plan/weeks'),
    sessions: list(PlanSessionView),
    ...ranFields,
    strength: list(StrengthSession),
    /** Soft goals that the choice of days and sessions could not wholly meet. */
    explain: list(
      z.object({
        id: z.string(),
        says: Message,
        value: z.number(),
        weight: z.number(),
      }),
    ),
  })
  .meta({ id: 'PlanWeek' })

export const PlanView = z
  .object({
    engineVersion: z.string(),
    startDay: Day,
    raceDay: Day,
    goal: z.object({
      event: RaceGoal,
      towards: z.enum(TOWARDS).optional(),
      raceDay: Day.nullable(),
      weeks: z.number().nullable(),
      goalTimeS: z.number().nullable(),
      whenReady: z.boolean().optional(),
      meets: list(Day).optional(),
      base: z
        .enum(BASE_STARTS)
        .optional()
        .describe('Of a base plan, which leads to no race: how its running begins'),
    }),
    paces: z.record(z.enum(PACE_SYMBOLS), PaceBand),
    weeks: list(PlanWeek),
    notes: list(Note),
    race: z
      .object({ name: Message, eventId: RaceGoal, day: Day })
      .describe('Of a base plan its name and its last day'),
    startMile: Interval.describe('The mile that the plan was made from'),
    currentWeekIndex: z.number().nullable(),
  })
  .meta({ id: 'PlanView' })
export type PlanView = z.output<typeof PlanView>

export const WeekReview = z
  .object({
    startDay: Day,
    ran: list(Message).describe('What was planned and run'),
    moved: list(Message).describe('The forecast and the plan'),
    next: Message.nullable().describe('The one thing to look at in the next week'),
  })
  .meta({ id: 'WeekReview' })
export type WeekReview = z.output<typeof WeekReview>

export const PlanInput = z
  .object({
    event: RaceGoal.describe('A mile or its like; 5k or 10k is the return to longer races'),
    /** Of the return to longer races: the race it makes ready for. */
    towards: z.enum(TOWARDS).nullable().default(null),
    raceDay: Day.nullable(),
    weeks: z
      .int()
      .min(3)
      .max(24)
      .nullable()
      .describe('6 to 24 to a mile, 3 to 6 for the return to longer races'),
    goalTimeText: z.string().max(60).nullable(),
    raceName: z.string().max(200).nullable(),
    /** Without a race day and weeks: the engine says how long it takes to be ready. */
    whenReady: z.boolean().default(false),
    /** Four weeks of easy running in place of a mile plan; only `event` and `preferences` count then. */
    base: z.boolean().default(false),
    /** Days on which the goal could be raced when the runner is ready. */
    meets: list(Day).default([]),
    /** What the runner likes; it bends what is chosen and never a safety rule. */
    preferences: z
      .object({
        dislikes: list(z.string().regex(/^[A-Z]\d{0,2}$/, 'invalid.session-or-family')),
        prefers: z.enum(['hills', 'track', 'road']).nullable(),
        strideDays: list(Weekday),
      })
      .nullable()
      .default(null),
    /** Other races before the goal. */
    races: list(
      z.object({
        day: Day,
        distanceM: z.number().min(100).max(100_000),
        name: z.string().trim().min(1).max(200),
        priority: RacePriority,
      }),
    ).default([]),
  })
  .meta({ id: 'Plan' })
export type PlanInput = z.output<typeof PlanInput>

export const PlanAnswer = z
  .union([
    z.object({ refused: z.literal(false), plan: PlanView, revision: z.number().nullable() }),
    z.object({
      refused: z.literal(true),
      reasons: list(Note),
      seeClinician: z.boolean(),
      nearest: z
        .object({
          weeks: z.number().optional(),
          runsPerWeek: z.number().optional(),
          clearance: z
            .literal(true)
            .optional()
            .describe(
              'A plan is possible if a clinician has cleared the runner to run fast: report `clearance` with its day, then ask again',
            ),
          base: z
            .literal(true)
            .optional()
            .describe('A base plan of four weeks is possible: ask again with `base`'),
          text: Message,
        })
        .nullable(),
    }),
  ])
  .meta({ id: 'PlanAnswer' })
export type PlanAnswer = z.output<typeof PlanAnswer>

export const SessionCard = z
  .object({
    title: Message,
    day: Day,
    place: z.string(),
    purpose: Message,
    stopRule: Message,
    lines: list(
      z.object({
        repetitions: z.number(),
        label: Message,
        /** What comes between the repetitions. */
        recovery: Message.nullable(),
        /** What to set a belt to, and the grade of a hill. */
        settings: list(Message),
        distanceM: z.number().nullable(),
        timeS: z.number().nullable(),
        targetS: z.tuple([z.number(), z.number()]).readonly().nullable(),
        per200S: z.tuple([z.number(), z.number()]).readonly().nullable(),
        per400S: z.tuple([z.number(), z.number()]).readonly().nullable(),
        perLapS: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'SessionCard' })
export type SessionCard = z.output<typeof SessionCard>
