import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import type { WebhookDeliveryTable } from '../../database/webhook-tables.ts'
import { secretOfWebhook } from '../../database/seal-secrets.ts'
import { storedDocument } from '../../database/stored-document.ts'
import { newWebhookSecret } from './sign.ts'
import { WEBHOOK_EVENTS } from './schema.ts'
import type { NewWebhook, Webhook, WebhookDelivery, WebhookEvent } from './schema.ts'

const EVENTS = storedDocument(z.array(z.enum(WEBHOOK_EVENTS)))
const DELIVERIES_SHOWN = 20
const DELIVERIES_KEPT = 100

const stored = (id: string, text: string) => ({ table: 'webhooks', id, text })

export async function loadWebhooks(
  context: Context,
  athleteId: string,
): Promise<readonly Webhook[]> {
  const rows = await context.store.database
    .selectFrom('webhooks')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const all: Webhook[] = []
  for (const { id, url, events, allow_private, created_at } of rows) {
    all.push({
      id,
      url,
      events: EVENTS.read(stored(id, events)),
      allowPrivate: allow_private === 1,
      createdAt: created_at,
      deliveries: await deliveriesOf(context, id),
    })
  }
  return all
}

async function deliveriesOf(context: Context, id: string): Promise<readonly WebhookDelivery[]> {
  const rows = await context.store.database
    .selectFrom('webhook_deliveries')
    .select(['id', 'event', 'made_at', 'state', 'tries', 'status', 'trouble'])
    .where('webhook_id', '=', id)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(DELIVERIES_SHOWN)
    .execute()
  return rows.map(({ made_at: at, ...row }) => ({ ...row, at }))
}

/** Keeps a new webhook and gives its secret, which is never shown again. */
export async function insertWebhook(
  context: Context,
  athleteId: string,
  { url, events, allowPrivate }: NewWebhook,
): Promise<{ readonly id: string; readonly secret: string }> {
  const id = randomUUID()
  const secret = newWebhookSecret()
  await context.store.database
    .insertInto('webhooks')
    .values({
      id,
      athlete_id: athleteId,
      url,
      secret: context.secrets.seal(secret, secretOfWebhook(id)),
      events: EVENTS.write([...new Set(events)]),
      allow_private: allowPrivate ? 1 : 0,
      created_at: context.now().toISOString(),
    })
    .execute()
  return { id, secret }
}

export async function deleteWebhook(
  context: Context,
  athleteId: string,
  id: string,
): Promise<boolean> {
  const deleted = await context.store.database
    .deleteFrom('webhooks')
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return deleted.numDeletedRows > 0n
}

/** The webhooks that want an event, without their deliveries. */
export async function webhooksFor(
  context: Context,
  athleteId: string,
  event: WebhookEvent,
): Promise<readonly string[]> {
  const rows = await context.store.database
    .selectFrom('webhooks')
    .select(['id', 'events'])
    .where('athlete_id', '=', athleteId)
    .execute()
  return rows.flatMap(({ id, events }) =>
    EVENTS.read(stored(id, events)).includes(event) ? [id] : [],
  )
}

/**
 * Keeps a message that is to be sent; `false` where the same one is kept already: `about` names what a message is
 * about, such as a day.
 */
export async function insertDelivery(
  context: Context,
  athleteId: string,
  message: Pick<WebhookDeliveryTable, 'id' | 'webhook_id' | 'event' | 'about' | 'body'>,
): Promise<boolean> {
  const inserted = await context.store.database
    .insertInto('webhook_deliveries')
    .values({
      ...message,
      athlete_id: athleteId,
      made_at: context.now().toISOString(),
      state: 'waiting',
      tries: 0,
      status: null,
      trouble: null,
    })
    .onConflict((conflict) => conflict.columns(['webhook_id', 'event', 'about']).doNothing())
    .executeTakeFirst()
  if (Number(inserted.numInsertedOrUpdatedRows ?? 0n) === 0) return false
  await forgetOld(context, message.webhook_id)
  return true
}

async function forgetOld({ store: { database } }: Context, webhookId: string): Promise<void> {
  const kept = database
    .selectFrom('webhook_deliveries')
    .select('id')
    .where('webhook_id', '=', webhookId)
    .orderBy('made_at', 'desc')
    .limit(DELIVERIES_KEPT)
  await database
    .deleteFrom('webhook_deliveries')
    .where('webhook_id', '=', webhookId)
    .where('id', 'not in', kept)
    .execute()
}

/** A message with where it goes; `null` when it or its webhook was removed. */
export async function loadDelivery(context: Context, id: string) {
  const row = await context.store.database
    .selectFrom('webhook_deliveries')
    .innerJoin('webhooks', 'webhooks.id', 'webhook_deliveries.webhook_id')
    .select([
      'webhooks.id as webhookId',
      'webhooks.url',
      'webhooks.secret',
      'webhooks.allow_private',
      'webhook_deliveries.body',
      'webhook_deliveries.tries',
      'webhook_deliveries.state',
    ])
    .where('webhook_deliveries.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { allow_private, secret, ...rest } = row
  const opened = context.secrets.open(secret, secretOfWebhook(row.webhookId))
  return { ...rest, allowPrivate: allow_private === 1, secret: opened }
}

export async function noteTry(
  context: Context,
  id: string,
  outcome: Pick<WebhookDelivery, 'state' | 'tries' | 'status' | 'trouble'>,
): Promise<void> {
  await context.store.database
    .updateTable('webhook_deliveries')
    .set(outcome)
    .where('id', '=', id)
    .execute()
}
