/** Other programs are told of today's session, a changed plan and a new result, by signed requests. */
export { announce } from './announce.ts'
export { webhookRoutes } from './routes.ts'
export { runWebhooks } from './send-webhook.ts'
