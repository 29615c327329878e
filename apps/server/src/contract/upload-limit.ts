import type { FastifyRequest } from 'fastify'

/** Far more than a person sends, far fewer than would fill a disk or keep the unpacking threads busy for others. */
const UPLOADS_A_MINUTE = 240

/** Limits the uploads of one account, whatever address they come from. */
export const uploadLimit = {
  rateLimit: {
    max: UPLOADS_A_MINUTE,
    timeWindow: '1 minute',
    hook: 'preHandler',
    keyGenerator: ({ caller }: FastifyRequest) => caller.accountId,
  },
} as const
