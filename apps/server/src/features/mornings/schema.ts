import { z } from 'zod'
import { ATHLETE, reads } from '../../contract/access.ts'
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

const ExportedSeries = z.object({
  kind: z.enum(['resting-heart-rate', 'hrv-rmssd', 'hrv-sdnn', 'sleep']),
  source: z.enum(['apple-health', 'garmin']),
  measure: MorningMeasure,
})
export type ExportedSeries = z.output<typeof ExportedSeries>

/** What exports say of mornings. SDNN, overnight rMSSD and what was typed are never joined. */
const ExportedMornings = z.object({
  /** Whether they are shown; `null` until the runner was asked. */
  choice: z.enum(['use', 'leave']).nullable(),
  values: z.number().describe('How many values are kept'),
  firstDay: Day.nullable(),
  lastDay: Day.nullable(),
  /** Empty unless the runner chose to use them. Sleep and rMSSD then count in rules A12 and A13. */
  series: list(ExportedSeries),
})
export type ExportedMornings = z.output<typeof ExportedMornings>

export const Mornings = z
  .object({
    today: Day,
    hrv: MorningMeasure.describe('rMSSD, ms; means and band are of its logarithm, turned back'),
    restingHeartRate: MorningMeasure.describe('Beats per minute'),
    sleep: MorningMeasure.describe('Hours'),
    exported: ExportedMornings,
  })
  .meta({ id: 'Mornings' })
export type Mornings = z.output<typeof Mornings>

export const readMornings = route({
  method: 'GET',
  url: '/mornings',
  access: reads('wellness'),
  schema: {
    operationId: 'readMornings',
    summary: 'Heart rate variability, resting heart rate and sleep against the own usual range',
    tags: ['adaptation'],
    response: { 200: Mornings, ...problems },
  },
})

export const chooseMornings = route({
  method: 'POST',
  url: '/mornings/exports',
  access: ATHLETE,
  schema: {
    operationId: 'chooseMornings',
    summary: 'Use the mornings of exports, or leave them out and delete what was kept of them',
    tags: ['adaptation'],
    body: z.object({ choice: z.enum(['use', 'leave']) }),
    response: { 200: Mornings, ...problems },
  },
})
