/** Months of a runner's life for the property tests: runs, missed runs, and all that comes between. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import type { TrainingEvent } from '../model/training-event.ts'
import { PAIN_SITES, RED_FLAGS } from '../model/training-event.ts'
import type { Plan, PlannedSession } from '../model/plan.ts'
import { abilityFor } from './runners.ts'

/** What one day brings: how today's session goes, and something that comes up. */
export interface RandomDay {
  readonly run: 'as-planned' | 'shorter' | 'longer' | 'missed' | 'twice'
  readonly hardAnyway: boolean
  readonly fasterBy: number
  readonly slowShare: number
  readonly effort: number
  readonly comes: Coming | null
}
type Coming = (today: CalendarDay, plan: Plan, id: string) => TrainingEvent

const checkIn = (today: CalendarDay, id: string): Extract<TrainingEvent, { kind: 'check-in' }> => ({
  kind: 'check-in',
  id,
  day: today,
  effortCr10: null,
  pain: [],
  sleepHours: null,
  sleepScore: null,
  soreness: null,
  sorenessOneSided: false,
  stress: null,
  rmssdMs: null,
  restingHeartRateBpm: null,
  redFlags: [],
})

const days = (most: number) => fc.integer({ min: 0, max: most })
const score = fc.integer({ min: 0, max: 10 })

const coming: fc.Arbitrary<Coming> = fc.oneof(
  fc
    .record({
      after: days(3),
      length: days(12),
      symptoms: fc.constantFrom('above-neck', 'fever', 'stomach', 'chest') as fc.Arbitrary<
        'above-neck' | 'fever' | 'stomach' | 'chest'
      >,
      open: fc.boolean(),
    })
    .map(({ after, length, symptoms, open }): Coming => (today, _, id) => {
      const day = addDays(today, after)
      return { kind: 'illness', id, day, lastDay: open ? null : addDays(day, length), symptoms }
    }),
  fc
    .record({ after: days(10), length: days(12) })
    .map(({ after, length }): Coming => (today, _, id) => {
      const day = addDays(today, after)
      return { kind: 'away', id, day, lastDay: addDays(day, length) }
    }),
  fc.record({ length: days(9) }).map(({ length }): Coming => (today, _, id) => ({
    kind: 'busy',
    id,
    day: today,
    lastDay: addDays(today, length),
  })),
  fc
    .record({
      site: fc.constantFrom(...PAIN_SITES),
      during: score,
      morning: score,
      bone: fc.boolean(),
    })
    .map(({ site, during, morning, bone }): Coming => (today, _, id) => ({
      ...checkIn(today, id),
      pain: [
        {
          site,
          side: 'left',
          during,
          after: during,
          nextMorning: morning,
          morningStiffnessMin: null,
          focalBone: bone && during > 7,
          limping: false,
          swelling: false,
          worseDuringRun: false,
        },
      ],
    })),
  fc
    .record({ sleepHours: fc.integer({ min: 3, max: 9 }), soreness: score, stress: score })
    .map((told): Coming => (today, _, id) => ({ ...checkIn(today, id), ...told })),
  fc.constantFrom(...RED_FLAGS).map((flag): Coming => (today, _, id) => ({
    ...checkIn(today, id),
    redFlags: [flag],
  })),
  fc
    .record({ break: days(70), stable: fc.boolean() })
    .map(({ break: runFreeDays, stable }): Coming => (today, _, id) => ({
      kind: 'injury',
      id,
      day: today,
      site: 'achilles',
      side: 'right',
      runFreeDays,
      knownAndStable: stable,
      morningStiffnessMin: 10,
    })),
  fc
    .record({ after: days(3), wbgtC: fc.integer({ min: 18, max: 34 }) })
    .map(({ after, wbgtC }): Coming => (today, _, id) => ({
      kind: 'heat',
      id,
      day: addDays(today, after),
      wbgtC,
    })),
  fc
    .constantFrom('air' as const, 'ice' as const, 'lightning' as const)
    .map((what): Coming => (today, _, id) => ({ kind: 'bad-conditions', id, day: today, what })),
  fc
    .record({ timeZones: days(11), eastward: fc.boolean() })
    .map((trip): Coming => (today, _, id) => ({ kind: 'travel', id, day: today, ...trip })),
  fc
    .record({ change: fc.double({ min: -0.06, max: 0.06, noNaN: true }) })
    .map(({ change }): Coming => (today, _, id) => ({
      kind: 'result',
      id,
      day: today,
      name: 'Park mile',
      confirmed: change > 0,
      ability: abilityFor(360 * Math.exp(-change)),
    })),
  fc.constant<Coming>((today, plan, id) => {
    const session = plan.weeks.flatMap((week) => week.sessions).find(({ day }) => day >= today)
    return { kind: 'too-tired', id, day: today, sessionId: session?.id ?? 'none' }
  }),
  fc
    .record({ after: fc.integer({ min: 3, max: 40 }) })
    .map(({ after }): Coming => (today, _, id) => ({
      kind: 'race-added',
      id,
      day: today,
      raceDay: addDays(today, after),
      distanceM: 3000,
      name: 'Club 3K',
    })),
)

/** The goal race on another day; apart from the others, since it makes the plan anew. */
export const raceMoves: fc.Arbitrary<Coming> = fc
  .integer({ min: -20, max: 30 })
  .map((by): Coming => (today, plan, id) => ({
    kind: 'race-moved',
    id,
    day: today,
    raceDay: addDays(plan.raceDay, by),
  }))

export function randomDays(
  length: number,
  events: fc.Arbitrary<Coming> = coming,
): fc.Arbitrary<RandomDay[]> {
  const day = fc.record({
    run: fc.constantFrom<RandomDay['run']>(
      ...([
        'as-planned',
        'as-planned',
        'as-planned',
        'as-planned',
        'shorter',
        'longer',
        'missed',
        'missed',
        'twice',
      ] as const),
    ),
    hardAnyway: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
    fasterBy: fc.double({ min: -0.06, max: 0.06, noNaN: true }),
    slowShare: fc.constantFrom(0, 0, 0, 0.3, 0.6, 1),
    effort: fc.integer({ min: 2, max: 10 }),
    comes: fc.option(events, { freq: 5 }).map((one) => one ?? null),
  })
  return fc.array(day, { minLength: length, maxLength: length })
}

const SHARE: Readonly<Record<RandomDay['run'], number>> = {
  'as-planned': 1,
  shorter: 0.6,
  longer: 1.4,
  missed: 0,
  twice: 1,
}

/** The events of a day: what was run of the session of that day, by the random draw. */
export function runsOf(
  draw: RandomDay,
  session: PlannedSession | undefined,
  today: CalendarDay,
): readonly TrainingEvent[] {
  const run = (id: string, share: number, sessionId: string | null): TrainingEvent => ({
    kind: 'session-done',
    id,
    day: today,
    sessionId,
    distanceM: share * (session?.distanceM ?? 6000),
    durationS: share * (session?.durationS ?? 2000),
    fastM: share * (session?.fastM ?? 0),
    hard: draw.hardAnyway || (session?.hard ?? false),
    reps:
      session?.role === 'quality'
        ? { count: 5, fasterBy: draw.fasterBy, slowShare: draw.slowShare }
        : null,
    effortCr10: draw.effort,
    inHeat: false,
    formBreakdown: draw.effort > 8 ? 3.2 : 1,
  })
  const share = SHARE[draw.run]
  const beside = draw.run === 'twice' || (session === undefined && draw.hardAnyway)
  return [
    ...(session !== undefined && share > 0 ? [run(`run-${today}-a`, share, session.id)] : []),
    ...(beside ? [run(`run-${today}-b`, 0.5, null)] : []),
  ]
}
