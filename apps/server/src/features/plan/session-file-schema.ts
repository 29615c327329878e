import { DRILL_STEPS } from '@bell-lap/workout/write/drills-as-one'
import { FIT_CLASSES, WATCH_FORMATS } from '@bell-lap/workout/write/format-fit'
import { z } from 'zod'
import { IN_PERSON, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { IdParams, Instant, list, problems } from '../../contract/values.ts'
import { Message } from '../../contract/message.ts'
import { SessionCard } from './plan-schema.ts'

const tags = ['plan']

/** How drills go to a watch; as the settings say where it is left out. */
const WatchChoices = z.object({ drills: z.enum(DRILL_STEPS).optional() })

/** A file about one session, below its own address. */
function sessionFile<const Name extends string>(
  file: string,
  about: { readonly operationId: Name; readonly summary: string; readonly type: string },
) {
  return route({
    method: 'GET',
    url: `/plan/sessions/:id/${file}`,
    access: reads('workouts', 'health'),
    schema: {
      operationId: about.operationId,
      summary: about.summary,
      tags,
      params: IdParams,
      querystring: WatchChoices,
      produces: [about.type],
    },
  })
}

export const readSessionFit = sessionFile('workout.fit', {
  operationId: 'readSessionFit',
  summary: 'The session as a FIT workout for the watch',
  type: 'application/vnd.ant.fit',
})

export const readSessionText = sessionFile('workout.txt', {
  operationId: 'readSessionText',
  summary: 'The session as plain text',
  type: 'text/plain',
})

export const readSessionIntervalsText = sessionFile('workout.intervals.txt', {
  operationId: 'readSessionIntervalsText',
  summary: 'The session in the step language of intervals.icu',
  type: 'text/plain',
})

export const readSessionZwo = sessionFile('workout.zwo', {
  operationId: 'readSessionZwo',
  summary: 'The session as a run for Zwift',
  type: 'application/xml',
})

export const readSessionApple = sessionFile('apple.workout', {
  operationId: 'readSessionApple',
  summary: 'The session for the Workout app of an Apple Watch; experimental',
  type: 'application/octet-stream',
})

export const readSessionJson = sessionFile('workout.json', {
  operationId: 'readSessionJson',
  summary: 'The session as versioned JSON for programs',
  type: 'application/json',
})

export const readSessionCard = route({
  method: 'GET',
  url: '/plan/sessions/:id/card',
  access: reads('workouts', 'health'),
  schema: {
    operationId: 'readSessionCard',
    summary: 'The session as lines for a printed card',
    tags,
    params: IdParams,
    response: { 200: SessionCard, ...problems },
  },
})

export const readSessionFormats = route({
  method: 'GET',
  url: '/plan/sessions/:id/formats',
  access: reads('workouts', 'health'),
  schema: {
    operationId: 'readSessionFormats',
    summary: 'What each format holds of the session, and what it loses',
    tags,
    params: IdParams,
    querystring: WatchChoices,
    response: {
      200: z.object({
        items: list(
          z.object({
            format: z.enum(WATCH_FORMATS),
            fits: z.enum(FIT_CLASSES),
            losses: list(Message),
          }),
        ),
      }),
      ...problems,
    },
  },
})

export const makeSessionLink = route({
  method: 'POST',
  url: '/plan/sessions/:id/watch-link',
  access: IN_PERSON,
  schema: {
    operationId: 'makeSessionLink',
    summary: 'An address of the FIT file that needs no sign-in for 15 minutes',
    tags,
    params: IdParams,
    response: { 200: z.object({ url: z.string(), expiresAt: Instant }), ...problems },
  },
})
