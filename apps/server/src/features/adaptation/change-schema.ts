import { Message } from '../../contract/message.ts'
import { LADDER_KINDS } from '@bell-lap/plan/adapt/ladder-kind'
import { z } from 'zod'
import { Day, Instant, list } from '../../contract/values.ts'
import { PlanSessionView } from '../plan/index.ts'

const Line = z
  .object({
    day: Day,
    title: Message,
    role: PlanSessionView.shape.role,
    hard: z.boolean(),
    distanceM: z.number(),
    durationS: z.number(),
    fastM: z.number(),
  })
  .meta({ id: 'SessionLine' })

/** A session before and after a change. Null before: new; null after: taken out. */
export const SessionDiff = z.object({
  id: z.string(),
  before: Line.nullable(),
  after: Line.nullable(),
  follows: Message.nullable(),
})
export type SessionDiff = z.output<typeof SessionDiff>

/** One change of the plan by a rule, as a diff. */
export const PlanChangeView = z
  .object({
    id: z.string(),
    key: z.string(),
    rule: z.string(),
    ruleName: Message,
    reason: Message,
    grade: z.enum(['A', 'B', 'C', 'D', 'X']),
    source: z.string(),
    redFlag: z.boolean(),
    state: z.enum(['made', 'proposed', 'refused', 'undone', 'told']),
    at: Instant,
    revision: z.number().nullable(),
    canUndo: z
      .boolean()
      .describe(
        'The plan can come back as it was: exactly, unless `undoNote` says what will differ',
      ),
    undoNote: Message.nullable().describe('Why it cannot be undone, or not exactly'),
    /** `follows`: the safety rule for which it got lighter, when it only follows from the rest. */
    sessions: list(SessionDiff),
    strengthLeftOut: z.number(),
    strengthWithFewerJumps: z.number(),
  })
  .meta({ id: 'PlanChangeView' })
export type PlanChangeView = z.output<typeof PlanChangeView>

export const AdviceView = z
  .object({
    key: z.string(),
    rule: z.string(),
    text: Message,
    seeClinician: z.boolean(),
    asks: z.enum(['nothing', 'confirm-result', 'fewer-days', 'were-you-running', 'wellness']),
    about: z.string().nullable(),
  })
  .meta({ id: 'AdviceView' })
export type AdviceView = z.output<typeof AdviceView>

export const ReportPreview = z
  .object({ changes: list(PlanChangeView), advice: list(AdviceView) })
  .meta({ id: 'ReportPreview' })
export type ReportPreview = z.output<typeof ReportPreview>

/** Where a runner stands on the way back after an injury. */
const RungView = z.object({
  name: Message,
  about: Message,
  allows: Message.describe('Runs a week and their length'),
  entry: Message,
  exits: list(Message).describe('What leads a rung up, then what leads one down'),
  strength: Message,
})

export const LadderView = z
  .object({
    injuryId: z.string(),
    site: z.string(),
    side: z.string(),
    kind: z.enum(LADDER_KINDS),
    startDay: Day.describe('The first day of running again'),
    rung: z.number(),
    since: Day,
    next: Message,
    ends: Message.describe('What ends the return to running'),
    finished: z.boolean(),
    rungs: list(RungView),
    steps: list(z.object({ day: Day, rung: z.number(), why: Message })),
    light: z
      .object({ day: Day, light: z.enum(['green', 'amber', 'red']), why: Message })
      .nullable()
      .describe('The traffic light of the place by its last report'),
    stopped: z
      .boolean()
      .describe('Something open, such as red pain, stops running: the step begins after it'),
    ranToday: z.boolean(),
    answeredToday: z.boolean(),
  })
  .meta({ id: 'LadderView' })
export type LadderView = z.output<typeof LadderView>

export const AdaptationView = z
  .object({
    policy: z.enum(['make', 'ask']),
    lastChange: z
      .object({
        /** The revision that made it; the same as of the change in `changes`, if it was a rule. */
        revision: z.number().nullable(),
        canUndo: z.boolean(),
        undoNote: Message.nullable(),
      })
      .describe('What POST /plan/undo would do'),
    changes: list(PlanChangeView),
    proposals: list(PlanChangeView),
    assistantWaits: z.number().describe('Proposals of assistants that wait for an answer'),
    advice: list(AdviceView),
    ladders: list(LadderView),
  })
  .meta({ id: 'AdaptationView' })
export type AdaptationView = z.output<typeof AdaptationView>
