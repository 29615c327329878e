import { z } from 'zod'
import { route } from '../../contract/route.ts'
import { Day, list, problems } from '../../contract/values.ts'
import { PlainDay, ResultInput } from '../results/index.ts'

export const Estimate = z
  .object({
    state: z.enum(['ready', 'not-enough']),
    missing: list(z.string()),
    asOf: Day,
    mile: z
      .object({
        timeS: z.number(),
        lowS: z.number(),
        highS: z.number(),
        level: z.number(),
        logSd: z.number(),
      })
      .nullable(),
    equivalents: list(
      z.object({
        eventId: z.string(),
        name: z.string(),
        distanceM: z.number(),
        timeS: z.number(),
        lowS: z.number(),
        highS: z.number(),
        /** On a good day: one race in five is as fast or faster. `timeS` is the expected time. */
        potentialS: z.number(),
        /** Share of its energy that comes from oxygen, about ±0.05. */
        aerobicShare: z.number(),
      }),
    ),
    threshold: z
      .object({
        speedMps: z.number(),
        lowMps: z.number(),
        highMps: z.number(),
        source: z.string(),
      })
      .nullable(),
    curve: list(
      z.object({
        durationS: z.number(),
        speedMps: z.number(),
        lowMps: z.number(),
        highMps: z.number(),
      }),
    ),
    observedDurationS: z.object({ from: z.number(), to: z.number() }).nullable(),
    evidence: list(
      z.object({
        id: z.string(),
        kind: z.enum(['race', 'training']),
        day: Day,
        label: z.string(),
        distanceM: z.number(),
        timeS: z.number(),
        oneSided: z.boolean(),
        movedMilePct: z.number().nullable(),
        residualPct: z.number().nullable(),
        flags: list(z.string()),
        /** The time on a flat, cool, calm day; `null` where nothing is known of the day. */
        plainDay: PlainDay.nullable(),
        excluded: z.boolean(),
        activityId: z.string().nullable(),
        resultId: z.string().nullable(),
      }),
    ),
    /** Runs on trails, and bests down more of a descent than can be corrected: never evidence. */
    neverCounted: z.object({ trailRuns: z.number(), tooSteep: z.number() }),
    panel: list(
      z.object({
        model: z.string(),
        mileS: z.number().nullable(),
        validity: z.string(),
        inRange: z.boolean(),
      }),
    ),
    advice: list(z.string()),
    type: z
      .object({
        name: z.enum(['endurance', 'balanced', 'speed', 'unknown']),
        probabilities: z
          .object({ endurance: z.number(), balanced: z.number(), speed: z.number() })
          .nullable(),
        why: z.string().nullable(),
      })
      .nullable(),
    lessons: list(
      z.object({
        eventId: z.string(),
        name: z.string(),
        mileBandLeft: z.number(),
        hourBandLeft: z.number(),
        bits: z.number(),
      }),
    ),
  })
  .meta({ id: 'Estimate' })
export type EstimateView = z.output<typeof Estimate>

export const readEstimate = route({
  method: 'GET',
  url: '/estimate',
  schema: {
    operationId: 'readEstimate',
    summary: 'What the runner can run now, with an interval and the evidence',
    tags: ['estimate'],
    response: { 200: Estimate, ...problems },
  },
})

export const readEstimateHistory = route({
  method: 'GET',
  url: '/estimate/history',
  schema: {
    operationId: 'readEstimateHistory',
    summary: 'The mile month by month',
    tags: ['estimate'],
    response: {
      200: z.object({
        items: list(z.object({ day: Day, mileS: z.number(), lowS: z.number(), highS: z.number() })),
      }),
      ...problems,
    },
  },
})

export const readSeasons = route({
  method: 'GET',
  url: '/estimate/seasons',
  schema: {
    operationId: 'readSeasons',
    summary: 'The curve of each calendar year at its fastest, newest first',
    tags: ['estimate'],
    response: {
      200: z.object({
        items: list(
          z.object({
            year: z.number().int(),
            asOf: Day,
            mileS: z.number(),
            lowS: z.number(),
            highS: z.number(),
            curve: Estimate.shape.curve,
          }),
        ),
      }),
      ...problems,
    },
  },
})

export const readPaces = route({
  method: 'GET',
  url: '/estimate/paces',
  schema: {
    operationId: 'readPaces',
    summary: 'The training paces of today',
    tags: ['estimate'],
    response: {
      200: z.object({
        items: list(
          z.object({
            symbol: z.string(),
            name: z.string(),
            slowMps: z.number(),
            fastMps: z.number(),
            meaning: z.string(),
          }),
        ),
      }),
      ...problems,
    },
  },
})

export const tryResult = route({
  method: 'POST',
  url: '/estimate/what-if',
  schema: {
    operationId: 'tryResult',
    summary: 'What a result would change, without saving it',
    tags: ['estimate'],
    body: ResultInput,
    response: {
      200: z.object({
        readAs: z.string(),
        before: Estimate.shape.mile,
        after: Estimate.shape.mile,
        /** Against the time expected before it, per cent; negative is faster. */
        residualPct: z.number().nullable(),
        flags: list(z.string()),
        plainDay: PlainDay.nullable(),
        equivalents: list(
          z.object({
            eventId: z.string(),
            name: z.string(),
            beforeS: z.number().nullable(),
            afterS: z.number(),
          }),
        ),
        threshold: z.object({ beforeMps: z.number().nullable(), afterMps: z.number() }).nullable(),
      }),
      ...problems,
    },
  },
})
