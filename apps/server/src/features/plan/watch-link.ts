import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from '../../context.ts'
import { loadCalendarToken } from '../delivery/index.ts'

/** Long enough to find the phone, short enough to be worth nothing tomorrow. */
const LIFETIME_MS = 15 * 60_000
const SIGNATURE_BYTES = 16

interface WatchLink {
  readonly path: string
  readonly expiresAt: string
}

/**
 * An address of a session's FIT file that needs no sign-in for a quarter of an hour, for a phone
 * that reads it as a QR code. It is signed with the secret of the calendar address: a new one there
 * ends these, too.
 */
export async function makeWatchLink(
  context: Context,
  athleteId: string,
  sessionId: string,
): Promise<WatchLink> {
  const expires = context.now().getTime() + LIFETIME_MS
  const whose = `${encodeURIComponent(athleteId)}/${encodeURIComponent(sessionId)}`
  const signature = await sign(context, { athleteId, sessionId, expires })
  return {
    path: `/take/${whose}/${expires}.${signature}.fit`,
    expiresAt: new Date(expires).toISOString(),
  }
}

/** True when the last part of such an address was made here for this session and is not too old. */
export async function opensWatchLink(
  context: Context,
  whose: { readonly athleteId: string; readonly sessionId: string },
  file: string,
): Promise<boolean> {
  const [, digits, signature] = /^(\d{1,16})\.([\w-]{22})\.fit$/.exec(file) ?? []
  const expires = Number(digits)
  if (signature === undefined || expires < context.now().getTime()) return false
  const known = await context.store.database
    .selectFrom('calendar_tokens')
    .select('athlete_id')
    .where('athlete_id', '=', whose.athleteId)
    .executeTakeFirst()
  if (known === undefined) return false
  const right = Buffer.from(await sign(context, { ...whose, expires }))
  return timingSafeEqual(right, Buffer.from(signature))
}

async function sign(
  context: Context,
  link: { readonly athleteId: string; readonly sessionId: string; readonly expires: number },
): Promise<string> {
  const { token } = await loadCalendarToken(context, link.athleteId)
  const payload = JSON.stringify([link.athleteId, link.sessionId, link.expires])
  const digest = createHmac('sha256', token).update(payload).digest()
  return digest.subarray(0, SIGNATURE_BYTES).toString('base64url')
}
