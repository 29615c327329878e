/** Random runners within and at the edges of what the engine accepts; from fast-check arbitraries. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { Weekday } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import type { PlanRequest } from '../model/plan.ts'
import { abilityFor, buildRequest, HEALTHY, historyFor } from './runners.ts'

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
/** Every third is on the way back to longer races. */
const EVENTS = ['mile', 'road-mile', '1500m', 'mile', '5k', '10k'] as const
const FIRST_DAY = '2026-01-05'

export const anyRunner: fc.Arbitrary<PlanRequest> = fc
  .record({
    start: fc.integer({ min: 0, max: 365 }),
    age: fc.option(fc.integer({ min: 16, max: 80 }), { freq: 8 }),
    km: fc.integer({ min: 15, max: 130 }),
    runs: fc.constantFrom(3, 4, 5, 6, 7),
    weeks: fc.integer({ min: 6, max: 24 }),
    raceWeekday: fc.option(fc.integer({ min: 0, max: 6 })),
    days: fc.subarray([...WEEKDAYS], { minLength: 3 }),
    everyDay: fc.boolean(),
    longRunDay: fc.constantFrom(...WEEKDAYS),
    mileTimeS: fc.integer({ min: 245, max: 660 }),
    mileLogSd: fc.constantFrom(0.012, 0.03, 0.06),
    track: fc.boolean(),
    hills: fc.boolean(),
    treadmill: fc.boolean(),
    gym: fc.boolean(),
    sprint: fc.boolean(),
    seed: fc.integer({ min: 1, max: 99 }),
    weekly: fc.array(fc.double({ min: 0.6, max: 1.25, noNaN: true }), {
      minLength: 8,
      maxLength: 8,
    }),
    longShare: fc.double({ min: 0.2, max: 0.45, noNaN: true }),
    fast: fc.integer({ min: 0, max: 3000 }),
    strides: fc.integer({ min: 0, max: 8 }),
    mileSessions: fc.integer({ min: 0, max: 4 }),
    runFreeDays: fc.constantFrom(0, 1, 2, 5, 9, 17, 27),
    years: fc.constantFrom(0.6, 1.5, 8),
    event: fc.constantFrom(...EVENTS),
    towards: fc.constantFrom(undefined, 'half' as const, 'marathon' as const),
    whenReady: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
    blocked: fc.array(fc.integer({ min: 0, max: 160 }), { maxLength: 8 }),
    holiday: fc.option(fc.integer({ min: 5, max: 100 })),
    minutes: fc.option(fc.integer({ min: 150, max: 600 })),
    races: fc.array(
      fc.record({
        after: fc.integer({ min: 3, max: 150 }),
        distanceM: fc.constantFrom(800, 1609.344, 3000, 5000, 10_000),
        priority: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
      }),
      { maxLength: 3 },
    ),
  })
  .map((draw) => {
    const today = addDays(FIRST_DAY, draw.start)
    const holiday =
      draw.holiday === null
        ? []
        : Array.from({ length: 9 }, (_, i) => addDays(today, (draw.holiday ?? 0) + i))
    const isWayBack = draw.event === '5k' || draw.event === '10k'
    const weeks = isWayBack ? 3 + (draw.weeks % 3) : draw.weeks
    const raceDay = draw.raceWeekday === null ? null : addDays(today, 7 * weeks + draw.raceWeekday)
    const blocked = [...draw.blocked.map((after) => addDays(today, after)), ...holiday]
    // More than 22 km a run on average is no runner we know.
    const weekKm = Math.min(draw.km, 22 * draw.runs)
    const base = historyFor(weekKm, draw.runs)
    return buildRequest({
      today,
      seed: draw.seed,
      runner: {
        age: draw.age,
        yearsRunning: draw.years,
        health: { ...HEALTHY, guardianConsents: true },
      },
      ability: {
        ...abilityFor(draw.mileTimeS, draw.mileLogSd),
        maximumSprintMps: draw.sprint ? (1609.344 / draw.mileTimeS) * 1.5 : null,
      },
      history: {
        ...base,
        weeklyKm: draw.weekly.map((share, i) =>
          draw.runFreeDays >= 8 && i >= 8 - Math.floor(draw.runFreeDays / 7) ? 0 : share * weekKm,
        ),
        longestRun30dKm: weekKm * draw.longShare,
        largestFastSession30dM: draw.fast,
        fastMetresLastWeekM: draw.fast,
        strideExposures28d: draw.strides,
        mileSessions28d: draw.mileSessions,
        runFreeDays: draw.runFreeDays,
      },
      availability: {
        runsPerWeek: draw.runs,
        days: draw.everyDay ? WEEKDAYS : draw.days,
        longRunDay: draw.longRunDay,
        // Every fourth has time for two runs on any of the days.
        ...(draw.seed % 4 === 0 ? { doubleDays: draw.everyDay ? WEEKDAYS : draw.days } : {}),
        minutesPerWeek: draw.minutes,
        blockedDays: blocked.filter((day) => day !== raceDay),
        track: draw.track ? { lapM: 400 } : null,
        hills: draw.hills,
        treadmill: draw.treadmill ? { maximumMps: 5.5 } : null,
        gym: draw.gym,
      },
      goal: {
        // Who runs little is not asked for ten kilometres all out.
        event: draw.event === '10k' && weekKm < 35 ? '5k' : draw.event,
        raceDay: draw.whenReady ? null : raceDay,
        weeks: draw.whenReady ? null : weeks,
        ...(isWayBack ? { towards: draw.towards } : {}),
        ...(draw.whenReady ? { whenReady: true, meets: raceDay === null ? [] : [raceDay] } : {}),
      },
      races: draw.races.map((race, i) => ({
        day: addDays(today, race.after),
        distanceM: race.distanceM,
        name: `Race ${i + 1}`,
        // A long A race soon is turned away at the door, which has a test of its own.
        priority: race.distanceM >= 10_000 ? 'B' : race.priority,
      })),
    })
  })
