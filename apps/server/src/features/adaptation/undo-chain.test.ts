/** Chains of changes over several days, undone newest first through the API. */
import { howMany } from '@bell-lap/units/testing/how-many'
import { addDays } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { at, closeAll, NOTHING_SAID, planned, TODAY } from '../../testing/told-states.ts'
import type { PlanSessionView, PlanView } from '../plan/plan-schema.ts'
import type { AdaptationView } from './change-schema.ts'

afterEach(closeAll)

const LONG_MS = 600_000
/** More undos than any chain has changes. */
const MOST_UNDOS = 40

interface Stand {
  readonly plan: PlanView
  readonly revision: number
}

/** One thing that happens on a day, told through the API. */
type Step = (one: TestBellLap, day: string, stand: Stand) => Promise<unknown>

const checkIn =
  (parts: object): Step =>
  (one, day) =>
    one.ask('POST', '/check-ins', { day, ...NOTHING_SAID, pain: [], redFlags: [], ...parts })
const tell =
  (told: (day: string) => object): Step =>
  (one, day) =>
    one.ask('POST', '/training-events', { day, ...told(day) })
const sessionsOf = ({ plan }: Stand): readonly PlanSessionView[] =>
  plan.weeks.flatMap(({ sessions }) => [...sessions])
const ahead = (stand: Stand, day: string, role: string) =>
  sessionsOf(stand).find((session) => session.day >= day && session.role === role)

const STEPS: Readonly<Record<string, Step>> = {
  sore: checkIn({ soreness: 5 }),
  'a short night': checkIn({ sleepHours: 4.5 }),
  stress: checkIn({ stress: 9 }),
  busy: tell((day) => ({ kind: 'busy', lastDay: addDays(day, 5) })),
  'away for three days': tell((day) => ({ kind: 'away', lastDay: addDays(day, 2) })),
  'away next week': (one, day) =>
    one.ask('POST', '/training-events', {
      kind: 'away',
      day: addDays(day, 6),
      lastDay: addDays(day, 16),
    }),
  'a cold that is over': tell((day) => ({
    kind: 'illness',
    lastDay: day,
    symptoms: 'above-neck',
  })),
  'fever until tomorrow': tell((day) => ({
    kind: 'illness',
    lastDay: addDays(day, 1),
    symptoms: 'fever',
  })),
  travel: tell(() => ({ kind: 'travel', timeZones: 6, eastward: true })),
  heat: tell(() => ({ kind: 'heat', wbgtC: 29 })),
  'a race added': tell((day) => ({
    kind: 'race-added',
    raceDay: addDays(day, 18),
    distanceM: 5000,
    name: 'Park 5K',
    priority: 'C',
  })),
  'the race a week later': (one, day, { plan }) =>
    one.ask('POST', '/training-events', {
      kind: 'race-moved',
      day,
      raceDay: addDays(plan.raceDay, 7),
    }),
  'too tired': (one, day, stand) =>
    one.ask('POST', '/training-events', {
      kind: 'too-tired',
      day,
      sessionId: ahead(stand, day, 'quality')?.id ?? '',
    }),
  'a run deleted': (one, day, stand) =>
    one.ask('POST', '/plan/edits', {
      edit: { kind: 'delete', sessionId: ahead(stand, addDays(day, 1), 'easy')?.id ?? '' },
      overrule: true,
      onlyCheck: false,
    }),
}

/** A plan without what only says what was run, and on which day one looks. */
function asPlanned({ plan }: Stand) {
  const { weeks, raceDay, startDay, paces, goal } = plan
  return {
    raceDay,
    startDay,
    paces,
    goal,
    weeks: weeks.map((whole) => {
      const { sessions, explain: _, ran: __, runs: ___, ...week } = whole
      return { ...week, sessions: sessions.map(withoutRun) }
    }),
  }
}

function withoutRun(session: PlanSessionView) {
  const { done: _, state: __, ...planned } = session
  return planned
}

const standOf = async (one: TestBellLap) => (await one.ask('GET', '/plan')).json<Stand>()
const lookAt = async (one: TestBellLap) =>
  (await one.ask('GET', '/plan/adaptation')).json<AdaptationView>()

interface Day {
  readonly steps: readonly string[]
  readonly isRun: boolean
}

/** Lives the days and gives what the plan was after each change. */
async function live(one: TestBellLap, days: readonly Day[]): Promise<readonly Stand[]> {
  let stand = await standOf(one)
  const stands = [stand]
  const look = async () => {
    stand = await standOf(one)
    if (stand.revision !== stands.at(-1)?.revision) stands.push(stand)
  }
  for (const [i, { steps, isRun }] of days.entries()) {
    const day = addDays(TODAY, i)
    at(day)
    await one.morning()
    await look()
    for (const name of steps) {
      await STEPS[name]?.(one, day, stand)
      await look()
    }
    if (isRun) {
      await checkIn({ effortCr10: 4 })(one, day, stand)
      await look()
    }
  }
  return stands
}

/**
 * Undoes newest first for as long as it is offered. Whatever is offered without a note gives a plan of
 * before, exactly, and each one an earlier one.
 */
async function undoAll(one: TestBellLap, stands: readonly Stand[], byLog: boolean) {
  let at = stands.length - 1
  for (let undone = 0; undone < MOST_UNDOS; undone++) {
    const { lastChange, changes } = await lookAt(one)
    const logged = changes.find(({ revision }) => revision === lastChange.revision)
    const undo = byLog && logged !== undefined ? logged : null
    const { canUndo, undoNote } = undo ?? lastChange
    if (!canUndo) {
      expect(undoNote).not.toBeNull()
      // What is not offered is refused, with the same words.
      expect((await one.ask('POST', '/plan/undo')).statusCode).toBe(409)
      return { at, why: JSON.stringify(undoNote) }
    }
    const path = undo === null ? '/plan/undo' : `/plan/changes/${undo.revision}/undo`
    expect((await one.ask('POST', path)).statusCode).toBe(200)
    if (undoNote !== null) return { at, why: JSON.stringify(undoNote) }
    const now = JSON.stringify(asPlanned(await standOf(one)))
    const before = stands
      .slice(0, at)
      .findLastIndex((stand) => JSON.stringify(asPlanned(stand)) === now)
    expect(before).toBeGreaterThanOrEqual(0)
    at = before
    if (at === 0) return { at, why: null }
  }
  throw new Error('no end of undoing')
}

const anyDays = fc.array(
  fc.record({
    steps: fc.array(fc.constantFrom(...Object.keys(STEPS)), { maxLength: 2 }),
    isRun: fc.boolean(),
  }),
  { minLength: 2, maxLength: 5 },
)

describe('a chain of changes is undone newest first', () => {
  test(
    'to the plan as it was, exactly, or says beforehand why not',
    { timeout: LONG_MS },
    async () => {
      const seen = { whole: 0, changes: 0 }
      await fc.assert(
        fc.asyncProperty(anyDays, fc.boolean(), async (days, byLog) => {
          await closeAll()
          const one = await planned()
          const stands = await live(one, days)
          const { at: left } = await undoAll(one, stands, byLog)
          if (left === 0) seen.whole += 1
          seen.changes += stands.length - 1
        }),
        { numRuns: howMany(4, 100), endOnFailure: true },
      )
      expect(seen.changes).toBeGreaterThan(4)
    },
  )

  test.each([
    [['sore'], ['a short night', 'stress'], ['busy']],
    [['stress'], ['away next week'], ['a run deleted']],
    [['the race a week later'], ['too tired'], ['sore']],
    [['a race added'], [], ['travel', 'a short night']],
    [['a run deleted'], ['too tired'], ['the race a week later']],
  ])('%j, with every session run: all the way back', { timeout: LONG_MS }, async (...chain) => {
    const one = await planned()
    const days = chain.map((steps) => ({ steps, isRun: true }))
    const stands = await live(one, days)
    expect(stands.length).toBeGreaterThan(2)
    expect(await undoAll(one, stands, chain.length > 2)).toEqual({ at: 0, why: null })
  })
})
