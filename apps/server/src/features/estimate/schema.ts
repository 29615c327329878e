import { EVIDENCE_FLAGS } from '@bell-lap/fitness/curve/fitness-estimate'
import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Interval, list, problems } from '../../contract/values.ts'
import { PlainDay, ResultInput } from '../results/index.ts'

export const Estimate = z
  .object({
    state: z.enum(['ready', 'not-enough']),
    missing: list(Message),
    asOf: Day,
    /** Race forecast: a mile on the track today, the one number and range that is shown for it. */
    mile: Interval.extend({
      /** On a good day: one race in five is as fast or faster. */
      potentialS: z.number(),
      /** Share of races inside the range. */
      level: z.number(),
    }).nullable(),
    /** Ability over the mile, without how much one race day differs from the next; paces follow it. */
    ability: Interval.nullable(),
    equivalents: list(
      z.object({
        eventId: z.string(),
        name: Message,
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
        source: Message,
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
    /** Critical speed and D′ with their ranges, or what is missing for them. */
    criticalSpeed: z.union([
      z.object({
        known: z.literal(true),
        value: z.object({
          speedMps: z.number(),
          lowMps: z.number(),
          highMps: z.number(),
          reserveM: z.number(),
          reserveLowM: z.number(),
          reserveHighM: z.number(),
          results: z.number(),
        }),
      }),
      z.object({ known: z.literal(false), missing: Message }),
    ]),
    observedDurationS: z.object({ from: z.number(), to: z.number() }).nullable(),
    evidence: list(
      z.object({
        id: z.string(),
        kind: z.enum(['race', 'training']),
        day: Day,
        label: Message,
        distanceM: z.number(),
        timeS: z.number(),
        oneSided: z.boolean(),
        movedMilePct: z.number().nullable(),
        residualPct: z.number().nullable(),
        flags: list(z.enum(EVIDENCE_FLAGS)),
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
        name: Message,
        mileS: z.number().nullable(),
        validity: Message,
        inRange: z.boolean(),
      }),
    ),
    advice: list(Message),
    type: z
      .object({
        name: z.enum(['endurance', 'balanced', 'speed', 'unknown']),
        probabilities: z
          .object({ endurance: z.number(), balanced: z.number(), speed: z.number() })
          .nullable(),
        why: Message.nullable(),
      })
      .nullable(),
    lessons: list(
      z.object({
        eventId: z.string(),
        name: Message,
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
  access: reads('workouts', 'results'),
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
  access: reads('workouts', 'results'),
  schema: {
    operationId: 'readEstimateHistory',
    summary: 'Race forecasts for the mile month by month, and the results',
    tags: ['estimate'],
    response: {
      200: z.object({
        items: list(
          z.object({
            day: Day,
            mileS: z.number(),
            lowS: z.number(),
            highS: z.number(),
            /** False for a month whose range is wider than a quarter of its time. */
            known: z.boolean(),
            /** Raised to what was raced within 90 days. */
            raised: z.boolean(),
          }),
        ),
        /** The results that count, oldest first. */
        results: list(
          z.object({
            id: z.string(),
            day: Day,
            distanceM: z.number(),
            timeS: z.number(),
            /** The mile it is worth on the curve of today; its own time if it was a mile. */
            mileS: z.number(),
            isMile: z.boolean(),
          }),
        ),
      }),
      ...problems,
    },
  },
})

export const readSeasons = route({
  method: 'GET',
  url: '/estimate/seasons',
  access: reads('workouts', 'results'),
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
  access: reads('workouts', 'results'),
  schema: {
    operationId: 'readPaces',
    summary: 'The training paces of today',
    tags: ['estimate'],
    response: {
      200: z.object({
        items: list(
          z.object({
            symbol: z.string(),
            name: Message,
            slowMps: z.number(),
            fastMps: z.number(),
            meaning: Message,
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
  access: reads('workouts', 'results'),
  schema: {
    operationId: 'tryResult',
    summary: 'What a result would change, without saving it',
    tags: ['estimate'],
    body: ResultInput,
    response: {
      200: z.object({
        readAs: Message,
        before: Estimate.shape.mile,
        after: Estimate.shape.mile,
        /** Against the time expected before it, per cent; negative is faster. */
        residualPct: z.number().nullable(),
        flags: list(z.enum(EVIDENCE_FLAGS)),
        plainDay: PlainDay.nullable(),
        equivalents: list(
          z.object({
            eventId: z.string(),
            name: Message,
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
