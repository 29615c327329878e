/** Every sentence of a plan, said to a British, an American and a German runner. */
import { textOf } from '@bell-lap/text/text-of'
import type { Reader } from '@bell-lap/text/numbers'
import type { Message } from '@bell-lap/units/message'
import { message } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import { titleOf } from '@bell-lap/workout/describe/title'
import { describe, expect, test } from 'vitest'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { INVARIANTS } from '../invariants/invariants.ts'
import { RED_REASONS } from '../invariants/texts.ts'
import { whyNot } from '../ledger/can-start.ts'
import type { HealthGates, Plan, PlanRefused, PlanRequest } from '../model/plan.ts'
import { BREAKS } from '../testing/broken-plans.ts'
import { buildRequest, HEALTHY, historyFor } from '../testing/runners.ts'
import { buildPlan } from './build-plan.ts'
import { nearestPossible } from './nearest-possible.ts'
import { TERMS, termMessage } from './frame/terms.ts'

const READERS: readonly Reader[] = [
  { locale: 'en-GB', units: 'metric' },
  { locale: 'en-US', units: 'imperial' },
  { locale: 'de', units: 'metric' },
]
/** What no sentence may hold: a gap, a value that is none, and a day as machines write it. */
const WRONG = /undefined|NaN|null|\[object|[{}]|Infinity|_|\d{4}-\d\d-\d\d|\b\d+\.\d{3,}/
const KILOMETRES = /\bkm\b|kilomet/i

const TODAY = '2026-01-05'
const fast = { largestFastSession30dM: 1600, mileSessions28d: 4 }
const race = (days: number, distanceM: number, priority: 'A' | 'B' | 'C') => ({
  day: addDays(TODAY, days),
  distanceM,
  name: 'Harbour run',
  priority,
})

const REQUESTS: Readonly<Record<string, PlanRequest>> = {
  'twelve weeks to a mile': buildRequest({
    availability: { gym: true },
    goal: { goalTimeS: 300 },
    races: [race(-3, 3000, 'C'), race(47, 3000, 'B'), race(96, 5000, 'B')],
  }),
  'a return to 5 km': buildRequest({
    history: { ...historyFor(28, 4), ...fast },
    availability: { runsPerWeek: 4 },
    goal: { event: '10k', weeks: null, whenReady: true },
  }),
  'a bridge to the marathon': buildRequest({
    history: { ...historyFor(75, 6), ...fast },
    availability: { runsPerWeek: 6 },
    goal: { event: '10k', towards: 'marathon', weeks: null },
  }),
  'a runner of 58 with little strength of mile': buildRequest({
    runner: { age: 58 },
    ability: { mileLogSd: 0.06 },
    history: historyFor(38, 4),
    availability: { runsPerWeek: 4 },
    goal: { weeks: null, whenReady: true, meets: [addDays(TODAY, 110)] },
  }),
  'a beginner after a break': buildRequest({
    today: '2026-01-07',
    runner: { age: null, yearsRunning: 1 },
    history: { ...historyFor(20, 3), runFreeDays: 18, strideExposures28d: 0 },
    availability: { runsPerWeek: 5, track: null, hills: false },
    goal: { weeks: 10 },
  }),
}

function planOf(request: PlanRequest): Plan {
  const made = buildPlan(request)
  if (made.refused) throw new Error(made.reasons.map(({ code }) => code).join(' '))
  return made.plan
}

function sentencesOf({ weeks, notes }: Plan): readonly Message[] {
  return [
    ...notes.map(({ text }) => text),
    ...weeks.flatMap(({ focus, sessions, strength }) => [
      focus,
      ...sessions.flatMap(({ why, progression, workout, easier }) => [
        why,
        titleOf(workout),
        titleOf(easier),
        ...(progression === undefined ? [] : [progression.text]),
      ]),
      ...strength.flatMap(({ exercises }) => exercises.flatMap(({ name, dose }) => [name, dose])),
    ]),
  ]
}

function expectSaid(sentences: readonly Message[]) {
  expect(sentences.length).toBeGreaterThan(0)
  for (const reader of READERS) {
    const { say } = textOf(reader)
    const wrong = reader.units === 'imperial' ? [WRONG, KILOMETRES] : [WRONG]
    const said = sentences.map(say)
    expect(said.filter((one) => wrong.some((each) => each.test(one)))).toEqual([])
    expect(said.filter((one) => one.trim().length < 4)).toEqual([])
  }
}

describe('a plan is said in the language and the units of its reader', () => {
  test.each(Object.keys(REQUESTS))('%s', (name) => {
    const request = REQUESTS[name]
    if (request === undefined) throw new Error('missing')
    const sentences = sentencesOf(planOf(request))
    expectSaid(sentences)
    const codes = new Set(sentences.map(({ code }) => code))
    expect([...codes].filter((code) => code === 'joined' || code === 'verbatim')).toEqual([])
  })

  test('what the placement of a week weighs', () => {
    expectSaid(TERMS.map(({ id }) => termMessage(id)))
  })
})

describe('a refusal', () => {
  const ill = (health: Partial<HealthGates>) =>
    buildRequest({ runner: { health: { ...HEALTHY, ...health } } })
  const refused = (request: PlanRequest): PlanRefused => {
    const answer = whyNot(request)
    if (answer === null) throw new Error('not refused')
    return answer
  }
  const RED = [
    ill({ redFlag: true, needsClearance: true, pregnantOrPostpartum: true }),
    ill({ painNow: 5, injuredInLast12Weeks: true }),
  ].map(refused)

  test('for health sends the runner to a clinician in every language', () => {
    const reasons = RED.flatMap((one) => one.reasons)
    expect(new Set(reasons.map(({ code }) => code))).toEqual(RED_REASONS)
    expectSaid(reasons.map(({ text }) => text))
    for (const reader of READERS)
      for (const { text } of reasons)
        expect(textOf(reader).say(text)).toMatch(/clinician|physiotherapist|Arzt/)
  })

  test('for training, the calendar and the length says days and distances as people do', () => {
    const answers = [
      buildRequest({ runner: { age: 14 } }),
      buildRequest({ runner: { age: 16 } }),
      buildRequest({
        runner: { yearsRunning: 0.2, health: { ...HEALTHY, illInLast7Days: true } },
        history: { ...historyFor(9, 2), runFreeDays: 60 },
        availability: { days: [1, 2] },
      }),
      buildRequest({ history: { ...historyFor(12, 2), runsPerWeek: 1.4 } }),
      buildRequest({ history: { ...historyFor(12, 2), runFreeDays: 800 } }),
      buildRequest({ races: [race(30, 42_195, 'A')] }),
      buildRequest({
        goal: { raceDay: addDays(TODAY, 80), weeks: null },
        availability: { blockedDays: [addDays(TODAY, 80)] },
      }),
      buildRequest({ goal: { raceDay: addDays(TODAY, 20), weeks: null } }),
      buildRequest({ goal: { raceDay: addDays(TODAY, -3), weeks: null } }),
      buildRequest({ goal: { event: '10k', weeks: 9 } }),
    ].map(refused)
    expectSaid(answers.flatMap(({ reasons }) => reasons.map(({ text }) => text)))
    expectSaid(answers.flatMap(({ nearest }) => (nearest === null ? [] : [nearest.text])))
  })

  test('names the nearest plan that is possible', () => {
    const asked = buildRequest({
      races: [race(50, 3000, 'B')],
      goal: { event: '10k', weeks: 5 },
    })
    const tried: PlanRequest[] = []
    const count = () => {
      tried.length = 0
      nearestPossible(asked, (one) => tried.push(one) < 0)
      return tried.length
    }
    const all = Array.from({ length: count() + 1 }, (_, i) => {
      let turn = 0
      return nearestPossible(asked, () => turn++ === i).text
    })
    expect(new Set(all.map(({ code }) => code)).size).toBeGreaterThan(5)
    expectSaid(all)
  })
})

test('every broken rule is named, with what breaks it', () => {
  const request = buildRequest({ availability: { gym: true } })
  const plan = planOf(request)
  const violations = INVARIANTS.flatMap(({ number }) => {
    const broken = BREAKS[number]?.(plan, request)
    return broken === undefined
      ? []
      : checkInvariants(broken.plan, broken.request, broken.told).map(({ name, detail }) => ({
          name,
          detail,
        }))
  })
  expectSaid(INVARIANTS.map(({ name }) => name))
  // What the runner reported is still English words here; the rules that adapt a plan write it.
  expectSaid(violations.map(({ detail }) => detail))
  expectSaid(
    violations.map(({ name, detail }) => message('refusal.invariant', { rule: name, detail })),
  )
})
