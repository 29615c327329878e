import { say } from '@bell-lap/workout/testing/english'
import { verbatim } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import { PAIN_SITES } from '../model/training-event.ts'
import type { StrengthSession } from '../model/plan.ts'
import { exercisesFor, isHeavy } from './exercises.ts'
import { asAllowed, strictest, whyNotStrength } from './allowed-strength.ts'
import { jumpsComeBack, limitsAfterBreak, limitsOn } from '../ledger/body-limit.ts'
import { returnRow, returnsIn } from '../ledger/breaks.ts'
import { SITE_LOADS } from './site-loads.ts'

const power = (gym: boolean): StrengthSession => {
  const exercises = exercisesFor('power', gym, 67)
  return {
    id: 'w6-strength-1',
    day: '2026-02-17',
    phase: 'power',
    minutes: 35,
    heavyLegs: exercises.some(isHeavy),
    plyometricContacts: 67,
    exercises,
  }
}

describe('strength with pain', () => {
  test.each(PAIN_SITES)('%s: nothing jumps, nothing is heavy, nothing loads the place', (site) => {
    const { without, why } = SITE_LOADS[site]
    expect(say(why).length).toBeGreaterThan(15)
    for (const gym of [true, false]) {
      const allowed = { contacts: 0, heavy: false, without }
      const kept = asAllowed(power(gym), allowed, gym)
      if (kept === null) throw new Error('nothing is left')
      expect(whyNotStrength(kept, allowed)).toBeNull()
      expect(kept.plyometricContacts).toBe(0)
      expect(kept.exercises.length).toBeGreaterThan(1)
      expect(kept.exercises.map(({ name }) => say(name)).join()).not.toMatch(/hop|bound|jump|skip/i)
    }
  })

  test('a calf that hurts has no heel raises, an Achilles tendon keeps the slow ones', () => {
    const names = (site: 'calf' | 'achilles') =>
      asAllowed(power(true), { contacts: 0, heavy: false, without: SITE_LOADS[site].without }, true)
        ?.exercises.map(({ name }) => say(name))
        .join()
    expect(names('calf')).not.toMatch(/calf/i)
    expect(names('achilles')).toMatch(/Calf raise/)
  })

  test('a session without data of its exercises, from an older plan, is made anew', () => {
    const old = {
      ...power(true),
      exercises: [
        {
          name: verbatim('Bounds 3 × 20 m and small drop jumps'),
          dose: verbatim('about 67 contacts in all'),
        },
      ],
    }
    const kept = asAllowed(old, { contacts: 0, heavy: true, without: [] }, true)
    expect(kept?.exercises.map(({ name }) => say(name))).toContain('Hip thrust')
    expect(kept?.exercises.map(({ name }) => say(name)).join()).not.toMatch(/jump/i)
  })

  test('a session that keeps to everything stays the same object', () => {
    const session = power(true)
    expect(asAllowed(session, strictest([]), true)).toBe(session)
  })

  test('where too little is left there is rest', () => {
    const without = ['knee', 'hamstring', 'hip', 'calf', 'adductor', 'back'] as const
    expect(asAllowed(power(true), { contacts: 0, heavy: false, without }, true)).toBeNull()
  })
})

test('jumps come back from 40 contacts, 12 more a week', () => {
  const frame = { key: 'pain', evidence: [], because: verbatim('Pain') }
  const weeks = jumpsComeBack(frame, '2026-02-01', { heavyDays: 0, jumpDays: 0 })
  expect(weeks.map(({ strength }) => strength?.contacts)).toEqual([40, 52, 64, 76, 88, 100, 112])
  expect(weeks[1]?.from).toBe('2026-02-08')
})

describe('days without a run', () => {
  const before = { today: '2026-01-05', runFreeDays: 0 }

  test('are counted from the runs, whatever they come from', () => {
    expect(returnsIn(['2026-01-05', '2026-01-06', '2026-01-15'], before)).toEqual([
      { back: '2026-01-15', runFreeDays: 8, since: '2026-01-06' },
    ])
  })

  test('before the plan count as the history tells them', () => {
    expect(returnsIn(['2026-01-05'], { ...before, runFreeDays: 12 })[0]).toMatchObject({
      back: '2026-01-05',
      runFreeDays: 12,
    })
  })

  test('end where nothing is known: a gap of recordings is no rest', () => {
    const gap = { day: '2026-01-08', lastDay: '2026-01-20' }
    expect(returnsIn(['2026-01-06', '2026-01-21'], before, [gap])).toEqual([])
    expect(returnsIn(['2026-01-06', '2026-01-31'], before, [gap])[0]).toMatchObject({
      runFreeDays: 10,
    })
  })

  test.each([
    [7, null],
    [8, 0.7],
    [14, 0.7],
    [15, 0.5],
    [28, 0.5],
    [29, 0.3],
  ])('%i of them: share of the first week %s', (days, share) => {
    expect(returnRow(days)?.firstWeekShare ?? null).toBe(share)
  })

  test('after eight of them no heavy legs and no trial for a week, jumps from 40', () => {
    const limits = limitsAfterBreak({ back: '2026-01-15', runFreeDays: 8, since: '2026-01-06' })
    const now = limitsOn(limits, '2026-01-15')
    expect(strictest(now.map(({ strength }) => strength))).toMatchObject({
      contacts: 40,
      heavy: false,
    })
    expect(now.some(({ trials }) => !trials)).toBe(true)
    const later = limitsOn(limits, '2026-01-22')
    expect(strictest(later.map(({ strength }) => strength))).toMatchObject({
      contacts: 52,
      heavy: true,
    })
  })
})
