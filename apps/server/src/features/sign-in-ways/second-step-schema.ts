import { z } from 'zod'
import { ACCOUNT } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { list, problems } from '../../contract/values.ts'
import { GivenPassword, OwnSignInWays } from './own-ways-schema.ts'

const tags = ['session']
const Code = z.string().trim().min(1).max(50)

export const beginSecondStep = route({
  method: 'POST',
  url: '/sign-in-ways/second-step',
  access: ACCOUNT,
  schema: {
    operationId: 'beginSecondStep',
    summary:
      'A secret for an authenticator app, and recovery codes, shown once; a code turns it on',
    tags,
    body: z.object({ password: GivenPassword }),
    response: {
      200: z
        .object({
          address: z.string().describe('The otpauth:// address that the QR code holds'),
          secret: z.string().describe('The same secret, to type'),
          recoveryCodes: list(z.string()),
        })
        .meta({ id: 'SecondStepSecret' }),
      ...problems,
    },
  },
})

export const confirmSecondStep = route({
  method: 'PUT',
  url: '/sign-in-ways/second-step',
  access: ACCOUNT,
  schema: {
    operationId: 'confirmSecondStep',
    summary: 'Turn the second step on, with a code of the authenticator app',
    tags,
    body: z.object({ code: Code }),
    response: { 200: OwnSignInWays, ...problems },
  },
})

export const removeSecondStep = route({
  method: 'POST',
  url: '/sign-in-ways/second-step/removal',
  access: ACCOUNT,
  schema: {
    operationId: 'removeSecondStep',
    summary: 'Turn the second step off, with the password or a code',
    tags,
    body: z.object({
      password: GivenPassword.nullable().default(null),
      code: Code.nullable().default(null),
    }),
    response: { 200: OwnSignInWays, ...problems },
  },
})
