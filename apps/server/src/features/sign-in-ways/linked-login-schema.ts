import { z } from 'zod'
import { ACCOUNT, ANYONE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { problems } from '../../contract/values.ts'
import { EvenIfLast, OwnSignInWays } from './own-ways-schema.ts'

const tags = ['session']
const Leads = z.object({ url: z.string().describe('Where the browser goes next') })

export const beginLogin = route({
  method: 'POST',
  url: '/session/login',
  access: ANYONE,
  schema: {
    operationId: 'beginLogin',
    summary: 'Sign in with a linked login at another service (OpenID Connect)',
    tags,
    security: [],
    response: { 200: Leads, ...problems },
  },
})

export const linkLogin = route({
  method: 'POST',
  url: '/sign-in-ways/login',
  access: ACCOUNT,
  schema: {
    operationId: 'linkLogin',
    summary: 'Link a login at another service with this account (OpenID Connect)',
    tags,
    response: { 200: Leads, ...problems },
  },
})

export const unlinkLogin = route({
  method: 'DELETE',
  url: '/sign-in-ways/login',
  access: ACCOUNT,
  schema: {
    operationId: 'unlinkLogin',
    summary: 'Unlink the login at another service',
    tags,
    querystring: EvenIfLast,
    response: { 200: OwnSignInWays, ...problems },
  },
})
