import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ATHLETE, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, Interval, list, problems } from '../../contract/values.ts'
import { RaceRecord } from '../results/index.ts'

const ComparedLap = z.object({
  label: Message,
  toM: z.number(),
  lengthM: z.number(),
  lapS: z.number(),
  clockS: z.number(),
  /** As the goal asked for it; differences are positive where the lap was slower. */
  plannedS: z.number().nullable(),
  offPlanS: z.number().nullable(),
  idealS: z.number(),
  offIdealS: z.number(),
})

const Laps = z.object({
  from: z
    .enum(['typed', 'laps', 'distance'])
    .describe('Typed, pressed on the watch, or by its distance'),
  /** 0.1 where the laps have tenths. */
  stepS: z.number(),
  readAs: Message,
  warnings: list(Message),
  items: list(ComparedLap),
  firstHalfS: z.number(),
  secondHalfS: z.number(),
  fadeS: z.number(),
  says: list(Message),
  /** How the ideal laps are paced. */
  idealWhy: Message,
})

export const RaceRecordView = z
  .object({
    result: z.object({
      id: Id,
      day: Day,
      name: z.string().nullable(),
      eventName: Message,
      distanceM: z.number(),
      timeS: z.number(),
      on: z.enum(['track', 'road']),
      activityId: Id.nullable(),
    }),
    record: RaceRecord.nullable(),
    laps: Laps.nullable(),
    /** Laps of a recording of that day, to be kept; null without one. */
    recording: z.object({ activityId: Id, lapsText: z.string() }).nullable(),
    goal: z.object({ timeS: z.number(), from: z.enum(['typed', 'saved', 'plan']) }).nullable(),
    ageGrade: z.union([
      z.object({
        known: z.literal(true),
        gradeShare: z.number(),
        table: Message,
        limits: list(Message),
      }),
      z.object({ known: z.literal(false), missing: Message }),
    ]),
    /** What was expected of the race before it, and how many such races go as well. */
    expected: z.object({ forecast: Interval, says: Message }).nullable(),
    mile: z.object({
      before: Interval.nullable(),
      after: Interval.nullable(),
      says: Message,
    }),
    /** Which race would narrow the range of the mile most, best first. */
    lessons: list(z.object({ eventId: z.string(), name: Message, narrowerShare: z.number() })),
  })
  .meta({ id: 'RaceRecordView' })
export type RaceRecordView = z.output<typeof RaceRecordView>

export const readRaceRecord = route({
  method: 'GET',
  url: '/results/:id/record',
  access: reads('workouts', 'results', 'health'),
  schema: {
    operationId: 'readRaceRecord',
    summary: 'A finished race: laps, place, age grade, and what it did to the estimate',
    tags: ['races'],
    params: IdParams,
    response: { 200: RaceRecordView, ...problems },
  },
})

export const saveRaceRecord = route({
  method: 'PUT',
  url: '/results/:id/record',
  access: ATHLETE,
  schema: {
    operationId: 'saveRaceRecord',
    summary: 'Keep laps, place and goal of a race; with nothing in it the record is removed',
    tags: ['races'],
    params: IdParams,
    body: RaceRecord,
    response: { 200: RaceRecordView, ...problems },
  },
})
