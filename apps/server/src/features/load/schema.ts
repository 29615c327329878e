import { z } from 'zod'
import { reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, problems } from '../../contract/values.ts'

export const listWeeks = route({
  method: 'GET',
  url: '/weeks',
  access: reads('workouts'),
  schema: {
    operationId: 'listWeeks',
    summary: 'Running week by week, oldest first',
    tags: ['load'],
    querystring: z.object({ weeks: z.coerce.number().int().min(1).max(1040).default(52) }),
    response: {
      200: z.object({
        items: z.array(
          z.object({
            startDay: Day,
            runs: z.number(),
            distanceM: z.number(),
            movingTimeS: z.number(),
            fastM: z.number(),
            loadAu: z.number(),
          }),
        ),
      }),
      ...problems,
    },
  },
})
