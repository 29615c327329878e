import { z } from 'zod'
import { ATHLETE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, problems } from '../../contract/values.ts'
import { Import } from '../../contract/import.ts'

export const Status = z
  .object({
    version: z.string(),
    schemaVersion: z.number(),
    store: z.enum(['sqlite', 'postgres']),
    activities: z.number(),
    runs: z.number(),
    results: z.number(),
    firstDay: Day.nullable(),
    lastDay: Day.nullable(),
    plan: z.boolean(),
    lastImport: Import.nullable(),
    dataBytes: z.number(),
  })
  .meta({ id: 'Status' })

export const readStatus = route({
  method: 'GET',
  url: '/status',
  access: ATHLETE,
  schema: {
    operationId: 'readStatus',
    summary: 'What is stored and how much',
    tags: ['status'],
    response: { 200: Status, ...problems },
  },
})
