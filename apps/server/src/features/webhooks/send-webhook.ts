import type { Context } from '../../context.ts'
import { SEND_WEBHOOK } from '../../jobs/kinds.ts'
import type { Job } from '../../jobs/job-rows.ts'
import { postSigned, PrivateAddress } from './post-signed.ts'
import type { WebhookDelivery } from './schema.ts'
import { signatureOf } from './sign.ts'
import { loadDelivery, noteTry } from './store.ts'

/** Minutes until the next try after each that failed; then it is given up. */
const AGAIN_AFTER_MIN = [1, 5, 30, 120, 360]

/** Takes the queue's requests to send messages. */
export function runWebhooks(context: Context): void {
  context.jobs.on(SEND_WEBHOOK, (job, signal) => sendWebhook(context, job, signal))
}

type Tried = Pick<WebhookDelivery, 'status' | 'trouble'>

async function sendWebhook(
  context: Context,
  { subject: id, athleteId }: Job,
  signal: AbortSignal,
): Promise<void> {
  const delivery = await loadDelivery(context, id)
  if (delivery === null || delivery.state !== 'waiting') return
  const tried = await trySending(context, { ...delivery, id }, signal)
  if (signal.aborted) return
  const tries = delivery.tries + 1
  const waitMin = AGAIN_AFTER_MIN[delivery.tries]
  if (tried.trouble === null) return noteTry(context, id, { state: 'sent', tries, ...tried })
  // Neither passes by waiting.
  const isFinal = tried.trouble === 'private-address' || tried.trouble === 'no-secret'
  if (isFinal || waitMin === undefined) {
    return noteTry(context, id, { state: 'failed', tries, ...tried })
  }
  await noteTry(context, id, { state: 'waiting', tries, ...tried })
  await context.jobs.addLater(SEND_WEBHOOK, athleteId, id, waitMin * 60_000)
}

async function trySending(
  context: Context,
  delivery: {
    readonly id: string
    readonly url: string
    readonly body: string
    readonly secret: string | null
    readonly allowPrivate: boolean
  },
  signal: AbortSignal,
): Promise<Tried> {
  const { id, url, body, secret, allowPrivate } = delivery
  if (secret === null) return { status: null, trouble: 'no-secret' }
  const timestampS = Math.floor(context.now().getTime() / 1000)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Bell-Lap',
    'webhook-id': id,
    'webhook-timestamp': String(timestampS),
    'webhook-signature': signatureOf(secret, { id, timestampS, body }),
  }
  try {
    const status = await postSigned({ url, allowPrivate, headers, body, signal })
    const isTaken = status >= 200 && status < 300
    return { status, trouble: isTaken ? null : 'refused' }
  } catch (error) {
    const isPrivate = error instanceof PrivateAddress
    return { status: null, trouble: isPrivate ? 'private-address' : 'no-answer' }
  }
}
