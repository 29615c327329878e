import { addDays } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { sessionsOf } from '../model/with-sessions.ts'
import type { Plan } from '../model/plan.ts'
import { livedPlan, told } from '../testing/lived-plan.ts'
import { adapt } from './adapt.ts'
import type { MadeChange } from './rule.ts'
import { isStoppedOn, openStates } from './open-states.ts'
import type {
  Cleared,
  Illness,
  Injury,
  PainReport,
  TrainingEvent,
} from '../model/training-event.ts'

const { plan, request, runUntil } = livedPlan()
const TODAY = plan.weeks[4]?.startDay ?? ''
const day = (after: number) => addDays(TODAY, after)
const kinds = (events: readonly TrainingEvent[], on = TODAY) =>
  openStates(events, on).map(({ kind }) => kind)
const fever = (parts: Partial<Illness> = {}): Illness => ({
  kind: 'illness',
  id: 'ill',
  day: TODAY,
  lastDay: null,
  symptoms: 'fever',
  ...parts,
})
const cleared = (about: string, on: string): Cleared => ({
  kind: 'cleared',
  id: `cleared-${about}-${on}`,
  day: on,
  about,
})
const calf = (during: number): PainReport => ({
  site: 'calf',
  side: 'left',
  during,
  after: 0,
  nextMorning: 0,
  morningStiffnessMin: null,
  focalBone: false,
  limping: false,
  swelling: false,
  worseDuringRun: false,
})

describe('what is open', () => {
  test('nothing, where nothing was reported', () => {
    expect(openStates(runUntil(TODAY), TODAY)).toEqual([])
  })

  test('a warning sign comes first, and only a clinician ends it', () => {
    const sign = told(day(-40), { redFlags: ['chest-pain'] })
    const events = [fever(), sign]
    expect(kinds(events)).toEqual(['red-flag', 'illness'])
    expect(openStates(events, TODAY)[0]).toMatchObject({
      since: day(-40),
      running: 'none',
      endedBy: 'clinician',
    })
    expect(kinds([...events, cleared(sign.id, TODAY)])).toEqual(['illness'])
  })

  test('an illness until a whole day after the last symptoms; not before it begins', () => {
    expect(kinds([fever({ day: day(1) })])).toEqual([])
    expect(kinds([fever()], day(30))).toEqual(['illness'])
    const well = [fever(), cleared('ill', day(3))]
    expect(kinds(well, day(3))).toEqual(['illness'])
    expect(kinds(well, day(4))).toEqual([])
    expect(isStoppedOn([fever()], day(2))).toBe(true)
    expect(isStoppedOn(well, day(3))).toBe(false)
  })

  test('an illness reported again with a last day ends the open one; a cold does not end a fever', () => {
    const again = fever({ id: 'again', lastDay: day(2) })
    expect(kinds([fever(), again], day(3))).toEqual(['illness'])
    expect(kinds([fever(), again], day(4))).toEqual([])
    const cold = fever({ id: 'cold', lastDay: day(2), symptoms: 'above-neck' })
    expect(kinds([fever(), cold], day(9))).toEqual(['illness'])
    // An older illness that was over says nothing about a new one.
    const before = fever({ id: 'before', day: day(-9), lastDay: TODAY })
    expect(kinds([before, fever()], day(9))).toEqual(['illness'])
  })

  test('an illness reported twice with an open end is one, since its first day', () => {
    const twice = [fever(), fever({ id: 'again', day: day(1) })]
    expect(openStates(twice, day(5))).toHaveLength(1)
    expect(openStates(twice, day(5))[0]).toMatchObject({ id: 'again', since: TODAY })
    expect(kinds([...twice, cleared('again', day(5))], day(6))).toEqual([])
  })

  test('red pain until two days in a row without it; an amber day between does not end it', () => {
    const red = told(TODAY, { pain: [calf(5)] })
    const green = (at: number) => told(day(at), { pain: [calf(1)] })
    const amber = told(day(1), { pain: [calf(3)] })
    expect(openStates([red, green(1)], day(1))[0]).toMatchObject({ running: 'none' })
    expect(kinds([red, green(1), green(2)], day(2))).toEqual([])
    expect(openStates([red, amber], day(1))[0]).toMatchObject({ running: 'none', id: red.id })
    expect(kinds([red], day(60))).toEqual(['pain'])
  })

  test('amber pain for three days', () => {
    const amber = told(TODAY, { pain: [calf(4)] })
    expect(openStates([amber], day(3))[0]).toMatchObject({ running: 'easy', endedBy: 'runner' })
    expect(kinds([amber], day(4))).toEqual([])
  })

  test('an injury until the way back is climbed; days away and busy until their last day, or back before', () => {
    const injury: Injury = {
      kind: 'injury',
      id: 'hurt',
      day: TODAY,
      site: 'achilles',
      side: 'left',
      runFreeDays: 40,
      knownAndStable: false,
      morningStiffnessMin: null,
    }
    expect(openStates([injury], TODAY)[0]).toMatchObject({ kind: 'injury', endedBy: 'clinician' })
    const top = { kind: 'rung-set', id: 'top', day: TODAY, injuryId: 'hurt', rung: 5 } as const
    expect(kinds([injury, top])).toEqual([])
    const high = { ...top, rung: 4 }
    expect(openStates([injury, high], TODAY)[0]).toMatchObject({ endedBy: 'runner' })
    const away = { kind: 'away', id: 'off', day: TODAY, lastDay: day(6) } as const
    const busy = { kind: 'busy', id: 'busy', day: TODAY, lastDay: day(6) } as const
    expect(kinds([busy, away], day(6))).toEqual(['away', 'busy'])
    expect(kinds([busy, away], day(7))).toEqual([])
    expect(kinds([away, cleared('off', day(3))], day(3))).toEqual([])
  })
})

/** Every morning's adaptation saved, as the server does; `mornings` of them from today on. */
function live(
  events: (on: string) => readonly TrainingEvent[],
  mornings: number,
): { readonly plan: Plan; readonly made: readonly MadeChange[] } {
  let now: { plan: Plan; made: readonly MadeChange[]; handled: readonly string[] } = {
    plan,
    made: [],
    handled: [],
  }
  for (let at = 0; at < mornings; at++) {
    const { made, handled } = now
    const record = { events: events(day(at)), made, handled }
    const result = adapt(now.plan, request, record, day(at))
    now = { plan: result.plan, made: [...made, ...result.changes], handled: result.handled }
  }
  return now
}

describe('an illness with an open end', () => {
  const ran = runUntil(TODAY)
  const from = (of: Plan, first: number) => sessionsOf(of).filter((one) => one.day >= day(first))

  test('ten mornings hold the near days alone', () => {
    for (const mornings of [1, 2, 5, 10]) {
      const now = live(() => [...ran, fever()], mornings).plan
      const last = mornings - 1
      expect(from(now, last).filter((one) => one.day <= day(last + 3))).toEqual([])
      expect(from(now, last + 8)).toEqual(from(plan, last + 8))
    }
  })

  /** What is left of the plan from a day on: the same sessions, and the shares of their metres. */
  function leftOf(now: Plan, first: number) {
    const [is, was] = [from(now, first), from(plan, first)]
    const sum = (all: typeof is, of: 'distanceM' | 'fastM') =>
      all.reduce((total, one) => total + one[of], 0)
    return {
      ids: is.map(({ id, day: on }) => `${on} ${id}`),
      wereIds: was.map(({ id, day: on }) => `${on} ${id}`),
      share: sum(is, 'distanceM') / sum(was, 'distanceM'),
      fastShare: sum(is, 'fastM') / sum(was, 'fastM'),
    }
  }

  test('well again on the tenth morning: short easy runs first, then every session of the plan again', () => {
    const events = (on: string) => [
      ...ran,
      fever(),
      ...(on >= day(9) ? [cleared('ill', day(9))] : []),
    ]
    const now = live(events, 10).plan
    expect(from(now, 9).filter((one) => one.day <= day(9))).toEqual([])
    const back = from(now, 10).filter((one) => one.day <= day(15))
    expect(back.length).toBeGreaterThan(1)
    expect(back.some((one) => one.hard || one.fastM > 0)).toBe(false)
    const left = leftOf(now, 17)
    expect(left.ids).toEqual(left.wereIds)
    // What ten days without running ask of the first fast sessions after it, and no more.
    expect(left.share).toBeGreaterThan(0.9)
    expect(left.fastShare).toBeGreaterThan(0.75)
  })

  test('well again, then ill after all, then well: no session is lost on the way', () => {
    const first = cleared('ill', day(2))
    const events = (on: string): readonly TrainingEvent[] => {
      if (on < day(2)) return [...ran, fever()]
      if (on < day(3)) return [...ran, fever(), first]
      return on < day(6) ? [...ran, fever()] : [...ran, fever(), cleared('ill', day(6))]
    }
    const left = leftOf(live(events, 7).plan, 14)
    expect(left.ids).toEqual(left.wereIds)
  })

  test('the report taken back: every session ahead is there again', () => {
    const left = leftOf(live((on) => (on < day(3) ? [...ran, fever()] : ran), 4).plan, 3)
    expect(left.ids).toEqual(left.wereIds)
  })
})
