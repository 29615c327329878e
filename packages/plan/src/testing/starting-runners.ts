/** Random runners who run too little for a mile plan: none at all, now and then, or a little every week. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { Weekday } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import type { PlanRequest } from '../model/plan.ts'
import { abilityFor, buildRequest, HEALTHY, historyFor } from './runners.ts'

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const share = (min: number, max: number) => fc.double({ min, max, noNaN: true })

export const startingRunner: fc.Arbitrary<PlanRequest> = fc
  .record({
    day: fc.integer({ min: 0, max: 6 }),
    age: fc.option(fc.integer({ min: 16, max: 80 })),
    years: fc.constantFrom(0, 0.3, 3),
    km: share(0, 40),
    runs: share(0, 5),
    longShare: share(0.2, 0.7),
    weekly: fc.array(share(0, 1.3), { minLength: 8, maxLength: 8 }),
    runFreeDays: fc.constantFrom(0, 1, 3, 6, 9, 12, 17, 27, 40, 365),
    mileTimeS: fc.integer({ min: 300, max: 900 }),
    runsPerWeek: fc.constantFrom(3, 4, 5, 6, 7),
    days: fc.subarray([...WEEKDAYS], { minLength: 3 }),
    minutes: fc.option(fc.integer({ min: 90, max: 400 })),
    gym: fc.boolean(),
    treadmill: fc.boolean(),
  })
  .map((draw) => {
    const { runFreeDays, km } = draw
    const emptyWeeks = runFreeDays >= 8 ? Math.floor(runFreeDays / 7) : 0
    return buildRequest({
      today: addDays('2026-11-23', draw.day),
      runner: {
        age: draw.age,
        yearsRunning: draw.years,
        health: { ...HEALTHY, guardianConsents: true },
      },
      ability: abilityFor(draw.mileTimeS, 0.05),
      history: {
        ...historyFor(km, 3),
        weeklyKm: draw.weekly.map((one, i) => (i >= 8 - emptyWeeks ? 0 : one * km)),
        longestRun30dKm: runFreeDays > 30 ? 0 : km * draw.longShare,
        strideExposures28d: 0,
        runsPerWeek: draw.runs,
        runFreeDays,
      },
      availability: {
        runsPerWeek: draw.runsPerWeek,
        days: draw.days,
        minutesPerWeek: draw.minutes,
        gym: draw.gym,
        treadmill: draw.treadmill ? { maximumMps: 5 } : null,
      },
    })
  })
