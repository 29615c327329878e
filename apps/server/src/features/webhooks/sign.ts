import { createHmac, randomBytes } from 'node:crypto'

const SECRET_BYTES = 32
const PREFIX = 'whsec_'

/** A new secret, as the receiver keeps it. */
export const newWebhookSecret = (): string =>
  `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`

/** What is signed: nobody can send an old message again as a new one. */
export interface Signed {
  readonly id: string
  /** Seconds since 1970. */
  readonly timestampS: number
  readonly body: string
}

/**
 * The signature header of a message: HMAC-SHA256 over id, time and body, in base64. The form is that of Standard
 * Webhooks 1.0 (https://www.standardwebhooks.com), so that their libraries verify it.
 */
export function signatureOf(secret: string, { id, timestampS, body }: Signed): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const signed = createHmac('sha256', key).update(`${id}.${timestampS}.${body}`)
  return `v1,${signed.digest('base64')}`
}
