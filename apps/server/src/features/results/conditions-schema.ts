import { OUTERMOST_LANE } from '@bell-lap/units/track-lane'
import { z } from 'zod'
import { list } from '../../contract/values.ts'

const maybe = (least: number, most: number) =>
  z.number().min(least).max(most).nullable().default(null)

/** What is known of the day and the place; what is left out is not known. */
export const RunConditions = z
  .object({
    airTemperatureC: maybe(-30, 50),
    humidityPct: maybe(0, 100),
    dewPointC: maybe(-40, 40),
    sky: z.enum(['shade', 'sun']).nullable().default(null),
    windMps: maybe(0, 25),
    altitudeM: maybe(-430, 6000),
    /** Where one of the two is left out, the course came back to its start. */
    climbM: maybe(0, 10_000),
    descentM: maybe(0, 10_000),
    climbFrom: z.enum(['told', 'altimeter']).nullable().default(null),
    lane: z.int().min(1).max(OUTERMOST_LANE).nullable().default(null),
    beltGradePct: maybe(-6, 20),
    beltCalibrated: z.boolean().nullable().default(null),
  })
  .refine(
    ({ airTemperatureC, dewPointC }) =>
      airTemperatureC === null || dewPointC === null || dewPointC <= airTemperatureC,
    { path: ['dewPointC'], message: 'invalid.dew-point' },
  )
  .meta({ id: 'RunConditions' })
export type RunConditions = z.output<typeof RunConditions>

/** The time on a flat, cool, calm day, and what made the difference. */
export const PlainDay = z
  .object({
    timeS: z.number(),
    /** Half of the 80 % interval of the correction. */
    plusMinusS: z.number(),
    /** More was asked for than may be corrected. */
    capped: z.boolean(),
    parts: list(
      z.object({
        factor: z.enum([
          'grade',
          'heat',
          'cold',
          'altitude',
          'wind',
          'treadmill',
          'surface',
          'lane',
        ]),
        /** Time lost to it, per cent; negative where it helped. */
        slowedPct: z.number(),
        sdPct: z.number(),
      }),
    ),
  })
  .meta({ id: 'PlainDay' })
export type PlainDay = z.output<typeof PlainDay>
