import { beforeAll, describe, expect, test } from 'vitest'
import { gridRequest, gridRunners } from '../testing/grid-runners.ts'
import type { GridRunner } from '../testing/grid-runners.ts'
import { judgePlan } from '../testing/judge-plan.ts'
import type { JudgedPlan } from '../testing/judge-plan.ts'
import { buildPlan } from './build-plan.ts'

// A sample of the grid that `npm run judge:plans` goes through; the bands are those of science D7.
const EVERY = 23

interface Judged {
  readonly runner: GridRunner
  readonly plan: JudgedPlan
}

function judged(runners: readonly GridRunner[]): readonly Judged[] {
  return runners.map((runner) => {
    const request = gridRequest(runner)
    const made = buildPlan(request)
    if (made.refused) throw new Error(made.reasons.map(({ code }) => code).join(' '))
    return { runner, plan: judgePlan(made.plan, request) }
  })
}

function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  expect(values.length).toBeGreaterThan(0)
  return values.filter(holds).length / values.length
}

describe.each([
  { name: 'fast running behind them', fastBefore: true, full: 0.9 },
  // The first fast sessions may grow by a quarter each, which short plans have too few weeks for.
  { name: 'no fast running known', fastBefore: false, full: 0.7 },
])('plans of runners with $name', ({ fastBefore, full }) => {
  let all: readonly Judged[] = []
  beforeAll(() => {
    all = judged(gridRunners(fastBefore, EVERY))
  })
  const weeks = () => all.flatMap(({ plan }) => plan.weeks)

  test('hold 4 % of the usual week at mile pace in full mile-specific weeks, and never more than 8 %', () => {
    const specific = weeks().filter(({ fullSpecific }) => fullSpecific)
    expect(share(specific, (week) => week.share >= 0.0395)).toBeGreaterThanOrEqual(full)
    expect(share(weeks(), (week) => week.share <= 0.0805)).toBe(1)
  })

  test('hold 1.2 km of it from 25 km a week', () => {
    const from25 = all.filter(({ plan }) => plan.usualKm >= 25).flatMap(({ plan }) => plan.weeks)
    const specific = from25.filter(({ fullSpecific }) => fullSpecific)
    expect(share(specific, ({ mileM }) => mileM >= 1195)).toBeGreaterThanOrEqual(0.95)
  })

  test('have their fullest week in the mile-specific phase', () => {
    expect(share(all, ({ plan }) => plan.isPeakSpecific)).toBeGreaterThanOrEqual(0.95)
  })

  test('keep two hard sessions in mile-specific weeks from four runs on', () => {
    const four = all.filter(({ runner }) => runner.runs >= 4).flatMap(({ plan }) => plan.weeks)
    const specific = four.filter((week) => week.specific)
    expect(share(specific, ({ hardSessions }) => hardSessions >= 2)).toBeGreaterThanOrEqual(0.95)
  })

  test('keep threshold or VO2 at least every ten days until ten days before the race', () => {
    expect(share(all, ({ plan }) => plan.aerobicGapDays <= 10)).toBeGreaterThanOrEqual(0.9)
  })

  test('hold no session below the smallest of the library', () => {
    expect(all.flatMap(({ plan }) => plan.belowMinimum)).toEqual([])
  })

  test('draw on the whole library: no session fills more than an eighth of the quality days', () => {
    const quality = all.flatMap(({ plan }) => plan.qualityIds)
    const kinds = new Set(quality)
    expect(kinds.size).toBeGreaterThanOrEqual(40)
    for (const id of kinds) expect(share(quality, (one) => one === id)).toBeLessThanOrEqual(0.12)
    const long = new Set(all.flatMap(({ plan }) => plan.longIds))
    expect(long.size).toBe(3)
  })
})

test('six weeks of a runner with fast running behind them hold 10 km at mile pace', () => {
  const runners = gridRunners(true).filter(
    ({ weeks, km, runs }) => weeks === 6 && km >= 40 && km <= 65 && runs >= 4,
  )
  for (const { plan } of judged(runners)) expect(plan.mileM).toBeGreaterThanOrEqual(9995)
})
