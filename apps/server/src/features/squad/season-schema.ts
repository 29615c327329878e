import { z } from 'zod'
import { ACCOUNT } from '../../contract/access.ts'
import { Message } from '../../contract/message.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, list, Nothing, problems } from '../../contract/values.ts'
import { MyAthlete } from '../people/index.ts'
import { PlanSessionView, weekFields } from '../plan/index.ts'
import { EventId } from '../results/index.ts'
import { GroupAnswer } from './group-schema.ts'

const tags = ['squad']

const meetFields = {
  day: Day,
  name: z.string().trim().min(1).max(200),
  place: z.string().trim().max(200),
  squadId: Id.nullable().describe('The squad that it is for; null for all runners'),
  eventIds: z.array(EventId).min(1).max(20).readonly(),
}

const MeetInput = z.object(meetFields).meta({ id: 'MeetToSave' })
export type MeetInput = z.output<typeof MeetInput>

const Meet = z.object({ id: Id, ...meetFields }).meta({ id: 'Meet' })
export type Meet = z.output<typeof Meet>

const Entry = z
  .object({
    athleteId: Id,
    state: z
      .enum(['runs', 'proposed', 'accepted', 'declined', 'not-answered', 'not-asked', 'not-shared'])
      .describe('`runs`: a race stands on that day of the plan'),
    mayPropose: z.boolean().describe('This person coaches the runner and sees the plan'),
  })
  .meta({ id: 'MeetEntry' })
export type Entry = z.output<typeof Entry>

const SeasonRunner = z
  .object({
    athleteId: Id,
    name: z.string(),
    squadIds: MyAthlete.shape.squadIds,
    sharesPlan: z.boolean(),
    sharesBreaks: z.boolean(),
    hasPlan: z.boolean(),
    weeks: list(
      z.object({
        startDay: weekFields.startDay,
        phase: weekFields.phase,
        cutBack: weekFields.cutBack,
        distanceM: weekFields.distanceM,
      }),
    ).describe('Of the plan, from this week on'),
    days: list(
      z.object({
        day: Day,
        kind: z.enum(['race', 'test']),
        priority: PlanSessionView.shape.priority.unwrap().nullable(),
        name: Message,
      }),
    ).describe('Races and tests of the plan, from today on'),
    breaks: list(z.object({ fromDay: Day, lastDay: Day.nullable(), what: Message })).describe(
      'When the runner does not run or has little time, as far as that is shared',
    ),
  })
  .meta({ id: 'SeasonRunner' })
export type SeasonRunner = z.output<typeof SeasonRunner>

const Season = z
  .object({
    today: Day,
    weeks: list(Day).describe('Mondays, from this week to the last race or meet'),
    runners: list(SeasonRunner),
    meets: list(Meet.extend({ entries: list(Entry) })).describe('By day, those of the past first'),
  })
  .meta({ id: 'Season' })
export type Season = z.output<typeof Season>

export const readSeason = route({
  method: 'GET',
  url: '/squad/season',
  access: ACCOUNT,
  schema: {
    operationId: 'readSeason',
    summary: 'The season of a coach: the phases of each plan, race days, tests, breaks and meets',
    tags,
    response: { 200: Season, ...problems },
  },
})

export const addMeet = route({
  method: 'POST',
  url: '/meets',
  access: ACCOUNT,
  schema: {
    operationId: 'addMeet',
    summary: 'Add a meet; no runner is told',
    tags,
    body: MeetInput,
    response: { 201: Meet, ...problems },
  },
})

export const changeMeet = route({
  method: 'PUT',
  url: '/meets/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'changeMeet',
    summary: 'Change a meet; with another day or name, proposals without an answer are withdrawn',
    tags,
    params: IdParams,
    body: MeetInput,
    response: { 200: Meet, ...problems },
  },
})

export const removeMeet = route({
  method: 'DELETE',
  url: '/meets/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'removeMeet',
    summary: 'Remove a meet and withdraw its proposals; races that runners added stay',
    tags,
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})

export const proposeMeet = route({
  method: 'POST',
  url: '/meets/:id/proposals',
  access: ACCOUNT,
  schema: {
    operationId: 'proposeMeet',
    summary: 'Propose a meet to runners; it enters a plan when its runner accepts',
    tags,
    params: IdParams,
    body: z.object({
      athleteIds: z.array(Id).min(1).max(200),
      eventId: EventId,
      priority: z.enum(['B', 'C']).describe('B: lighter days before it. C: trained through'),
      word: z.string().trim().max(500).describe('The runners read it'),
    }),
    response: { 200: GroupAnswer, ...problems },
  },
})
