import { COMPARED } from '@bell-lap/form/watch/compare-run'
import { FAULTS, FORM_DRILLS } from '@bell-lap/form/findings/fault'
import { FORM_METRICS } from '@bell-lap/form/watch/form-metric'
import { NO_STIFFNESS, STIFFNESS_METRICS } from '@bell-lap/form/watch/stiffness'
import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ATHLETE, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, list, Nothing, problems } from '../../contract/values.ts'

const Metric = z.enum(FORM_METRICS)
const Fault = z.enum(FAULTS)
const Drill = z.enum(FORM_DRILLS)
const Grade = z.enum(['A', 'B', 'C', 'D', 'X'])

const Values = z
  .partialRecord(Metric, z.number())
  .describe('By metric, each in the unit of its name; a share of contact on the left for balance')

const FormChange = z.object({
  metric: z.enum(['groundContactMs', 'flightMs', 'balanceLeftPct']),
  change: z.number().describe('Late against early: a share, points for balance'),
  low: z.number(),
  high: z.number(),
  z: z.number(),
})

const Breakdown = z.discriminatedUnion('state', [
  z.object({
    state: z.enum(['held', 'changing', 'clearly-changed']),
    index: z.number().describe('Form-breakdown index: below 2 held, from 3 on clearly changed'),
    changes: list(FormChange),
    early: z.number().describe('Windows of ten seconds while fresh'),
    late: z.number().describe('Windows of ten seconds when tired'),
  }),
  z.object({
    state: z.literal('not-measurable'),
    why: z.enum(['no-metrics', 'few-windows']),
    early: z.number(),
    late: z.number(),
  }),
])

export const RunFormView = z
  .object({
    activityId: Id,
    day: Day,
    name: z.string().nullable(),
    title: Message.nullable().describe('Repetitions or race; null for a plain run'),
    kind: z.enum(COMPARED).describe('What was compared: thirds of a run, a race or the reps'),
    breakdown: Breakdown,
    speedMps: z.number().nullable(),
    contact: z
      .object({
        freshMs: z.number(),
        tiredMs: z.number(),
        changeMs: z.number(),
        lowMs: z.number(),
        highMs: z.number(),
        leastChangeMs: z.number().describe('A smaller change cannot be told from chance'),
      })
      .nullable(),
    fresh: Values,
    tired: Values,
    repetitions: list(
      z.object({
        number: z.number(),
        value: z.number().describe('Contact time, ms'),
        error: z.number(),
        windows: z.number(),
      }),
    ),
  })
  .meta({ id: 'RunForm' })
export type RunFormView = z.output<typeof RunFormView>

const Sensor = z
  .object({
    key: z.string(),
    place: z.enum(['foot', 'trunk', 'wrist', 'unknown']),
    name: z.string().nullable().describe('Watch or pod'),
    unit: z.string().nullable().describe('The strap or pod that the watch was connected to'),
    firmware: z.string().nullable().describe('Of the strap or pod, else of the watch'),
    firstDay: Day,
    lastDay: Day,
    runs: z.number(),
  })
  .meta({ id: 'FormSensor' })

const Trend = z
  .object({
    metric: Metric,
    speedMps: z.number(),
    usual: z.object({ low: z.number(), high: z.number() }),
    series: list(
      z.object({
        sensorKey: z.string(),
        months: list(
          z.object({
            month: z.string().describe('YYYY-MM'),
            value: z.number(),
            low: z.number(),
            high: z.number(),
            runs: z.number(),
          }),
        ),
      }),
    ).describe('The sensor in use first; series of two sensors are never joined'),
    change: z.discriminatedUnion('state', [
      z.object({ state: z.literal('not-enough'), months: z.number(), needed: z.number() }),
      z.object({
        state: z.enum(['steady', 'up', 'down']),
        change: z.number(),
        low: z.number(),
        high: z.number(),
        leastChange: z.number(),
        since: z.string(),
      }),
    ]),
  })
  .meta({ id: 'FormTrend' })

const Stiffness = z
  .discriminatedUnion('state', [
    z.object({
      metric: z.enum(STIFFNESS_METRICS),
      state: z.literal('measured'),
      at: list(
        z.object({
          speedMps: z.number(),
          value: z.number().describe('N/m for each kilogram of body mass'),
          low: z.number().describe('With 10 ms of error in contact time'),
          high: z.number().describe('The same, with the error of the model'),
        }),
      ),
    }),
    z.object({
      metric: z.enum(STIFFNESS_METRICS),
      state: z.literal('not-measurable'),
      why: z.enum(NO_STIFFNESS),
      says: Message,
    }),
  ])
  .meta({ id: 'FormStiffness' })

const Finding = z
  .object({
    fault: Fault,
    source: z.enum(['session', 'trend', 'video']),
    measure: z.string(),
    value: z.number(),
    excess: z.number().describe('Past fresh, past usual or past the flag'),
    low: z.number(),
    high: z.number(),
    leastChange: z.number(),
    sourceId: z.string().nullable().describe('The run or the clip'),
    day: Day.nullable(),
    says: Message.describe('What was measured, with its error'),
    cue: Message,
    matters: z.object({ grade: Grade, text: Message }),
    helps: z.object({ grade: Grade, text: Message }),
    drill: z.object({
      id: Drill,
      name: Message.describe('With its dose'),
      steps: list(Message),
      stop: Message,
      sessions: list(Message).describe('Sessions of the library that train the same'),
    }),
  })
  .meta({ id: 'FormFinding' })

const Work = z
  .object({
    id: Id,
    fault: Fault,
    cue: Message,
    drill: Message,
    begunOn: Day,
    retestOn: Day,
    state: z
      .enum(['working', 'due', 'answered'])
      .describe('Until the re-test, waiting for a session to compare, or compared'),
    retest: Message.describe('How it is measured again'),
    result: z
      .enum(['better', 'same', 'worse'])
      .nullable()
      .describe('Of the re-test, from the least change that can be told from chance on'),
    outcome: Message.nullable(),
    notYet: Message.nullable().describe('Why a re-test that is due has no result yet'),
    strides: Message.describe('The step of the stride progression that is due'),
  })
  .meta({ id: 'FormWork' })

export const FormView = z
  .object({
    asOf: Day,
    state: z.enum(['none', 'too-little', 'ready']),
    waiting: z.number().describe('Recordings that are still being read'),
    pending: z.boolean().describe('Models and trends are being worked out anew'),
    headline: Message,
    lead: list(Message),
    findings: list(Finding).describe('At most two; empty where there is nothing to change'),
    latest: RunFormView.nullable().describe('The newest session, race or run that was compared'),
    usual: z
      .object({ low: z.number(), high: z.number() })
      .nullable()
      .describe('Contact time of eight in ten runs at the speed of the latest one, ms'),
    missing: list(Message).describe('What a model of the runner still needs'),
    sensors: list(Sensor),
    trends: list(Trend),
    stiffness: list(Stiffness).describe(
      'Of the leg, which takes the runner’s height, and of the whole body',
    ),
    balance: Message.nullable(),
    sessions: list(RunFormView).describe('Sessions and races of the block, the newest first'),
    course: Message,
    blockStart: Day.nullable(),
    work: list(Work),
  })
  .meta({ id: 'Form' })
export type FormView = z.output<typeof FormView>

export const readForm = route({
  method: 'GET',
  url: '/form',
  access: reads('workouts'),
  schema: {
    operationId: 'readForm',
    summary: 'How the runner runs: what to work on, fresh against tired, trends, re-tests',
    tags: ['form'],
    response: { 200: FormView, ...problems },
  },
})

export const readRunForm = route({
  method: 'GET',
  url: '/activities/:id/form',
  access: reads('workouts'),
  schema: {
    operationId: 'readRunForm',
    summary: 'The form of one run, fresh against tired',
    tags: ['form'],
    params: IdParams,
    response: { 200: z.object({ form: RunFormView.nullable() }), ...problems },
  },
})

export const BegunWork = z
  .object({
    id: Id.nullable().describe('null where it was only asked'),
    retestOn: Day,
    hasPlan: z.boolean(),
    refused: Message.nullable().describe('Why there is no drill now, such as pain'),
    sessions: list(z.object({ id: z.string(), day: Day, title: Message })).describe(
      'Runs of the plan that have the drill',
    ),
  })
  .meta({ id: 'BegunFormWork' })
export type BegunWork = z.output<typeof BegunWork>

export const beginWork = route({
  method: 'POST',
  url: '/form/work',
  access: ATHLETE,
  schema: {
    operationId: 'beginFormWork',
    summary: 'Work on a finding: put its drill into the plan and set the day of the re-test',
    tags: ['form'],
    body: z.object({ fault: Fault, onlyCheck: z.boolean().default(false) }),
    response: { 200: BegunWork, ...problems },
  },
})

export const endWork = route({
  method: 'DELETE',
  url: '/form/work/:id',
  access: ATHLETE,
  schema: {
    operationId: 'endFormWork',
    summary:
      'Stop working on a finding: its drill leaves the runs to come, and so does the re-test',
    tags: ['form'],
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})
