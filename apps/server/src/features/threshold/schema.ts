import { FIELD_TESTS } from '@bell-lap/fitness/threshold/test-gates'
import { z } from 'zod'
import { canSay } from '../../contract/can-say.ts'
import { Message } from '../../contract/message.ts'
import { ATHLETE, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, list, Nothing, problems } from '../../contract/values.ts'

const metres = z.number().positive().max(20_000)
const seconds = z.number().positive().max(7200)
/** A message that comes with a request must have a text, or it could not be shown. */
const Sayable = Message.refine(canSay, 'There is no text for this message.')
const heartRate = z.number().min(60).max(230).nullable()

/** The recorded run that a test was read from, and where in it. */
const RunLink = z.object({
  activityId: Id,
  startS: z.number().min(0).describe('Start of the test in the run, s'),
  /** What spoke against reading it so. */
  doubts: list(Sayable),
})
const common = { day: Day, run: RunLink.optional() }

/** A test as the runner typed it, or as it was read from a recorded run. */
export const TestInput = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('lactate-steps'),
      ...common,
      restLactateMmol: z.number().nullable(),
      stages: z
        .array(
          z.object({
            speedMps: z.number().positive().max(9),
            lactateMmol: z.number(),
            durationS: seconds,
            heartRateBpm: heartRate,
          }),
        )
        .max(30),
    }),
    z.object({
      kind: z.literal('thirty-minutes'),
      ...common,
      distanceM: metres,
      last20MinutesBpm: heartRate,
    }),
    z.object({
      kind: z.literal('three-minutes'),
      ...common,
      first150sM: metres,
      last30sM: metres,
    }),
    z.object({
      kind: z.literal('three-efforts'),
      ...common,
      timesS: z.array(seconds).length(3).describe('Of 1200, 2400 and 3600 m'),
    }),
    z.object({ kind: z.literal('five-minutes'), ...common, distanceM: metres }),
    z.object({ kind: z.literal('set-distance'), ...common, distanceM: metres, timeS: seconds }),
    z.object({
      kind: z.literal('thirty-metre-fly'),
      ...common,
      trialsS: z.array(seconds).min(1).max(10),
      timing: z.enum(['gates', 'video-240-fps', 'hand', 'gps-1-hz']),
    }),
  ])
  .meta({ id: 'TypedThresholdTest' })
export type TestInput = z.output<typeof TestInput>

const Range = z.object({ speedMps: z.number(), lowMps: z.number(), highMps: z.number() })

/** What a test says, or why it says nothing. */
export const TestOutcome = z
  .object({
    known: z.boolean(),
    /** Which method, with its version. */
    method: z.string(),
    why: Message.nullable(),
    /** What was measured: the threshold, the critical speed, the aerobic speed or the sprint. */
    measures: z.enum(['threshold', 'critical-speed', 'aerobic-speed', 'sprint-speed']),
    value: Range.nullable(),
    heartRateBpm: z.number().nullable(),
    cautions: list(Message),
    lactate: z
      .object({
        lt1: Range.nullable(),
        lt2: Range.nullable(),
        methods: list(
          z.object({
            method: z.string(),
            speedMps: z.number().nullable(),
            why: Message.nullable(),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'ThresholdTestOutcome' })
export type TestOutcome = z.output<typeof TestOutcome>

export const ThresholdTest = z
  .object({ id: Id, input: TestInput, outcome: TestOutcome })
  .meta({ id: 'ThresholdTest' })
export type ThresholdTest = z.output<typeof ThresholdTest>

const Sensed = z
  .object({
    /** Recordings whose heart rate is still being read. */
    waiting: z.number(),
    /** Heart rate at the threshold with where it comes from. */
    threshold: z
      .object({
        heartRateBpm: z.number(),
        lowBpm: z.number(),
        highBpm: z.number(),
        quality: z.enum(['measured', 'weak', 'guess']),
        stale: z.boolean(),
        words: Message,
      })
      .nullable(),
    zones: list(
      z.object({
        zone: z.number(),
        name: Message,
        fromBpm: z.number().nullable(),
        toBpm: z.number().nullable(),
      }),
    ),
    /** Speed at one heart rate, week by week. */
    index: z.object({
      referenceBpm: z.number().nullable(),
      weeks: list(Range.extend({ day: Day, runs: z.number() })),
      words: list(Message),
    }),
    /** Runs with times from beat to beat, newest first. */
    alpha: z.object({
      words: Message,
      runs: list(
        z.object({
          activityId: Id,
          day: Day,
          counts: z.boolean(),
          speedMps: z.number().nullable(),
          heartRateBpm: z.number().nullable(),
          why: Message.nullable(),
        }),
      ),
    }),
  })
  .meta({ id: 'ThresholdByHeart' })
export type ThresholdByHeart = z.output<typeof Sensed>

export const ThresholdView = z
  .object({
    asOf: Day,
    current: Range.nullable(),
    /** Where easy running ends, from the threshold alone unless lactate was measured. */
    first: Range.nullable(),
    quality: z.enum(['good', 'fair', 'weak', 'none']),
    stale: z.boolean(),
    age: Message,
    change: Message.nullable(),
    sharpen: list(Message),
    series: list(Range.extend({ day: Day })),
    measurements: list(Range.extend({ day: Day, source: z.string(), label: Message })),
    races: list(
      z.object({
        sharePct: z.number(),
        events: list(
          z.object({
            eventId: z.string(),
            name: Message,
            changeS: z.number(),
            lowS: z.number(),
            highS: z.number(),
          }),
        ),
      }),
    ),
    heart: Sensed,
    tests: list(ThresholdTest),
    protocols: list(
      z.object({
        test: z.enum(FIELD_TESTS as [string, ...string[]]),
        title: Message,
        gives: Message,
        warmUp: list(Message),
        main: list(Message),
        note: list(Message),
        allowed: z.boolean(),
        reasons: list(Message),
      }),
    ),
  })
  .meta({ id: 'Threshold' })
export type ThresholdView = z.output<typeof ThresholdView>

const AlphaThreshold = z.object({
  known: z.boolean(),
  heartRateBpm: z.number().nullable(),
  errorBpm: z.number().nullable(),
  speedMps: z.number().nullable(),
  why: Message.nullable(),
})

/** What the heart of one run says of the thresholds. */
export const HeartSigns = z
  .object({
    alpha1: z.object({
      windows: z.number(),
      replacedShare: z.number(),
      lt1: AlphaThreshold,
      lt2: AlphaThreshold,
    }),
    drift: z.object({
      known: z.boolean(),
      share: z.number().nullable(),
      error: z.number().nullable(),
      words: Message,
    }),
  })
  .meta({ id: 'HeartSigns' })
export type HeartSigns = z.output<typeof HeartSigns>

const tags = ['threshold']

export const readHeartSigns = route({
  method: 'GET',
  url: '/activities/:id/heart-signs',
  access: reads('workouts', 'results'),
  schema: {
    operationId: 'readHeartSigns',
    summary: 'What the heart rate of a run says of the thresholds',
    tags,
    params: IdParams,
    response: { 200: HeartSigns, ...problems },
  },
})

export const readThreshold = route({
  method: 'GET',
  url: '/threshold',
  access: reads('workouts', 'results'),
  schema: {
    operationId: 'readThreshold',
    summary: 'The threshold over time, from every measurement of it',
    tags,
    response: { 200: ThresholdView, ...problems },
  },
})

export const previewTest = route({
  method: 'POST',
  url: '/threshold/tests/preview',
  access: reads('workouts', 'results'),
  schema: {
    operationId: 'previewThresholdTest',
    summary: 'What a test says, without saving it',
    tags,
    body: TestInput,
    response: { 200: TestOutcome, ...problems },
  },
})

export const addTest = route({
  method: 'POST',
  url: '/threshold/tests',
  access: ATHLETE,
  schema: {
    operationId: 'addThresholdTest',
    summary: 'Add a field or lactate test',
    tags,
    body: TestInput,
    response: { 201: ThresholdTest, ...problems },
  },
})

export const removeTest = route({
  method: 'DELETE',
  url: '/threshold/tests/:id',
  access: ATHLETE,
  schema: {
    operationId: 'removeThresholdTest',
    summary: 'Remove a test',
    tags,
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})
