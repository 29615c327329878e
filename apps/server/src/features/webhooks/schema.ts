import { z } from 'zod'
import { IN_PERSON } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Id, IdParams, Instant, list, Nothing, problems } from '../../contract/values.ts'

const tags = ['webhooks']

/** What another program can be told of. */
export const WEBHOOK_EVENTS = ['session.today', 'plan.changed', 'result.added'] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

const WebhookDelivery = z
  .object({
    id: Id,
    event: z.string(),
    at: Instant,
    state: z.enum(['waiting', 'sent', 'failed']),
    tries: z.int(),
    status: z.int().nullable().describe('The HTTP status of the last answer'),
    trouble: z
      .enum(['private-address', 'no-answer', 'refused', 'no-secret'])
      .nullable()
      .describe('Why the last try failed'),
  })
  .meta({ id: 'WebhookDelivery' })
export type WebhookDelivery = z.output<typeof WebhookDelivery>

const Webhook = z
  .object({
    id: Id,
    url: z.string(),
    events: list(z.enum(WEBHOOK_EVENTS)),
    allowPrivate: z.boolean(),
    createdAt: Instant,
    deliveries: list(WebhookDelivery).describe('The latest first'),
  })
  .meta({ id: 'Webhook' })
export type Webhook = z.output<typeof Webhook>

export const NewWebhook = z
  .object({
    url: z
      .string()
      .trim()
      .max(500)
      .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), 'invalid.web-address'),
    events: z.array(z.enum(WEBHOOK_EVENTS)).min(1),
    allowPrivate: z
      .boolean()
      .describe('Whether the address may be of this machine or a home network'),
  })
  .meta({ id: 'NewWebhook' })
export type NewWebhook = z.output<typeof NewWebhook>

export const listWebhooks = route({
  method: 'GET',
  url: '/webhooks',
  access: IN_PERSON,
  schema: {
    operationId: 'listWebhooks',
    summary: 'Addresses that are told of changes, with their latest deliveries',
    tags,
    response: { 200: z.object({ items: list(Webhook) }), ...problems },
  },
})

export const addWebhook = route({
  method: 'POST',
  url: '/webhooks',
  access: IN_PERSON,
  schema: {
    operationId: 'addWebhook',
    summary: 'Tell an address of changes; the answer holds the secret of its signatures, once',
    tags,
    body: NewWebhook,
    response: { 201: z.object({ id: Id, secret: z.string() }), ...problems },
  },
})

export const removeWebhook = route({
  method: 'DELETE',
  url: '/webhooks/:id',
  access: IN_PERSON,
  schema: {
    operationId: 'removeWebhook',
    summary: 'Tell an address nothing more, and forget its secret and its deliveries',
    tags,
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})

export const tryWebhook = route({
  method: 'POST',
  url: '/webhooks/:id/test',
  access: IN_PERSON,
  schema: {
    operationId: 'tryWebhook',
    summary: 'Send a test message now',
    tags,
    params: IdParams,
    response: { 202: z.object({ id: Id.describe('Of the delivery') }), ...problems },
  },
})
