import type { OpenState } from '@bell-lap/plan/adapt/open-states'
import { addDays } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import { needsOf, toneOf, urgencyOf } from './triage.ts'
import type { KnownOfAthlete } from './triage.ts'

const TODAY = '2026-05-20'
const day = (offset: number) => addDays(TODAY, offset)

type Session = NonNullable<KnownOfAthlete['plan']>['sessions'][number]
const session = (offset: number, part: Partial<Session>): Session => ({
  id: `s${offset}`,
  day: day(offset),
  role: 'easy',
  hard: false,
  title: message('title.easy'),
  state: offset < 0 ? 'missed' : 'ahead',
  ...part,
})

const steady = Array.from({ length: 42 }, (_, i) => ({ day: day(i - 41), distanceM: 8000 }))

const QUIET: KnownOfAthlete = {
  today: TODAY,
  states: [],
  plan: { raceDay: day(60), raceName: message('event.mile'), sessions: [] },
  runs: steady,
  miles: [],
  questions: 0,
  proposals: 0,
}
const kindsOf = (known: Partial<KnownOfAthlete>) =>
  needsOf({ ...QUIET, ...known }).map(({ kind }) => kind)

const state = (part: Partial<OpenState>): OpenState => ({
  kind: 'pain',
  id: 'p',
  since: day(-1),
  until: null,
  running: 'easy',
  what: message('state.pain'),
  means: message('state.pain'),
  ends: message('state.pain'),
  endedBy: 'runner',
  place: null,
  ...part,
})

describe('who needs a coach', () => {
  test('nobody who runs as planned', () => {
    expect(kindsOf({})).toEqual([])
    expect(toneOf([])).toBe('ok')
  })

  test('what stops running comes before everything else', () => {
    const known = { ...QUIET, states: [state({ kind: 'illness', running: 'none' })], questions: 1 }
    const needs = needsOf(known)
    expect(needs.map(({ kind }) => kind)).toEqual(['stop', 'question'])
    expect(toneOf(needs)).toBe('stop')
    expect(urgencyOf(needs)).toBeLessThan(urgencyOf(needsOf(QUIET)))
  })

  test('pain that lets a runner run offers the next easy run on the bike', () => {
    const sessions = [session(0, { role: 'quality', hard: true }), session(2, {})]
    const [need] = needsOf({
      ...QUIET,
      states: [state({})],
      plan: { raceDay: day(60), raceName: message('event.mile'), sessions },
    })
    expect(need).toMatchObject({
      kind: 'body',
      action: { kind: 'cross-train', sessionId: 's2', day: day(2) },
    })
  })

  test('two missed sessions in seven days, not one, and not while ill', () => {
    const plan = (count: number) => ({
      raceDay: day(60),
      raceName: message('event.mile'),
      sessions: Array.from({ length: count }, (_, i) => session(-1 - i, {})),
    })
    expect(kindsOf({ plan: plan(1) })).toEqual([])
    expect(kindsOf({ plan: plan(2) })).toEqual(['missed'])
    const ill = [state({ kind: 'illness', running: 'none' })]
    expect(kindsOf({ plan: plan(2), states: ill })).toEqual(['stop'])
  })

  test('a week far above the usual offers to leave the next hard session out', () => {
    const runs = steady.map((run) => (run.day > day(-7) ? { ...run, distanceM: 16_000 } : run))
    const sessions = [session(1, {}), session(2, { role: 'quality', hard: true })]
    const plan = { raceDay: day(60), raceName: message('event.mile'), sessions }
    const [need] = needsOf({ ...QUIET, runs, plan })
    expect(need).toMatchObject({ kind: 'load', action: { kind: 'leave-out', sessionId: 's2' } })
  })

  test('a race within seven days', () => {
    const plan = (offset: number) => ({
      raceDay: day(offset),
      raceName: message('event.mile'),
      sessions: [],
    })
    expect(kindsOf({ plan: plan(7) })).toEqual(['race'])
    expect(kindsOf({ plan: plan(8) })).toEqual([])
    expect(kindsOf({ plan: plan(0) })).toEqual(['race'])
  })

  test('a forecast that left the range it had four weeks ago', () => {
    const before = { day: day(-28), timeS: 300, lowS: 294, highS: 306 }
    const now = (timeS: number) => ({ day: TODAY, timeS, lowS: timeS - 6, highS: timeS + 6 })
    expect(kindsOf({ miles: [before, now(295)] })).toEqual([])
    expect(kindsOf({ miles: [before, now(290)] })).toEqual(['estimate'])
  })

  test('where the plan has nothing to offer, a word to the runner, if runs are shared', () => {
    const actionsOf = (known: Partial<KnownOfAthlete>) =>
      needsOf({ ...QUIET, ...known }).map(({ kind, action }) => [kind, action?.kind ?? null])
    const ill = [state({ kind: 'illness', running: 'none' })]
    expect(actionsOf({ states: ill })).toEqual([['stop', 'write']])
    expect(actionsOf({ states: [state({})] })).toEqual([['body', 'write']])
    expect(actionsOf({ states: ill, runs: null, plan: null })).toEqual([
      ['stop', null],
      ['no-plan', null],
    ])
    const silent = steady.filter((run) => run.day <= day(-10))
    expect(actionsOf({ runs: silent })).toEqual([['silent', 'write']])
    const plan = { raceDay: day(3), raceName: message('event.mile'), sessions: [] }
    expect(actionsOf({ plan })).toEqual([['race', null]])
    const much = steady.map((run) => (run.day > day(-7) ? { ...run, distanceM: 16_000 } : run))
    expect(actionsOf({ runs: much })).toEqual([['load', 'write']])
  })

  test('nobody is on a plan that there is not, that is over, or that is not shared', () => {
    const whyOf = (known: Partial<KnownOfAthlete>) => {
      const needs = needsOf({ ...QUIET, ...known })
      return [toneOf(needs), needs.map(({ why }) => why.code)]
    }
    const over = { raceDay: day(-1), raceName: message('event.mile'), sessions: [] }
    expect(whyOf({ plan: null })).toEqual(['open', ['squad.why-no-plan']])
    expect(whyOf({ plan: over })).toEqual(['open', ['squad.why-plan-over']])
    const nothing = { states: null, plan: null, runs: null, miles: null }
    expect(whyOf(nothing)).toEqual(['open', ['squad.why-runs-not-shared']])
  })

  test('ten days without a run', () => {
    expect(kindsOf({ runs: steady.filter((run) => run.day <= day(-10)) })).toEqual(['silent'])
  })
})
