import { FIELD_TESTS } from '@bell-lap/fitness/threshold/test-gates'
import type { RecordedTestId } from '@bell-lap/fitness/threshold/recorded-run'
import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ATHLETE, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, list, problems } from '../../contract/values.ts'
import { TestInput, TestOutcome, ThresholdTest } from './schema.ts'

const IN_RECORDINGS = FIELD_TESTS.filter((test) => test !== 'lactate-steps')
const Test = z.enum(IN_RECORDINGS as [RecordedTestId, ...RecordedTestId[]])
const Mark = z.enum(['good', 'fair', 'poor'])

/** Runs of the last eight weeks that hold the test, best fit first. */
export const RunsForTest = z
  .object({
    test: Test,
    /** Why no run can hold it, or none does. */
    why: Message.nullable(),
    runs: list(
      z.object({
        activityId: Id,
        day: Day,
        name: z.string().nullable(),
        speedMps: z.number(),
        mark: Mark,
        doubts: list(Message),
      }),
    ),
  })
  .meta({ id: 'RunsForTest' })
export type RunsForTest = z.output<typeof RunsForTest>

const series = list(z.number().nullable())

/** A test as found in a run. */
export const RecordedTest = z
  .object({
    test: Test,
    activityId: Id,
    day: Day,
    name: z.string().nullable(),
    /** Why it cannot be read there. */
    why: Message.nullable(),
    reading: z
      .object({
        startS: z.number(),
        earliestStartS: z.number(),
        latestStartS: z.number(),
        mark: Mark,
        doubts: list(Message),
        stretches: list(
          z.object({
            startS: z.number(),
            endS: z.number(),
            distanceM: z.number(),
            speedMps: z.number(),
            heartRateBpm: z.number().nullable(),
          }),
        ),
        input: TestInput,
        outcome: TestOutcome,
      })
      .nullable(),
    chart: z.object({ timeS: list(z.number()), speedMps: series, heartRateBpm: series }),
  })
  .meta({ id: 'RecordedThresholdTest' })
export type RecordedTest = z.output<typeof RecordedTest>

const tags = ['threshold']
const startS = z.coerce.number().min(0).max(200_000).optional()

export const listRunsForTest = route({
  method: 'GET',
  url: '/threshold/recorded-tests',
  access: reads('workouts', 'results'),
  schema: {
    operationId: 'listRunsForTest',
    summary: 'Runs of the last eight weeks that hold a test, best fit first',
    tags,
    querystring: z.object({ test: Test }),
    response: { 200: RunsForTest, ...problems },
  },
})

export const readTestInRun = route({
  method: 'GET',
  url: '/threshold/recorded-tests/:id',
  access: reads('workouts', 'results'),
  schema: {
    operationId: 'readTestInRun',
    summary: 'What a run says as a test: its fastest stretch, or the one from a second',
    tags,
    params: IdParams,
    querystring: z.object({ test: Test, startS }),
    response: { 200: RecordedTest, ...problems },
  },
})

export const addTestFromRun = route({
  method: 'POST',
  url: '/threshold/recorded-tests/:id',
  access: ATHLETE,
  schema: {
    operationId: 'addTestFromRun',
    summary: 'Save a stretch of a run as a test',
    tags,
    params: IdParams,
    body: z.object({ test: Test, startS: z.number().min(0).max(200_000) }),
    response: { 201: ThresholdTest, ...problems },
  },
})
