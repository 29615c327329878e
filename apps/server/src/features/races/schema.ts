import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ATHLETE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, Instant, list, problems } from '../../contract/values.ts'
import { ResultInput, RunConditions } from '../results/index.ts'

const RaceSuggestion = z
  .object({
    id: z.string(),
    activityId: Id,
    /** Where it begins in the recording, s; null when only words tell of it. */
    startS: z.number().nullable(),
    day: Day,
    name: z.string().nullable(),
    /** Null for a distance without a name, such as 15 km. */
    eventId: z.string().nullable(),
    distanceM: z.number(),
    timeS: z.number(),
    timeText: z.string(),
    setting: z.enum(['track', 'road', 'treadmill', 'trail']),
    /** So much speaks for it that it is ticked at first. */
    isSure: z.boolean(),
    why: Message,
    /** Hills and height, as far as the recording knows them. */
    conditions: RunConditions.nullable(),
  })
  .meta({ id: 'RaceSuggestion' })
export type RaceSuggestion = z.output<typeof RaceSuggestion>

/** A suggestion that was no race. */
export const NotARace = z.object({
  activityId: Id,
  startS: z.number().nullable(),
  distanceM: z.number().positive(),
})
export type NotARace = z.output<typeof NotARace>

const RaceAnswer = z
  .object({ id: Id, madeAt: Instant, results: z.number(), notRaces: z.number() })
  .meta({ id: 'RaceAnswer' })
export type RaceAnswer = z.output<typeof RaceAnswer>

const RaceSuggestions = z.object({
  items: list(RaceSuggestion),
  /** Recordings in which nobody looked yet; they are read in the background. */
  waiting: z.number(),
  /** The newest answer that can be taken back. */
  lastAnswer: RaceAnswer.nullable(),
})
export type RaceSuggestions = z.output<typeof RaceSuggestions>

export const suggestRaces = route({
  method: 'GET',
  url: '/races/suggestions',
  access: ATHLETE,
  schema: {
    operationId: 'suggestRaces',
    summary: 'Races found in recordings and in words, newest first',
    tags: ['races'],
    response: { 200: RaceSuggestions, ...problems },
  },
})

const RaceAnswerRequest = z.object({
  /** Saved as results, with the distance, time and day as they are given. */
  races: z.array(ResultInput).max(1000).default([]),
  /** Not suggested again. */
  notRaces: z.array(NotARace).max(5000).default([]),
})
export type RaceAnswerRequest = z.output<typeof RaceAnswerRequest>

export const answerRaces = route({
  method: 'POST',
  url: '/races/suggestions/answers',
  access: ATHLETE,
  schema: {
    operationId: 'answerRaceSuggestions',
    summary: 'Save suggested races as results, and say which were none',
    tags: ['races'],
    body: RaceAnswerRequest,
    response: { 201: RaceAnswer, ...problems },
  },
})

export const undoRaceAnswer = route({
  method: 'POST',
  url: '/races/suggestions/answers/:id/undo',
  access: ATHLETE,
  schema: {
    operationId: 'undoRaceAnswer',
    summary: 'Take such an answer back',
    tags: ['races'],
    params: IdParams,
    response: { 200: RaceAnswer, ...problems },
  },
})
