/** Whatever is logged of strength work, jumps and heavy legs keep to their rules. */
import { howMany } from '@bell-lap/units/testing/how-many'
import { addDays } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildPlan } from '../draft/build-plan.ts'
import { sessionsOf, strengthOf, withSessions } from '../model/with-sessions.ts'
import type { Injury, TrainingEvent } from '../model/training-event.ts'
import { isBounds } from '../session/exercises.ts'
import { eventsOfStrength } from '../strength/log-events.ts'
import type { StrengthTest } from '../strength/logged-set.ts'
import { livedPlan } from '../testing/lived-plan.ts'
import { randomDays } from '../testing/random-events.ts'
import type { RandomDay } from '../testing/random-events.ts'
import { anyRunner } from '../testing/random-runners.ts'
import { anyEquipment, ENGINE, liveWithStrength, randomLogs } from '../testing/strength-life.ts'
import type { RandomLog, StrengthEngine, StrengthMoment } from '../testing/strength-life.ts'
import { brokenIn } from '../testing/strength-rules.ts'
import { adapt } from './adapt.ts'
import { keepLimit } from './day-limit.ts'
import { SPRINT_GATE } from './rules/sprint-gate.ts'
import { situationOf } from './situation.ts'

const DAYS = 7 * howMany(8, 10)
const drawn = fc.record({
  days: randomDays(DAYS),
  logs: randomLogs(DAYS),
  equipment: anyEquipment,
})

describe('any sequence of logged sets, pains, tests and late deliveries', () => {
  test('keeps every rule of jumps and heavy legs, on the plan and on the day', () => {
    const seen = { programs: 0, heavy: 0, jumps: 0, bounds: 0, sore: 0, late: 0 }
    const count = ({ program, sets, session, events, today }: StrengthMoment) => {
      if (program === null) return
      seen.programs += 1
      seen.heavy += program.exercises.some(({ heavy }) => heavy) ? 1 : 0
      seen.jumps += program.exercises.some(({ jumps }) => jumps) ? 1 : 0
      seen.bounds += session?.exercises.some(isBounds) === true ? 1 : 0
      seen.sore += events.some((one) => one.kind === 'check-in' && one.day < today) ? 1 : 0
      seen.late += sets.length > 0 ? 1 : 0
    }
    fc.assert(
      fc.property(anyRunner, drawn, (request, draw) => {
        const built = buildPlan(request)
        fc.pre(!built.refused)
        liveWithStrength({ plan: built.plan, request }, draw, ENGINE, (moment) => {
          expect({ on: moment.today, broken: brokenIn(moment) }).toEqual({
            on: moment.today,
            broken: [],
          })
          count(moment)
        })
      }),
      { numRuns: howMany(3, 2000), endOnFailure: true },
    )
    expect(seen.programs).toBeGreaterThan(0)
    expect(seen.jumps).toBeGreaterThan(0)
    expect(seen.sore).toBeGreaterThan(0)
  })
})

describe('an engine that is broken is found', () => {
  const without = (
    isHeard: (event: TrainingEvent) => boolean,
  ): Pick<StrengthEngine, 'adapt' | 'hold'> => ({
    adapt: (plan, request, record, today) =>
      ENGINE.adapt(plan, request, { ...record, events: record.events.filter(isHeard) }, today),
    hold: (situation) => ENGINE.hold({ ...situation, events: situation.events.filter(isHeard) }),
  })
  const target = (change: (exercise: StrengthProgramExercise) => StrengthProgramExercise) => ({
    program: (...asked: Parameters<StrengthEngine['program']>) => {
      const program = ENGINE.program(...asked)
      return { ...program, exercises: program.exercises.map(change) }
    },
  })
  const { plan, request } = livedPlan()
  const asAsked: RandomLog = {
    done: true,
    over: 0,
    sets: 2,
    pains: [],
    sentAfter: 0,
    againAfter: 0,
    tests: null,
    runPain: null,
  }
  const asPlanned: RandomDay = {
    run: 'as-planned',
    hardAnyway: false,
    fasterBy: 0,
    slowShare: 0,
    effort: 3,
    comes: null,
  }
  const sore = { site: 'knee', side: 'left', score: 4 } as const
  const weeks = <T>(one: T) => Array.from({ length: 84 }, () => one)
  /** The first thing that a life with such a log finds. */
  const firstBroken = (engine: Partial<StrengthEngine>, log: Partial<RandomLog>) => {
    const drawnAlike = {
      days: weeks(asPlanned),
      logs: weeks({ ...asAsked, ...log }),
      equipment: 'dumbbells' as const,
    }
    try {
      liveWithStrength({ plan, request }, drawnAlike, { ...ENGINE, ...engine }, (moment) => {
        const [first] = brokenIn(moment)
        if (first !== undefined) throw new Found(first)
      })
    } catch (error) {
      if (error instanceof Found) return error.message
      throw error
    }
    return 'nothing'
  }

  test.each<readonly [string, Partial<StrengthEngine>, Partial<RandomLog>, RegExp]>([
    [
      'that does not hear what was logged',
      without(({ kind }) => kind !== 'strength-done'),
      { over: -40 },
      /contacts where|heavy after/,
    ],
    [
      'that does not hear of pain',
      without(({ kind }) => kind !== 'check-in'),
      { pains: [{ exercise: 0, set: 0, pain: sore }] },
      /sore|invariant/,
    ],
    [
      'that asks for twice the jumps',
      target((one) =>
        one.jumps ? { ...one, target: { ...one.target, sets: 2 * one.target.sets } } : one,
      ),
      {},
      /contacts where/,
    ],
    [
      'that adds a third to every weight',
      target((one) => ({
        ...one,
        target: {
          ...one.target,
          loadKg: one.target.loadKg === null ? null : 1.34 * one.target.loadKg,
        },
      })),
      {},
      /kg after/,
    ],
  ])('%s', (_, broken, log, says) => {
    expect(firstBroken({}, log)).toBe('nothing')
    expect(firstBroken(broken, log)).toMatch(says)
  })
})

class Found extends Error {}

type StrengthProgramExercise = ReturnType<StrengthEngine['program']>['exercises'][number]

describe('the gate', () => {
  const { plan, request, runUntil } = livedPlan()
  const power = strengthOf(plan).find(({ exercises }) => exercises.some(isBounds))
  const today = power?.day ?? ''
  const passed = (day: string): StrengthTest => ({
    id: day,
    day,
    calfLeft: 22,
    calfRight: 20,
    hops: 10,
    hopPain: 0,
    bridgeS: 45,
    plankS: null,
  })
  const bounding = (tests: readonly StrengthTest[]) => {
    const events = [...runUntil(today), ...eventsOfStrength({ sets: [], tests })]
    return strengthOf(adapt(plan, request, { events, handled: [] }, today).plan).some(
      ({ day, exercises }) => day >= today && exercises.some(isBounds),
    )
  }

  test('without tests nothing bounds; with all parts passed bounds stay', () => {
    expect(power).toBeDefined()
    expect(bounding([])).toBe(false)
    expect(bounding([passed(today)])).toBe(true)
  })

  test.each([
    ['too few calf raises', { calfRight: 19, calfLeft: 19 }],
    ['a weaker side', { calfLeft: 30, calfRight: 20 }],
    ['pain in the hops', { hopPain: 1 }],
    ['a short bridge', { bridgeS: 44 }],
    ['no hop test', { hops: null }],
  ])('stays closed with %s', (_, part) => {
    expect(bounding([{ ...passed(today), ...part }])).toBe(false)
  })

  test('after an injury sprints wait until the tests are passed after it', () => {
    const day = addDays(request.today, 40)
    const quality = sessionsOf(plan).find((one) => one.role === 'quality' && one.day >= day)
    const sprinting = withSessions(
      plan,
      sessionsOf(plan).map((one) => (one === quality ? { ...one, maximalM: 120 } : one)),
    )
    const injury: Injury = {
      kind: 'injury',
      id: 'calf',
      day: addDays(day, -30),
      site: 'calf',
      side: 'left',
      runFreeDays: 5,
      knownAndStable: false,
      morningStiffnessMin: null,
    }
    const sprints = (tests: readonly StrengthTest[], site: Injury['site'] = 'calf') => {
      const events = [{ ...injury, site }, ...eventsOfStrength({ sets: [], tests })]
      const situation = situationOf(sprinting, request, { events }, day)
      const held = SPRINT_GATE.find(situation)
        .flatMap(({ action }) => (action?.kind === 'limit' ? action.limits : []))
        .reduce((now, limit) => keepLimit(now, limit, situation), sprinting)
      return sessionsOf(held).find(({ id }) => id === quality?.id)?.maximalM
    }
    expect(sprints([])).toBe(0)
    // Tests of before the injury say nothing of the leg now.
    expect(sprints([passed(addDays(injury.day, -3))])).toBe(0)
    expect(sprints([{ ...passed(day), calfLeft: null }])).toBe(0)
    expect(sprints([passed(addDays(day, -1))])).toBe(120)
    expect(sprints([], 'knee')).toBe(120)
  })
})
