/** What a break, an illness, an injury and a race of the runner do to a plan, told through the API. */
import { cpSync } from 'node:fs'
import { verbatim } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newFolder, openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { say } from '../../testing/title-text.ts'
import type { PlanAnswer, PlanSessionView, PlanView } from '../plan/plan-schema.ts'
import type { AdaptationView } from './change-schema.ts'

const MONDAY = '2027-01-04'
let open: TestBellLap | null = null
let clock = new Date(`${MONDAY}T10:00:00Z`)

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const WISH = { event: 'mile', raceDay: null, weeks: 12, goalTimeText: null, raceName: null }
const NOTHING_SAID = {
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
}
const ACHILLES = {
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
}

const setClock = (day: string) => {
  clock = new Date(`${day}T10:00:00Z`)
}

/** A runner of 60 km and 20:00 over 5 km who typed all of it, with a plan of 12 weeks from Monday. */
async function planned(
  parts: {
    readonly availability?: object
    readonly usualTraining?: object
    readonly wish?: object
  } = {},
): Promise<TestBellLap> {
  setClock(MONDAY)
  open = await openForTest({ now: () => clock })
  await open.ask('POST', '/results', {
    day: '2026-12-20',
    eventId: '5k',
    distanceM: null,
    timeText: '20:00',
    timing: 'automatic',
    setting: 'road',
    effort: 'race',
    name: 'Park 5K',
    note: null,
    excludedFromEstimate: false,
  })
  const settings = (await open.ask('GET', '/settings')).json<{ availability: object }>()
  const saved = await open.ask('PUT', '/settings', {
    ...settings,
    timeZone: 'UTC',
    sex: 'male',
    birthYear: 1990,
    yearsRunning: 8,
    healthAnsweredOn: MONDAY,
    usualTraining: { weeklyKm: 60, longestRunKm: 16, ...parts.usualTraining },
    availability: {
      ...settings.availability,
      runsPerWeek: 6,
      days: [1, 2, 3, 4, 5, 6, 7],
      longRunDay: 7,
      ...parts.availability,
    },
  })
  expect(saved.statusCode).toBe(200)
  const made = (await open.ask('POST', '/plan', { ...WISH, ...parts.wish })).json<PlanAnswer>()
  expect(made.refused).toBe(false)
  return open
}

/** The plan with everything run up to here; living it takes a while, so each test goes on from a copy. */
const LIVED_TO = '2027-02-15'
let lived = ''

beforeAll(async () => {
  const bellLap = await planned()
  await runAll(bellLap, MONDAY, LIVED_TO)
  await bellLap.close()
  lived = bellLap.dataDir
  open = null
}, 240_000)
afterAll(() => removeFolder(lived))

/** The same runner, who ran everything up to the day before. */
async function livedUntil(day: string): Promise<TestBellLap> {
  setClock(LIVED_TO)
  const dataDir = newFolder()
  cpSync(lived, dataDir, { recursive: true })
  open = await openForTest({ dataDir, now: () => clock })
  await runAll(open, LIVED_TO, day)
  return open
}

const planOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/plan')).json<{ plan: PlanView }>().plan
const sessionsOf = (plan: PlanView): PlanSessionView[] =>
  plan.weeks.flatMap((week) => [...week.sessions])
const strengthOf = (plan: PlanView) => plan.weeks.flatMap((week) => [...week.strength])
const kmFrom = (plan: PlanView, from: string, days: number) =>
  sessionsOf(plan)
    .filter(({ day }) => day >= from && day < addDays(from, days))
    .reduce((sum, { distanceM }) => sum + distanceM / 1000, 0)

async function checkIn(bellLap: TestBellLap, day: string, parts: object) {
  const answer = await bellLap.ask('POST', '/check-ins', { day, ...NOTHING_SAID, ...parts })
  expect(answer.statusCode).toBe(200)
  return answer.json<{ id: string; adaptation: AdaptationView }>()
}
async function tell(bellLap: TestBellLap, told: object) {
  const answer = await bellLap.ask('POST', '/training-events', told)
  expect(answer.statusCode).toBe(200)
  return answer.json<{ id: string; adaptation: AdaptationView }>()
}

/** Every session of the plan is run, and told with an effort, from a day up to the day before another. */
async function runAll(bellLap: TestBellLap, from: string, to: string): Promise<void> {
  const plan = await planOf(bellLap)
  const days = new Set(sessionsOf(plan).map(({ day }) => day))
  for (const day of [...days].filter((each) => each >= from && each < to).sort()) {
    setClock(day)
    await checkIn(bellLap, day, { effortCr10: 4 })
  }
  setClock(to)
}

describe('strength with an injured Achilles', () => {
  test('pain of 4 takes the jumps and the heavy legs out at once; they come back step by step', async () => {
    const bellLap = await livedUntil('2027-02-15')
    const before = strengthOf(await planOf(bellLap)).filter(({ day }) => day >= '2027-02-15')
    expect(before.some(({ plyometricContacts }) => plyometricContacts > 40)).toBe(true)
    const { adaptation } = await checkIn(bellLap, '2027-02-15', { pain: [ACHILLES] })
    const change = adaptation.changes.find(({ rule }) => rule === 'S1')
    expect(say(change?.reason ?? verbatim(''))).toMatch(/left Achilles tendon/)
    const after = strengthOf(await planOf(bellLap)).filter(({ day }) => day >= '2027-02-15')
    const soon = after.filter(({ day }) => day <= '2027-02-18')
    expect(soon.length).toBeGreaterThan(0)
    for (const one of soon) {
      expect(one).toMatchObject({ plyometricContacts: 0, heavyLegs: false })
      expect(one.exercises.map(({ name }) => say(name)).join()).not.toMatch(/hop|bound|jump|skip/i)
      expect(one.exercises.length).toBeGreaterThan(0)
    }
    const back = after.filter(({ day }) => day > '2027-02-18' && day <= '2027-02-25')
    for (const one of back) expect(one.plyometricContacts).toBeLessThanOrEqual(40)
  })

  test('an injury with a way back: no jump and no heavy legs before the rung that allows them', async () => {
    const bellLap = await livedUntil('2027-02-15')
    await tell(bellLap, {
      kind: 'injury',
      day: '2027-02-15',
      site: 'achilles',
      side: 'left',
      runFreeDays: 10,
      knownAndStable: false,
      morningStiffnessMin: 20,
    })
    const plan = await planOf(bellLap)
    const strength = strengthOf(plan).filter(({ day }) => day >= '2027-02-15')
    const locked = strength.filter(({ day }) => day < addDays('2027-02-15', 15))
    expect(locked.length).toBeGreaterThan(0)
    for (const one of locked) expect(one).toMatchObject({ plyometricContacts: 0, heavyLegs: false })
    // The engine's own 3 km race is out as well; the race at the end is the runner's.
    expect(sessionsOf(plan).filter(({ placedByEngine }) => placedByEngine === true)).toEqual([])
    expect(sessionsOf(plan).find(({ day }) => day === plan.raceDay)).toMatchObject({ role: 'test' })
  })

  test('none with a fever, light strength on return, and jumps start low again', async () => {
    const bellLap = await livedUntil('2027-02-15')
    await tell(bellLap, {
      kind: 'illness',
      day: '2027-02-15',
      lastDay: '2027-02-18',
      symptoms: 'fever',
    })
    const strength = strengthOf(await planOf(bellLap)).filter(({ day }) => day >= '2027-02-15')
    expect(strength.filter(({ day }) => day <= '2027-02-19')).toEqual([])
    for (const one of strength.filter(({ day }) => day <= '2027-02-26')) {
      expect(one.heavyLegs).toBe(false)
      expect(one.plyometricContacts).toBeLessThanOrEqual(40)
    }
  })
})

describe('the way back after days without a run', () => {
  const first = (plan: PlanView, from: string) =>
    sessionsOf(plan)
      .filter(({ day }) => day >= from)
      .slice(0, 3)

  test('14 days away in the peak: three easy runs and 70 % of a week, shown when it is told', async () => {
    const bellLap = await livedUntil('2027-02-23')
    const { adaptation } = await tell(bellLap, {
      kind: 'away',
      day: '2027-02-24',
      lastDay: '2027-03-09',
    })
    expect(
      adaptation.changes.some(({ rule, reason }) => rule === 'A4' && /70 %/.test(say(reason))),
    ).toBe(true)
    const told = await planOf(bellLap)
    expect(first(told, '2027-03-10')).toHaveLength(3)
    for (const run of first(told, '2027-03-10')) expect(run.hard).toBe(false)
    expect(kmFrom(told, '2027-03-10', 7)).toBeLessThanOrEqual(0.7 * 60 + 0.1)
    setClock('2027-03-10')
    await checkIn(bellLap, '2027-03-10', { sleepHours: 8 })
    const back = await planOf(bellLap)
    for (const run of first(back, '2027-03-10')) expect(run.hard).toBe(false)
  })

  test('nine days that nobody told: three easy runs, and the engine’s own race waits', async () => {
    const bellLap = await livedUntil('2027-02-24')
    const tuneUp = sessionsOf(await planOf(bellLap)).find(
      ({ placedByEngine, role }) => placedByEngine === true && role === 'race',
    )
    expect(tuneUp?.day).toBe('2027-03-06')
    setClock('2027-03-05')
    await checkIn(bellLap, '2027-03-05', { sleepHours: 8 })
    const plan = await planOf(bellLap)
    for (const run of first(plan, '2027-03-05')) {
      expect(run.hard).toBe(false)
      expect(run.role).not.toBe('race')
    }
  })

  test('nine days that nobody told: no session moves into the first easy runs', async () => {
    const bellLap = await planned({ availability: { runsPerWeek: 6 } })
    const today = addDays(MONDAY, 23)
    await runAll(bellLap, MONDAY, addDays(today, -9))
    setClock(today)
    // Nothing was reported since, so the rules have not looked at the plan yet.
    const ahead = sessionsOf(await planOf(bellLap)).filter(({ day }) => day >= today)
    const first = ahead.slice(0, 3)
    const hard = ahead.filter(({ role, day }) => role === 'quality' && day < addDays(today, 14))
    const rules = new Set<string>()
    for (const { day } of first) {
      for (const { id } of hard.filter((one) => one.day !== day)) {
        const moved = await bellLap.ask('POST', `/plan/sessions/${id}/move`, { day })
        expect(moved.statusCode).toBe(409)
        const { errors } = moved.json<{ errors?: { path: string }[] }>()
        for (const { path } of errors ?? []) rules.add(path)
      }
    }
    expect([...rules]).toContain('Easy runs and shorter weeks after days without a run')
  })

  test('a new plan after 12 days without a run begins with three easy runs', async () => {
    const bellLap = await planned({
      availability: {
        blockedDays: Array.from({ length: 12 }, (_, i) => addDays(MONDAY, i)),
      },
    })
    const plan = await planOf(bellLap)
    const runs = first(plan, addDays(MONDAY, 12))
    expect(sessionsOf(plan)[0]?.day).toBe(runs[0]?.day)
    for (const run of runs) expect(run.hard).toBe(false)
    expect(kmFrom(plan, runs[0]?.day ?? '', 7)).toBeLessThanOrEqual(0.7 * 60 + 0.1)
  })
})

describe('a race that the engine placed itself', () => {
  test('gives way to a fever: three easy runs come first', async () => {
    const bellLap = await livedUntil('2027-03-01')
    await tell(bellLap, {
      kind: 'illness',
      day: '2027-03-01',
      lastDay: '2027-03-02',
      symptoms: 'fever',
    })
    const back = sessionsOf(await planOf(bellLap)).filter(({ day }) => day >= '2027-03-01')
    for (const run of back.slice(0, 3)) {
      expect(run.hard).toBe(false)
      expect(run.role).not.toBe('race')
    }
  })

  test.each(['B', 'C'] as const)(
    'gives way to the runner’s own %s race a week later',
    async (priority) => {
      const bellLap = await planned()
      await runAll(bellLap, MONDAY, '2027-01-06')
      const { adaptation } = await tell(bellLap, {
        kind: 'race-added',
        day: '2027-01-06',
        raceDay: '2027-03-13',
        distanceM: 800,
        name: 'Club 800',
        priority,
      })
      expect(adaptation.advice.filter(({ rule }) => rule === 'A25')).toEqual([])
      const sessions = sessionsOf(await planOf(bellLap))
      expect(sessions.find(({ day }) => day === '2027-03-13')).toMatchObject({ role: 'race' })
      const others = sessions.filter(
        ({ day, role }) => role === 'race' && day > '2027-02-27' && day < '2027-03-13',
      )
      if (priority === 'B') expect(others).toEqual([])
      const reason = say(
        adaptation.changes.find(({ rule }) => rule === 'A25')?.reason ?? verbatim(''),
      )
      if (priority === 'B') expect(reason).toMatch(/tune-up/)
    },
  )
})

test('seven runs with Monday among the double days: a sound week and no day over the long run', async () => {
  const bellLap = await planned({
    usualTraining: { weeklyKm: 110, longestRunKm: 24 },
    availability: { runsPerWeek: 7, doubleDays: [1, 2, 4, 5] },
    wish: { event: '1500m', weeks: 14 },
  })
  const plan = await planOf(bellLap)
  for (const week of plan.weeks) {
    const days = new Map<string, number>()
    for (const { day, distanceM } of week.sessions)
      days.set(day, (days.get(day) ?? 0) + distanceM / 1000)
    for (const km of days.values()) expect(km).toBeLessThanOrEqual(26.5)
    if (week.startDay < plan.raceDay && week.index < 11) expect(days.size).toBe(7)
  }
  expect(plan.weeks[0]?.distanceM).toBeGreaterThan(95_000)
})
