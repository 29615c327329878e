import { verbatim } from '@bell-lap/units/message'
import { say } from '@bell-lap/workout/testing/english'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { sessionsOf, strengthOf } from '../model/with-sessions.ts'
import { asDone, livedPlan, told } from '../testing/lived-plan.ts'
import { adapt } from './adapt.ts'
import type { Adaptation } from './plan-change.ts'
import type { CheckIn, PainReport, TrainingEvent } from '../model/training-event.ts'

/** Twelve weeks with a gym; the engine's own 3 km comes three weeks before the end. */
const { plan, runUntil, adaptOn } = livedPlan({ availability: { gym: true } })
const all = sessionsOf(plan)
const tuneUp = all.find(({ placedByEngine }) => placedByEngine === true)
if (tuneUp === undefined) throw new Error('the plan has no trial of its own')
const day = (after: number) => addDays(tuneUp.day, after)
const weekKm = 45

const pain = (parts: Partial<PainReport>): PainReport => ({
  site: 'achilles',
  side: 'left',
  during: 4,
  after: 3,
  nextMorning: null,
  morningStiffnessMin: 20,
  focalBone: false,
  limping: false,
  swelling: false,
  worseDuringRun: false,
  ...parts,
})
const away = (from: string, to: string) =>
  ({ kind: 'away', id: 'trip', day: from, lastDay: to }) as const
const from = ({ plan: of }: Adaptation, start: string, days = 7) =>
  sessionsOf(of).filter((one) => one.day >= start && one.day < addDays(start, days))
const firstRuns = (result: Adaptation, start: string) => from(result, start, 60).slice(0, 3)
const km = (sessions: readonly { readonly distanceM: number }[]) =>
  sessions.reduce((sum, { distanceM }) => sum + distanceM / 1000, 0)
const reason = ({ changes }: Adaptation, rule: string) =>
  say(changes.find((change) => change.rule === rule)?.reason ?? verbatim(''))
/** The next morning, with the changes of the one before. */
const adaptAgain = (before: Adaptation, events: readonly TrainingEvent[], today: string) =>
  adapt(
    before.plan,
    before.request,
    { events, made: before.changes, handled: before.handled },
    today,
  )
const strengthFrom = ({ plan: of }: Adaptation, start: string) =>
  strengthOf(of).filter((one) => one.day >= start)

describe('days without a run that are told beforehand', () => {
  const today = day(-40)
  const back = day(-25)

  test.each([
    [8, 0.7, '70 %'],
    [12, 0.7, '70 %'],
    [20, 0.5, '50 %'],
  ])(
    '%i days away: three easy runs and %f of a week, in the diff of that day',
    (days, share, says) => {
      const trip = away(addDays(back, -days), addDays(back, -1))
      const result = adaptOn(addDays(trip.day, -1), [...runUntil(addDays(trip.day, -1)), trip])
      expect(firstRuns(result, back).some(({ hard }) => hard)).toBe(false)
      const first = firstRuns(result, back)[0]?.day ?? back
      expect(km(from(result, first))).toBeLessThanOrEqual(share * weekKm + 0.1)
      expect(reason(result, 'A4')).toContain(says)
      expect(from(result, trip.day, days)).toEqual([])
    },
  )

  test('the first days back are held again on the days themselves, run or not', () => {
    const trip = away(addDays(back, -14), addDays(back, -1))
    const events = [...runUntil(trip.day), trip]
    const first = adaptOn(back, events)
    const [run] = firstRuns(first, back)
    if (run === undefined) throw new Error('no run')
    const later = adaptOn(addDays(run.day, 1), [...events, asDone(run)])
    const next = firstRuns(later, addDays(run.day, 1)).slice(0, 2)
    expect(next.some(({ hard }) => hard)).toBe(false)
  })

  test('five days only make the first quality session light', () => {
    const trip = away(day(-38), day(-34))
    const result = adaptOn(today, [...runUntil(today), trip])
    expect(reason(result, 'A4')).toMatch(/less work than planned/)
  })

  test('a gap of recordings is not a break: nothing is known of it', () => {
    const gap = { kind: 'device-gap', id: 'gap', day: day(-40), lastDay: day(-27) } as const
    const result = adaptOn(day(-26), [...runUntil(day(-40)), gap])
    expect(result.changes.filter(({ rule }) => rule === 'A4')).toEqual([])
  })

  test('a break that was none, because the runs came in late, gives back what was taken for it', () => {
    const quiet = adaptOn(day(-30), runUntil(day(-40)))
    const taken = quiet.changes.filter(({ rule }) => rule === 'A4')
    expect(taken.flatMap(({ sessions }) => sessions).length).toBeGreaterThan(0)
    const next = addDays(day(-30), 1)
    const synced = adaptAgain(quiet, runUntil(next), next)
    expect(synced.changes.map(({ key }) => key)).toContain(`${taken[0]?.key}:back`)
    expect(km(from(synced, next))).toBeGreaterThan(km(from(quiet, next)))
  })
})

describe('a trial that the engine placed', () => {
  test('becomes easy when it is one of the first runs after an illness', () => {
    const flu = {
      kind: 'illness',
      id: 'flu',
      day: day(-6),
      lastDay: day(-5),
      symptoms: 'fever',
    } as const
    const result = adaptOn(day(-6), [...runUntil(day(-6)), flu])
    const then = sessionsOf(result.plan).find(({ id }) => id === tuneUp.id)
    expect(then?.hard ?? false).toBe(false)
    expect(then?.role).not.toBe('race')
  })

  test('is out under red pain, and under the rungs of an injury', () => {
    const red = adaptOn(day(-9), [
      ...runUntil(day(-9)),
      told(day(-9), { pain: [pain({ during: 6 })] }),
    ])
    expect(sessionsOf(red.plan).find(({ id }) => id === tuneUp.id)?.role).not.toBe('race')
    const injury = {
      kind: 'injury',
      id: 'sore',
      day: day(-30),
      site: 'achilles',
      side: 'left',
      runFreeDays: 10,
      knownAndStable: false,
      morningStiffnessMin: 10,
    } as const
    const ladder = adaptOn(day(-30), [...runUntil(day(-30)), injury])
    expect(sessionsOf(ladder.plan).some(({ placedByEngine }) => placedByEngine === true)).toBe(
      false,
    )
    // The race at the end is the runner's.
    expect(sessionsOf(ladder.plan).at(-1)?.day).toBe(plan.raceDay)
  })

  test('the runner’s own race stays in the same place, with a warning and an easier choice', () => {
    const asked = { priority: 'B', distanceM: 3000, name: 'Club 3K' } as const
    const own = livedPlan({ races: [{ ...asked, day: tuneUp.day }] })
    const flu = {
      kind: 'illness',
      id: 'flu',
      day: day(-6),
      lastDay: day(-5),
      symptoms: 'fever',
    } as const
    const result = own.adaptOn(day(-6), [...own.runUntil(day(-6)), flu])
    expect(sessionsOf(result.plan).find((one) => one.day === tuneUp.day)?.role).toBe('race')
    expect(reason(result, 'A11')).toMatch(
      /Club 3K.* is your own race, so it stays in the plan.*jog it/,
    )
  })

  test('the runner’s own race stays while red pain lasts, and is out on its day', () => {
    const asked = { priority: 'B', distanceM: 3000, name: 'Club 3K' } as const
    const own = livedPlan({ races: [{ ...asked, day: tuneUp.day }] })
    const raceOn = (today: string, parts: Partial<CheckIn>) => {
      const result = own.adaptOn(today, [...own.runUntil(today), told(day(-4), parts)])
      return { result, race: sessionsOf(result.plan).find((one) => one.day === tuneUp.day) }
    }
    const red = { pain: [pain({ during: 6 })] }
    const ahead = raceOn(day(-4), red)
    expect(ahead.race?.role).toBe('race')
    expect(from(ahead.result, day(-4), 4)).toEqual([])
    expect(reason(ahead.result, 'A15')).toMatch(/Club 3K.* stays in the plan for now.*Do not start/)
    expect(raceOn(tuneUp.day, red).race).toBeUndefined()
    expect(raceOn(day(-4), { redFlags: ['chest-pain'] }).race).toBeUndefined()
    const trip = own.adaptOn(day(-4), [...own.runUntil(day(-4)), away(day(-2), day(3))])
    expect(from(trip, day(-2), 6).map(({ role }) => role)).toEqual(['race'])
    expect(reason(trip, 'absence')).toMatch(/Club 3K.* stays in the plan\./)
  })

  test('a race of the runner four weeks ahead stays under the rungs of an injury, with a warning', () => {
    const asked = { priority: 'B', distanceM: 3000, name: 'Club 3K' } as const
    const own = livedPlan({ races: [{ ...asked, day: tuneUp.day }] })
    const start = day(-28)
    const injury = {
      kind: 'injury',
      id: 'sore',
      day: start,
      site: 'achilles',
      side: 'left',
      runFreeDays: 10,
      knownAndStable: false,
      morningStiffnessMin: 10,
    } as const
    const result = own.adaptOn(start, [...own.runUntil(start), injury])
    expect(sessionsOf(result.plan).find((one) => one.day === tuneUp.day)?.role).toBe('race')
    expect(reason(result, 'A15')).toMatch(/Club 3K.* is your own race, so it stays in the plan/)
  })

  test('gives way to a race of the runner a week later', () => {
    const race = {
      kind: 'race-added',
      id: 'meet',
      day: day(-30),
      raceDay: day(7),
      distanceM: 800,
      name: 'Club 800',
      priority: 'B',
    } as const
    const result = adaptOn(day(-30), [...runUntil(day(-30)), race])
    expect(sessionsOf(result.plan).find((one) => one.day === day(7))?.role).toBe('race')
    expect(sessionsOf(result.plan).find(({ id }) => id === tuneUp.id)?.role).not.toBe('race')
    expect(reason(result, 'A25')).toMatch(/own “3 km tune-up.* becomes easy running/)
  })
})

describe('strength', () => {
  const today =
    strengthOf(plan).find(({ plyometricContacts }) => plyometricContacts > 55)?.day ?? ''
  const ran = runUntil(today)
  const ill = (symptoms: 'fever' | 'above-neck') =>
    ({ kind: 'illness', id: 'ill', day: today, lastDay: addDays(today, 2), symptoms }) as const

  test('has no jumps and no heavy legs while the Achilles hurts, then 40 contacts and 12 more a week', () => {
    const result = adaptOn(today, [...ran, told(today, { pain: [pain({})] })])
    for (const one of strengthFrom(result, today)) {
      const weeks = Math.floor((daysBetween(today, one.day) - 4) / 7)
      const most = weeks < 0 ? 0 : 40 + 12 * weeks
      expect(one.plyometricContacts).toBeLessThanOrEqual(most)
      if (weeks < 0) expect(one.heavyLegs).toBe(false)
    }
    expect(reason(result, 'S1')).toMatch(
      /Pain 4 of 10 \(left Achilles tendon\).*40 ground contacts/,
    )
  })

  test('comes back when the pain is gone, jumps from 40', () => {
    const events = [...ran, told(today, { pain: [pain({})] })]
    const sore = adaptOn(today, events)
    const next = addDays(today, 1)
    const gone = told(next, { id: 'gone', pain: [pain({ during: 0, after: 0, nextMorning: 0 })] })
    const session = sessionsOf(sore.plan).filter((one) => one.day === today)
    const events2 = [...events, ...session.map((one) => asDone(one)), gone]
    const { plan: now } = adaptAgain(sore, events2, next)
    const back = strengthOf(now).filter(({ day: on }) => on >= next)
    expect(back.some(({ heavyLegs }) => heavyLegs)).toBe(true)
    expect(back[0]?.plyometricContacts).toBeLessThanOrEqual(40)
    expect(Math.max(...back.map((one) => one.plyometricContacts))).toBeGreaterThanOrEqual(40)
  })

  test('is none with a fever and light after it; a cold takes the jumps alone', () => {
    const fever = adaptOn(today, [...ran, ill('fever')])
    expect(strengthFrom(fever, today).filter((one) => one.day <= addDays(today, 3))).toEqual([])
    const light = strengthFrom(fever, today).filter((one) => one.day <= addDays(today, 10))
    expect(light.some(({ heavyLegs }) => heavyLegs)).toBe(false)
    expect(Math.max(0, ...light.map((one) => one.plyometricContacts))).toBeLessThanOrEqual(20)
    const cold = adaptOn(today, [...ran, ill('above-neck')])
    const [first] = strengthFrom(cold, today)
    expect(first).toMatchObject({ day: today, plyometricContacts: 0, heavyLegs: false })
  })

  test('after two weeks away begins without heavy legs and with 40 contacts', () => {
    const trip = away(today, addDays(today, 13))
    const result = adaptOn(today, [...ran, trip])
    const back = strengthFrom(result, addDays(today, 14))
    expect(back.length).toBeGreaterThan(0)
    const week = back.filter((one) => one.day < addDays(today, 21))
    expect(week.some(({ heavyLegs }) => heavyLegs)).toBe(false)
    expect(Math.max(0, ...week.map((one) => one.plyometricContacts))).toBeLessThanOrEqual(40)
  })
})
