import { say } from '@bell-lap/workout/testing/english'
import { message, verbatim } from '@bell-lap/units/message'
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import { madeRun } from '../../testing/made-files.ts'
import { removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import { openPrepared } from '../../testing/prepared-folder.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { PlanAnswer, PlanSessionView, PlanView } from '../plan/plan-schema.ts'
import type { AdaptationView } from './change-schema.ts'
import type { Comparison } from './compare-schema.ts'
import type { Settings } from '../settings/index.ts'
import type { EditAnswer, SessionTwin } from './edit-schema.ts'

const TODAY = '2026-05-20'
let open: TestBellLap | null = null
let clock = new Date(`${TODAY}T10:00:00Z`)

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
  clock = new Date(`${TODAY}T10:00:00Z`)
})

const WISH = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }
const RESULT = {
  day: '2026-05-10',
  eventId: '5k',
  distanceM: null,
  timeText: '21:40',
  timing: 'automatic',
  setting: 'road',
  effort: 'race',
  name: 'Park 5K',
  note: null,
  excludedFromEstimate: false,
}
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
const PAIN = {
  site: 'calf',
  side: 'left',
  during: 6,
  after: 4,
  nextMorning: null,
  morningStiffnessMin: null,
  focalBone: false,
  limping: false,
  swelling: false,
  worseDuringRun: false,
}

/** A runner with ten weeks of training and a plan of ten weeks. */
async function planned(url?: string, result: object = RESULT): Promise<TestBellLap> {
  const name = `ten weeks and ${JSON.stringify(result)}`
  const fill = (one: TestBellLap) => trainAndPlan(one, result)
  open = await openPrepared({ name, now: () => clock, fill, url })
  return open
}

async function trainAndPlan(bellLap: TestBellLap, result: object): Promise<void> {
  const days = Array.from({ length: 70 }, (_, index) => addDays('2026-03-11', index))
  const files = days
    .filter((_, index) => ![1, 5].includes(index % 7))
    .map((day, index) => ({
      name: `${day}.fit`,
      bytes: madeRun(day, { distanceM: index % 5 === 4 ? 14_000 : 8000, seed: index }),
    }))
  const answer = await bellLap.upload(files)
  await bellLap.finished(answer.json<TestImport>().id)
  await bellLap.ask('POST', '/results', result)
  await saveSettings(bellLap, {
    timeZone: 'UTC',
    sex: 'female',
    birthYear: 1990,
    healthAnsweredOn: '2026-05-19',
  })
  const made = (await bellLap.ask('POST', '/plan', WISH)).json<PlanAnswer>()
  expect(made.refused).toBe(false)
}

async function saveSettings(bellLap: TestBellLap, parts: object): Promise<void> {
  const settings = (await bellLap.ask('GET', '/settings')).json<object>()
  const saved = await bellLap.ask('PUT', '/settings', { ...settings, ...parts })
  expect(saved.statusCode).toBe(200)
}

const planOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/plan')).json<{ plan: PlanView; revision: number }>()
const sessionsOf = (plan: PlanView): PlanSessionView[] =>
  plan.weeks.flatMap((week) => [...week.sessions])
const adaptation = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/plan/adaptation')).json<AdaptationView>()
const tell = async (bellLap: TestBellLap, told: object) => {
  const answer = await bellLap.ask('POST', '/training-events', told)
  expect(answer.statusCode).toBe(200)
  return answer.json<{ id: string; adaptation: AdaptationView }>()
}
const checkIn = async (bellLap: TestBellLap, parts: object, day = TODAY) => {
  const answer = await bellLap.ask('POST', '/check-ins', { day, ...NOTHING_SAID, ...parts })
  expect(answer.statusCode).toBe(200)
  return answer.json<{ id: string; adaptation: AdaptationView }>()
}
const FLU = { kind: 'illness', day: '2026-05-25', lastDay: '2026-05-29', symptoms: 'fever' }

describe.each(TEST_STORES)('a plan that bends, on $name', ({ url }) => {
  test('ill with dates: a diff with rule and reason, and undo gives the plan back byte for byte', async () => {
    const bellLap = await planned(url)
    const before = await planOf(bellLap)
    const { adaptation: after } = await tell(bellLap, FLU)
    const ill = after.changes.find(({ rule }) => rule === 'A11')
    expect(say(ill?.reason ?? verbatim(''))).toMatch(/You do not make it up later/)
    expect(ill?.sessions.some((one) => one.before !== null && one.after === null)).toBe(true)
    const during = sessionsOf((await planOf(bellLap)).plan).filter(
      ({ day }) => day >= FLU.day && day <= '2026-05-30',
    )
    expect(during).toEqual([])
    const undone = await bellLap.ask('POST', `/plan/changes/${ill?.revision}/undo`)
    expect(undone.statusCode).toBe(200)
    expect(JSON.stringify((await planOf(bellLap)).plan)).toBe(JSON.stringify(before.plan))
    expect((await bellLap.ask('GET', '/training-events')).json()).toEqual({ items: [] })
  })

  test('"ask me first" makes proposals that are accepted or refused once', async () => {
    const bellLap = await planned(url)
    await saveSettings(bellLap, { planChanges: 'ask' })
    const before = await planOf(bellLap)
    const busy = { kind: 'busy', day: '2026-05-25', lastDay: '2026-05-31' }
    const { adaptation: asked } = await tell(bellLap, busy)
    const proposal = asked.proposals.find(({ rule }) => rule === 'A20')
    expect((await planOf(bellLap)).revision).toBe(before.revision)
    // The proposals are worked out again; the one on the screen can still be answered.
    await checkIn(bellLap, { effort: 5 })
    const refused = await bellLap.ask('POST', `/plan/proposals/${proposal?.id}/answer`, {
      accept: false,
    })
    expect(refused.json<AdaptationView>().proposals).toEqual([])
    const next = await tell(bellLap, { ...busy, day: '2026-06-01', lastDay: '2026-06-07' })
    const second = next.adaptation.proposals.find(({ rule }) => rule === 'A20')
    await bellLap.ask('POST', `/plan/proposals/${second?.id}/answer`, { accept: true })
    const after = await planOf(bellLap)
    expect(after.revision).toBeGreaterThan(before.revision)
    const week = sessionsOf(after.plan).filter(
      ({ day }) => day >= '2026-06-01' && day <= '2026-06-07',
    )
    expect(week.length).toBeLessThanOrEqual(3)
  })

  test('the log survives a backup of the runner: events and changes are rows like all others', async () => {
    const bellLap = await planned(url)
    await checkIn(bellLap, { pain: [PAIN] })
    const { changes, advice } = await adaptation(bellLap)
    expect(changes.some(({ rule }) => rule === 'A15')).toBe(true)
    expect(say(advice[0]?.text ?? verbatim(''))).toMatch(/clinician/)
    const told = (await bellLap.ask('GET', '/check-ins')).json<{ items: unknown[] }>()
    expect(told.items).toHaveLength(1)
  })
})

describe('what the runner tells', () => {
  test('a warning sign stops the plan under every setting, and is not undone by a tap', async () => {
    const bellLap = await planned()
    await saveSettings(bellLap, { planChanges: 'ask' })
    const { adaptation: after, id } = await checkIn(bellLap, { redFlags: ['chest-pain'] })
    expect(after.advice[0]).toMatchObject({ rule: 'A24', seeClinician: true, about: id })
    const soon = sessionsOf((await planOf(bellLap)).plan).filter(({ day }) => day < '2026-06-03')
    expect(soon.filter(({ day }) => day >= TODAY)).toEqual([])
    const { revision } = await planOf(bellLap)
    expect((await bellLap.ask('POST', `/plan/changes/${revision}/undo`)).statusCode).toBe(409)
    await bellLap.ask('POST', '/plan/undo')
    const again = sessionsOf((await planOf(bellLap)).plan).filter(({ day }) => day < '2026-06-03')
    expect(again.filter(({ day }) => day >= TODAY)).toEqual([])
  })

  test('pain that is gone gives the days ahead back, in the log, and that can be undone', async () => {
    const bellLap = await planned()
    const ahead = async () =>
      sessionsOf((await planOf(bellLap)).plan).filter(({ day }) => day > '2026-05-22')
    const before = await ahead()
    await checkIn(bellLap, { pain: [PAIN] })
    // Red pain is held a day further each morning, until the second day without it.
    let without = await ahead()
    expect(without.length).toBeLessThan(before.length)
    for (const day of ['2026-05-21', '2026-05-22']) {
      clock = new Date(`${day}T18:00:00Z`)
      without = await ahead()
      await checkIn(bellLap, { pain: [{ ...PAIN, during: 1, after: 0 }] }, day)
    }
    const { changes } = await adaptation(bellLap)
    const back = changes.find(({ reason }) => say(reason).includes('The pain is gone'))
    expect(back).toMatchObject({ rule: 'A15', redFlag: false, canUndo: true })
    expect((await ahead()).length).toBeGreaterThan(without.length)
    const undone = await bellLap.ask('POST', `/plan/changes/${back?.revision}/undo`)
    expect(undone.statusCode).toBe(200)
    // What came back is gone again; what another rule does about the break (A4) is its own change.
    const ids = new Set(back?.sessions.map(({ id }) => id))
    const those = (all: typeof without) => all.filter(({ id }) => ids.has(id)).map(({ id }) => id)
    expect(those(await ahead())).toEqual(those(without))
  })

  test('what is told at the same time is all heard, and each change is said once', async () => {
    const bellLap = await planned()
    const away = { kind: 'away', day: '2026-06-15', lastDay: '2026-06-21' }
    await Promise.all([
      tell(bellLap, FLU),
      tell(bellLap, away),
      checkIn(bellLap, { pain: [PAIN] }),
      checkIn(bellLap, { redFlags: ['chest-pain'] }),
    ])
    const { changes } = await adaptation(bellLap)
    const keys = changes.map(({ key }) => key)
    expect(keys.length).toBeGreaterThan(1)
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted())
  })
})

describe('a day after the other', () => {
  test.each(['make', 'ask'])(
    'too tired, with changes set to "%s": tomorrow or an easy run at once, it was chosen',
    async (planChanges) => {
      const bellLap = await planned()
      await saveSettings(bellLap, { planChanges })
      const session = sessionsOf((await planOf(bellLap)).plan).find(
        ({ hard, role }) => hard && role === 'quality',
      )
      const { adaptation: after } = await tell(bellLap, {
        kind: 'too-tired',
        day: TODAY,
        sessionId: session?.id,
      })
      expect(after.proposals).toEqual([])
      expect(after.changes.map(({ rule }) => rule)).toEqual(['easier-version'])
      const now = sessionsOf((await planOf(bellLap)).plan).find(({ id }) => id === session?.id)
      const [change] = after.changes
      if (now?.day === session?.day) {
        expect(now).toMatchObject({ hard: false, fastM: 0 })
        expect(say(change?.reason ?? verbatim(''))).toMatch(/today is an easy run/)
      } else {
        expect(now).toMatchObject({
          day: addDays(session?.day ?? '', 1),
          workout: session?.workout,
        })
        expect(say(change?.reason ?? verbatim(''))).toMatch(/It moves to/)
      }
    },
  )

  test('a run that is imported finds its session, and a longer one than all before brings easy days', async () => {
    const bellLap = await planned()
    const easy = sessionsOf((await planOf(bellLap)).plan).find(({ day }) => day > TODAY)
    clock = new Date(`${easy?.day}T20:00:00Z`)
    const run = { name: 'run.fit', bytes: madeRun(easy?.day ?? '', { distanceM: 24_000 }) }
    const upload = await bellLap.upload([run])
    await bellLap.finished(upload.json<TestImport>().id)
    await expect
      .poll(async () => (await adaptation(bellLap)).changes.map(({ rule }) => rule))
      .toContain('A21')
    const compared = await bellLap.ask('GET', `/plan/sessions/${easy?.id}/comparison`)
    const { comparison } = compared.json<{ comparison: Comparison }>()
    expect(comparison.doneM).toBeGreaterThan(2 * comparison.plannedM)
    expect(comparison.word).toBe('more')
  })

  test('pain from a way back: the ladder is shown with its rungs, and a clinician may set the rung', async () => {
    const bellLap = await planned()
    const { id, adaptation: first } = await tell(bellLap, {
      kind: 'injury',
      day: TODAY,
      site: 'achilles',
      side: 'right',
      runFreeDays: 63,
      knownAndStable: true,
      morningStiffnessMin: 15,
    })
    expect(first.ladders[0]).toMatchObject({ injuryId: id, rung: 0, finished: false })
    const set = await tell(bellLap, { kind: 'rung-set', day: TODAY, injuryId: id, rung: 2 })
    expect(set.adaptation.ladders[0]?.rung).toBe(2)
  })

  test('red pain stops what the step allows, and its light says why', async () => {
    const bellLap = await planned()
    const injury = { site: 'achilles', side: 'right' } as const
    const { adaptation } = await tell(bellLap, {
      kind: 'injury',
      day: TODAY,
      ...injury,
      runFreeDays: 20,
      knownAndStable: false,
      morningStiffnessMin: null,
    })
    expect(adaptation.ladders[0]).toMatchObject({
      kind: 'achilles',
      rung: 1,
      stopped: false,
      light: null,
      answeredToday: false,
    })
    await checkIn(bellLap, {
      pain: [
        {
          ...injury,
          during: 6,
          after: null,
          nextMorning: null,
          morningStiffnessMin: null,
          focalBone: false,
          limping: false,
          swelling: false,
          worseDuringRun: false,
        },
      ],
    })
    const { ladders } = (await bellLap.ask('GET', '/plan/adaptation')).json<AdaptationView>()
    expect(ladders[0]).toMatchObject({ rung: 0, stopped: true, answeredToday: true })
    expect(ladders[0]?.light).toMatchObject({ light: 'red', why: { code: 'light.red' } })
  })
})

test('sessions by effort get a pace as soon as a result makes the mile known', async () => {
  const marathon = { ...RESULT, day: '2026-05-03', eventId: 'marathon', timeText: '3:30:00' }
  const bellLap = await planned(undefined, marathon)
  const mileTargets = async () =>
    sessionsOf((await planOf(bellLap)).plan)
      .filter(({ day }) => day >= '2026-05-25')
      .flatMap(({ workout }) => JSON.stringify(workout.elements).match(/"untilKnown":true/g) ?? [])
  expect((await mileTargets()).length).toBeGreaterThan(3)

  const { mile } = (await bellLap.ask('GET', '/estimate')).json<{ mile: { timeS: number } }>()
  const timeText = `${Math.floor(mile.timeS / 60)}:${(mile.timeS % 60).toFixed(1).padStart(4, '0')}`
  const trial = { ...RESULT, day: TODAY, eventId: 'mile', setting: 'track', timeText }
  expect((await bellLap.ask('POST', '/results', trial)).statusCode).toBe(201)
  expect(await mileTargets()).toEqual([])
})

describe('edits by hand', () => {
  const edit = async (bellLap: TestBellLap, one: object, more: object = {}) =>
    (
      await bellLap.ask('POST', '/plan/edits', {
        edit: one,
        overrule: false,
        onlyCheck: false,
        ...more,
      })
    ).json<EditAnswer>()

  test('are checked without doing them, refused with what breaks and what is near, and undone', async () => {
    const bellLap = await planned()
    const { plan, revision } = await planOf(bellLap)
    const hard = sessionsOf(plan).filter((one) => one.hard && one.role === 'quality')
    const [first, second] = [hard[0], hard[1]]
    const tooNear = { kind: 'move', sessionId: first?.id, day: addDays(second?.day ?? '', -1) }
    const refused = await edit(bellLap, tooNear)
    expect(refused.ok).toBe(false)
    expect(refused.breaks.length).toBeGreaterThan(0)
    const easy = sessionsOf(plan).find(({ role, day }) => role === 'easy' && day > TODAY)
    const check = await edit(bellLap, { kind: 'delete', sessionId: easy?.id }, { onlyCheck: true })
    expect(check.ok).toBe(true)
    expect((await planOf(bellLap)).revision).toBe(revision)
    await edit(bellLap, { kind: 'delete', sessionId: easy?.id })
    expect(sessionsOf((await planOf(bellLap)).plan).some(({ id }) => id === easy?.id)).toBe(false)
    await bellLap.ask('POST', '/plan/undo')
    expect((await planOf(bellLap)).plan).toEqual(plan)
  })

  test('say the room of both weeks before a session goes to the next one, and afterwards the plan has it', async () => {
    const bellLap = await planned()
    const budgets = async () =>
      (await bellLap.ask('GET', '/plan/week-budgets')).json<{
        weeks: readonly EditAnswer['budgets'][number]['before'][]
      }>().weeks
    const before = await budgets()
    const { plan } = await planOf(bellLap)
    expect(before.map(({ startDay }) => startDay)).toEqual(plan.weeks.map((one) => one.startDay))
    // From the last day of a week to the first one of the next.
    const easy = sessionsOf(plan).filter(({ role }) => role === 'easy')
    const moves = easy.map(({ id, day }) => ({
      kind: 'move',
      sessionId: id,
      day: addDays(mondayOf(day), 7),
    }))
    for (const move of moves) {
      const check = await edit(bellLap, move, { onlyCheck: true })
      if (!check.ok) continue
      expect(await budgets()).toEqual(before)
      const after = new Map(check.budgets.map((one) => [one.after.startDay, one.after]))
      expect(after.size).toBeGreaterThanOrEqual(2)
      expect((await edit(bellLap, move)).ok).toBe(true)
      const now = await budgets()
      for (const [startDay, room] of after)
        expect(now.find((one) => one.startDay === startDay)).toEqual(room)
      return
    }
    throw new Error('no easy run may go to the next week')
  })

  test('take a session to another place, with what the runner has today, and back', async () => {
    const bellLap = await planned()
    const { plan } = await planOf(bellLap)
    const mile = sessionsOf(plan).find(({ workout }) => workout.sessionId === 'R1')
    const places = async () =>
      (await bellLap.ask('GET', `/plan/sessions/${mile?.id}/places`)).json<{
        places: readonly SessionTwin[]
      }>().places
    const belt = async () => (await places()).find(({ place }) => place === 'treadmill')
    expect((await belt())?.notes).toEqual([message('no-twin.no-treadmill')])
    const settings = (await bellLap.ask('GET', '/settings')).json<Settings>()
    await bellLap.ask('PUT', '/settings', {
      ...settings,
      places: { ...settings.places, treadmill: { maximumKmh: 20 } },
    })
    expect((await belt())?.workout?.place).toBe('treadmill')
    const answer = await edit(bellLap, {
      kind: 'switch-place',
      sessionId: mile?.id,
      place: 'treadmill',
    })
    expect(answer.ok).toBe(true)
    const there = sessionsOf((await planOf(bellLap)).plan).find(({ id }) => id === mile?.id)
    expect(there?.workout.place).toBe('treadmill')
    expect(there?.home).toEqual(mile?.workout)
    await edit(bellLap, { kind: 'switch-place', sessionId: mile?.id, place: 'track' })
    expect(sessionsOf((await planOf(bellLap)).plan).find(({ id }) => id === mile?.id)).toEqual(mile)
    const hill = await bellLap.ask('POST', '/plan/edits', {
      edit: { kind: 'switch-place', sessionId: 'race', place: 'hill' },
      overrule: false,
      onlyCheck: false,
    })
    expect(hill.statusCode).toBe(400)
    expect(hill.json()).toMatchObject({ detail: expect.stringMatching(/stays where it is/) })
  })

  test('a pinned session stays, and the plan says so', async () => {
    const bellLap = await planned()
    const easy = sessionsOf((await planOf(bellLap)).plan).find(({ day }) => day > TODAY)
    await bellLap.ask('PUT', `/plan/sessions/${easy?.id}/pin`, { pinned: true })
    const { plan } = await planOf(bellLap)
    expect(sessionsOf(plan).find(({ id }) => id === easy?.id)?.pinned).toBe(true)
    const answer = await edit(bellLap, { kind: 'delete', sessionId: easy?.id })
    expect(answer).toMatchObject({ ok: false })
    expect(JSON.stringify(answer.breaks[0]?.detail)).toMatch(/pinned/)
  })

  test('a session of the library is added or changed; one that is too much comes back smaller', async () => {
    const bellLap = await planned()
    const { plan } = await planOf(bellLap)
    const taken = new Set(sessionsOf(plan).map(({ day }) => day))
    const free = Array.from({ length: 30 }, (_, i) => addDays('2026-05-25', i)).find(
      (day) => !taken.has(day),
    )
    const far = await edit(bellLap, {
      kind: 'add',
      day: free,
      librarySessionId: 'E2',
      distanceM: 30_000,
      level: 0,
    })
    expect(far.ok).toBe(false)
    const unknown = await bellLap.ask('POST', '/plan/edits', {
      edit: { kind: 'add', day: free, librarySessionId: 'Z9', distanceM: null, level: 0 },
      overrule: false,
      onlyCheck: false,
    })
    expect(unknown.statusCode).toBe(400)
  })
})
