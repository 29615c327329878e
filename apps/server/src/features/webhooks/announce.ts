import { randomUUID } from 'node:crypto'
import type { Context } from '../../context.ts'
import { SEND_WEBHOOK } from '../../jobs/kinds.ts'
import type { WebhookEvent } from './schema.ts'
import { insertDelivery, webhooksFor } from './store.ts'

/** What a webhook is told: an event, what it is about, and its data. */
interface Announcement {
  readonly event: WebhookEvent | 'test'
  /** The same event about the same thing is told once. */
  readonly key: string
  readonly data: object
}

/** Keeps a message for every webhook that wants the event, and asks the queue to send it. */
export async function announce(
  context: Context,
  athleteId: string,
  announcement: {
    readonly event: WebhookEvent
    readonly key: string
    /** Worked out only where somebody wants the event. */
    readonly data: () => object | Promise<object>
  },
): Promise<void> {
  const { event, key, data } = announcement
  const ids = await webhooksFor(context, athleteId, event)
  if (ids.length === 0) return
  const worked = await data()
  for (const id of ids) await sendTo(context, athleteId, id, { event, key, data: worked })
}

/** The same for one webhook, whatever it wants to know. Gives the id of the delivery. */
export async function sendTo(
  context: Context,
  athleteId: string,
  webhookId: string,
  { event, key: about, data }: Announcement,
): Promise<string> {
  const id = randomUUID()
  const body = JSON.stringify({ id, type: event, timestamp: context.now().toISOString(), data })
  const message = { id, webhook_id: webhookId, event, about, body }
  if (await insertDelivery(context, athleteId, message)) {
    await context.jobs.add(SEND_WEBHOOK, athleteId, id)
  }
  return id
}
