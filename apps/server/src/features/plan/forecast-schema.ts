import { z } from 'zod'
import { reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Interval, problems } from '../../contract/values.ts'
import { PlanView } from './plan-schema.ts'

const Share = z.number()

export const PlanForecast = z
  .object({
    race: PlanView.shape.race,
    /** Share of the sessions that the forecast of race day asks for. */
    sessionsShare: Share,
    /** Share of the past sessions that were run; `null` before the first. */
    sessionsRunShare: Share.nullable(),
    /** Race forecasts over the distance of the goal; `null` after the race. */
    expected: z
      .object({
        today: Interval,
        raceDay: Interval,
        /** By how much the time becomes shorter, with its 80 % range; 0.02 is 2 %. */
        gain: z.object({ gainShare: Share, lowShare: Share, highShare: Share }),
        headroom: z.enum(['much', 'some', 'little']),
      })
      .nullable(),
    /** The forecast of race day when the plan was made; `null` in plans of earlier versions. */
    promised: z.object({ onDay: Day, raceDay: Interval }).nullable(),
    /** The result of race day, against the promised range. */
    ran: z
      .object({ timeS: z.number(), verdict: z.enum(['faster', 'inside', 'slower']).nullable() })
      .nullable(),
  })
  .meta({ id: 'PlanForecast' })
export type PlanForecast = z.output<typeof PlanForecast>

export const readPlanForecast = route({
  method: 'GET',
  url: '/plan/forecast',
  access: reads('workouts', 'results', 'health'),
  schema: {
    operationId: 'readPlanForecast',
    summary: 'The race forecast of today and of race day, and afterwards promised against run',
    tags: ['plan'],
    response: { 200: z.object({ forecast: PlanForecast.nullable() }), ...problems },
  },
})
