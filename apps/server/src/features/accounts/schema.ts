import { LOCALES } from '@bell-lap/text/locale'
import { z } from 'zod'
import { route } from '../../contract/route.ts'
import { Day, Nothing, problems } from '../../contract/values.ts'

export const Session = z
  .object({
    account: z.object({ id: z.string(), name: z.string() }),
    athlete: z.object({ id: z.string(), name: z.string() }),
    demo: z.boolean(),
    version: z.string(),
    today: Day,
    /** The language the runner chose; `null` follows the device. */
    locale: z.enum(LOCALES).nullable(),
    units: z.enum(['metric', 'imperial']),
  })
  .meta({ id: 'Session' })

export const signIn = route({
  method: 'POST',
  url: '/session',
  schema: {
    operationId: 'signIn',
    summary: 'Sign in with a one-time token',
    tags: ['session'],
    security: [],
    body: z.object({ token: z.string().min(1).max(200) }),
    response: { 204: Nothing, ...problems },
  },
})

export const readSession = route({
  method: 'GET',
  url: '/session',
  schema: {
    operationId: 'readSession',
    summary: 'Who is signed in',
    tags: ['session'],
    response: { 200: Session, ...problems },
  },
})

export const signOut = route({
  method: 'DELETE',
  url: '/session',
  schema: {
    operationId: 'signOut',
    summary: 'Sign out',
    tags: ['session'],
    response: { 204: Nothing, ...problems },
  },
})
