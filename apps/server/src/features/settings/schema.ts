import { EQUIPMENT } from '@bell-lap/plan/strength/exercise-data'
import { LOCALES } from '@bell-lap/text/locale'
import { LEAST_HEIGHT_M, MOST_HEIGHT_M } from '@bell-lap/units/body-height'
import { OUTERMOST_LANE } from '@bell-lap/units/track-lane'
import { MACHINES } from '@bell-lap/workout/workout'
import { DRILL_STEPS } from '@bell-lap/workout/write/drills-as-one'
import { z } from 'zod'
import { ATHLETE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, list, problems, Weekday } from '../../contract/values.ts'
import { originOfTiles } from './map-source.ts'

const minutes = z.number().min(0).max(1440).optional()

export const Settings = z
  .object({
    name: z.string().max(200),
    sex: z.enum(['female', 'male']).nullable(),
    birthYear: z.int().min(1900).max(2100).nullable(),
    /** Only for leg stiffness; the runner need not say it. */
    heightM: z
      .number()
      .min(LEAST_HEIGHT_M, 'invalid.height')
      .max(MOST_HEIGHT_M, 'invalid.height')
      .nullable()
      .default(null),
    yearsRunning: z.number().min(0).max(90),
    units: z.enum(['metric', 'imperial']),
    /** The language; `null` follows the device that is read on. */
    locale: z.enum(LOCALES).nullable().default(null),
    timeZone: z.string().min(1).max(100).refine(isTimeZone, 'invalid.time-zone'),
    maxHeartRateBpm: z.number().min(80).max(250).nullable(),
    restingHeartRateBpm: z.number().min(20).max(130).nullable(),
    /** Beat-to-beat times count for the threshold from a chest strap only. */
    heartRateSensor: z.enum(['unknown', 'chest-strap', 'optical']),
    availability: z.object({
      runsPerWeek: z.union([z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]),
      days: list(Weekday),
      longRunDay: Weekday,
      /** Days with time for two runs. */
      doubleDays: list(Weekday).optional(),
      minutesPerWeek: z.number().min(0).max(10080).nullable(),
      minutesPerDay: z.object({
        '1': minutes,
        '2': minutes,
        '3': minutes,
        '4': minutes,
        '5': minutes,
        '6': minutes,
        '7': minutes,
      }),
      blockedDays: list(Day),
    }),
    places: z.object({
      track: z
        .object({
          lapM: z.number().min(100).max(500),
          /** The lane that is run in; 1 where it is left out. */
          lane: z.int().min(1).max(OUTERMOST_LANE).optional(),
        })
        .nullable(),
      hills: z.boolean(),
      treadmill: z
        .object({
          maximumKmh: z.number().min(5).max(40),
          /** The steepest that it can be set to, %. */
          maximumGradePct: z.number().min(0).max(40).default(10),
          /** New plans are made for it; only races and tests are run outside. */
          home: z.boolean().default(false),
        })
        .nullable(),
      gym: z.boolean(),
    }),
    /** Easy training in place of easy runs: where, and in place of how many a week. */
    crossTraining: z
      .object({ machines: list(z.enum(MACHINES)), runsPerWeek: z.int().min(0).max(3) })
      .default({ machines: [], runsPerWeek: 0 }),
    health: z.object({
      painNow: z.number().min(0).max(10),
      injuredInLast12Weeks: z.boolean(),
      calfAchillesHamstring12Weeks: z.boolean(),
      redFlag: z.boolean(),
      illInLast7Days: z.boolean(),
      needsClearance: z.boolean(),
      pregnantOrPostpartum: z.boolean(),
      guardianConsents: z.boolean(),
    }),
    healthAnsweredOn: Day.nullable(),
    /** Changes by the rules are made at once, or asked about first. Red flags are always made. */
    planChanges: z.enum(['make', 'ask']),
    /** What the runner says of the last weeks; it counts only while no recorded run tells. */
    usualTraining: z.object({
      weeklyKm: z.number().min(0).max(300).nullable(),
      longestRunKm: z.number().min(0).max(100).nullable(),
    }),
    /** What the runner said on the page about the mile; `null` where nothing was said. */
    mileCase: z
      .object({
        /** "My running feels stuck", 0 to 10. */
        stuck: z.number().min(0).max(10).nullable(),
        /** The question was answered or left out; it is asked once. */
        askedOn: Day.nullable(),
        /** The next race of 10 km or more. */
        longRace: z.object({ day: Day, distanceM: z.number().min(10_000).max(100_000) }).nullable(),
        /** The runner chose "not now" on this day. */
        notNowOn: Day.nullable(),
      })
      .default({ stuck: null, askedOn: null, longRace: null, notNowOn: null }),
    /** The goals that the runner saved for races, by their day and distance. */
    raceGoals: list(
      z.object({
        day: Day,
        distanceM: z.number().min(100).max(100_000),
        goalS: z.number().min(5).max(200_000),
      }),
    ).default([]),
    /** What comes after a mile: the answer to the one question, and the race that it is about. */
    afterMile: z
      .object({
        answer: z.enum(['again', 'longer', 'stop']),
        forRaceDay: Day,
        on: Day,
      })
      .nullable()
      .default(null),
    /** Tiles of a map under the route of a run, from a server that the runner chose; `null` loads none. */
    mapTiles: z
      .object({
        address: z
          .string()
          .max(500)
          .refine((address) => originOfTiles(address) !== null, 'invalid.map-source'),
        /** Who made the map; shown with it. */
        credit: z.string().min(1).max(200),
      })
      .nullable()
      .default(null),
    /** What the runner has for strength work; `null` until the runner was asked. */
    strengthEquipment: z.enum(EQUIPMENT).nullable().default(null),
    /** Whether the mornings of exports are used; `null` until the runner was asked, and then they are not. */
    morningsFromExports: z.enum(['use', 'leave']).nullable().default(null),
    /** How sessions reach the watch and the calendar. */
    delivery: z.object({
      /** What a watch keeps in long steady steps; short reps always go by pace. */
      steadyBy: z.enum(['pace', 'heart']),
      /** Usual start of a run, HH:MM; `null` makes whole days of the calendar's sessions. */
      startTime: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid.start-time')
        .nullable(),
      /** Drills on a watch: all in one step, or each in its own. */
      drills: z.enum(DRILL_STEPS).default('one'),
    }),
  })
  .meta({ id: 'Settings' })

export type Settings = z.output<typeof Settings>

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export const readSettings = route({
  method: 'GET',
  url: '/settings',
  access: ATHLETE,
  schema: {
    operationId: 'readSettings',
    summary: 'The runner’s settings',
    tags: ['settings'],
    response: { 200: Settings, ...problems },
  },
})

export const saveSettings = route({
  method: 'PUT',
  url: '/settings',
  access: ATHLETE,
  schema: {
    operationId: 'saveSettings',
    summary: 'Save the settings',
    tags: ['settings'],
    body: Settings,
    response: { 200: Settings, ...problems },
  },
})
