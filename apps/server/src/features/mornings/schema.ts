import { z } from 'zod'
import { route } from '../../contract/route.ts'
import { Day, list, problems } from '../../contract/values.ts'

const Band = z.object({ low: z.number(), high: z.number() })

export const MorningMeasure = z
  .object({
    state: z.enum(['too-few', 'no-week', 'usual', 'outside']),
    have: z.number().describe('Mornings that lie more than a week back'),
    need: z.number(),
    week: z.number().nullable().describe('Mean of the last seven days'),
    band: Band.nullable().describe('The usual range of that mean'),
    days: list(z.object({ day: Day, value: z.number(), week: z.number().nullable() })).describe(
      'Mornings of the last 60 days with a value, and the mean of the seven days up to each',
    ),
  })
  .meta({ id: 'MorningMeasure' })
export type MorningMeasure = z.output<typeof MorningMeasure>

export const Mornings = z
  .object({
    today: Day,
    hrv: MorningMeasure.describe('rMSSD, ms; means and band are of its logarithm, turned back'),
    restingHeartRate: MorningMeasure.describe('Beats per minute'),
    sleep: MorningMeasure.describe('Hours'),
  })
  .meta({ id: 'Mornings' })
export type Mornings = z.output<typeof Mornings>

export const readMornings = route({
  method: 'GET',
  url: '/mornings',
  schema: {
    operationId: 'readMornings',
    summary: 'Heart rate variability, resting heart rate and sleep against the own usual range',
    tags: ['adaptation'],
    response: { 200: Mornings, ...problems },
  },
})
