import { z } from 'zod'
import { ACCOUNT } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { IdParams, problems } from '../../contract/values.ts'
import { EvenIfLast, OwnSignInWays } from './own-ways-schema.ts'
import { Credential } from './sign-in-schema.ts'

const tags = ['session']
const Name = z.string().trim().min(1).max(100)

export const beginPasskey = route({
  method: 'POST',
  url: '/sign-in-ways/passkeys/challenge',
  access: ACCOUNT,
  schema: {
    operationId: 'beginPasskey',
    summary: 'What the browser needs to make a passkey (WebAuthn)',
    tags,
    response: { 200: z.object({ options: Credential }), ...problems },
  },
})

export const addPasskey = route({
  method: 'POST',
  url: '/sign-in-ways/passkeys',
  access: ACCOUNT,
  schema: {
    operationId: 'addPasskey',
    summary: 'Keep a passkey that the browser made (WebAuthn)',
    tags,
    body: z.object({ name: Name, credential: Credential }),
    response: { 201: OwnSignInWays, ...problems },
  },
})

export const renamePasskey = route({
  method: 'PATCH',
  url: '/sign-in-ways/passkeys/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'renamePasskey',
    summary: 'Give a passkey another name',
    tags,
    params: IdParams,
    body: z.object({ name: Name }),
    response: { 200: OwnSignInWays, ...problems },
  },
})

export const removePasskey = route({
  method: 'DELETE',
  url: '/sign-in-ways/passkeys/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'removePasskey',
    summary: 'Remove a passkey; it signs nobody in any more',
    tags,
    params: IdParams,
    querystring: EvenIfLast,
    response: { 200: OwnSignInWays, ...problems },
  },
})
