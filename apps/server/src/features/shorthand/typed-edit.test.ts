import { titleText } from '../../testing/title-text.ts'
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import { removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { openPrepared } from '../../testing/prepared-folder.ts'
import type { EditAnswer } from '../adaptation/edit-schema.ts'
import type { PlanAnswer, PlanSessionView, PlanView } from '../plan/plan-schema.ts'

const TODAY = '2026-05-20'
const NOW = new Date(`${TODAY}T10:00:00Z`)
let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

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
const WISH = { event: 'mile', raceDay: null, weeks: 12, goalTimeText: null, raceName: null }

/** A runner who says that weeks are 45 km, with a plan of twelve weeks. */
async function planned(): Promise<TestBellLap> {
  open = await openPrepared({ name: 'typed-edit planned', now: () => NOW, fill: tellAndPlan })
  return open
}

async function tellAndPlan(bellLap: TestBellLap): Promise<void> {
  await bellLap.ask('POST', '/results', RESULT)
  const settings = (await bellLap.ask('GET', '/settings')).json<Record<string, unknown>>()
  const saved = await bellLap.ask('PUT', '/settings', {
    ...settings,
    timeZone: 'UTC',
    sex: 'female',
    birthYear: 1990,
    healthAnsweredOn: '2026-05-19',
    usualTraining: { weeklyKm: 45, longestRunKm: 14 },
  })
  expect(saved.statusCode).toBe(200)
  const made = (await bellLap.ask('POST', '/plan', WISH)).json<PlanAnswer>()
  expect(made.refused).toBe(false)
}

const planOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/plan')).json<{ plan: PlanView; revision: number }>()
const sessionsOf = (plan: PlanView): PlanSessionView[] =>
  plan.weeks.flatMap((week) => [...week.sessions])
const ask = (bellLap: TestBellLap, edit: object, more: object = {}) =>
  bellLap.ask('POST', '/plan/edits', { edit, overrule: false, onlyCheck: false, ...more })
const edit = async (bellLap: TestBellLap, one: object, more: object = {}) =>
  (await ask(bellLap, one, more)).json<EditAnswer>()

/** The last easy day of the plan that is not this week. */
const easyOf = (plan: PlanView) =>
  sessionsOf(plan).findLast(({ role, day }) => role === 'easy' && day > addDays(TODAY, 14))
const qualityOf = (plan: PlanView) =>
  sessionsOf(plan).findLast(({ role, hard }) => role === 'quality' && hard)

describe('typed into the plan', () => {
  test('an easy run takes the place of another, as a revision, and is undone', async () => {
    const bellLap = await planned()
    const { plan, revision } = await planOf(bellLap)
    const id = easyOf(plan)?.id
    const change = { kind: 'change-typed', sessionId: id, text: '25 min easy' }
    expect(await edit(bellLap, change, { onlyCheck: true })).toMatchObject({ ok: true, breaks: [] })
    expect((await planOf(bellLap)).revision).toBe(revision)
    expect(await edit(bellLap, change)).toMatchObject({ ok: true, revision: revision + 1 })
    const after = sessionsOf((await planOf(bellLap)).plan).find((one) => one.id === id)
    expect(after).toMatchObject({ role: 'easy', hard: false, durationS: 1500 })
    await bellLap.ask('POST', '/plan/undo')
    expect((await planOf(bellLap)).plan).toEqual(plan)
  })

  test('a hard session brings its warm-up and cool-down; smaller than the planned one it is taken', async () => {
    const bellLap = await planned()
    const { plan } = await planOf(bellLap)
    const id = qualityOf(plan)?.id
    const text = '4x200 @ mile w/ 400 jog'
    const answer = await edit(bellLap, { kind: 'change-typed', sessionId: id, text })
    expect(answer).toMatchObject({ ok: true, breaks: [] })
    const after = sessionsOf((await planOf(bellLap)).plan).find((one) => one.id === id)
    expect(titleText(after?.workout)).toBe('4 × 200 m at mile pace')
    expect(after?.workout.elements.at(0)).toMatchObject({ intent: 'warmup' })
    expect(after?.workout.elements.at(-1)).toMatchObject({ intent: 'cooldown' })
  })
})

describe('what a day of the plan cannot hold', () => {
  test('too much is answered with what breaks, and nothing changes', async () => {
    const bellLap = await planned()
    const { plan, revision } = await planOf(bellLap)
    const text = '20x400 @ mile w/ 400 jog'
    const answer = await edit(bellLap, { kind: 'change-typed', sessionId: easyOf(plan)?.id, text })
    expect(answer.ok).toBe(false)
    expect(answer.breaks.map(({ strength }) => strength)).toContain('hard')
    expect(answer.mayOverrule).toBe(false)
    expect((await planOf(bellLap)).revision).toBe(revision)
  })

  test('a run is added on a free day, or refused with what breaks; OFF takes a run out', async () => {
    const bellLap = await planned()
    const { plan } = await planOf(bellLap)
    const taken = sessionsOf(plan).map(({ day }) => day)
    const free = Array.from({ length: 30 }, (_, i) => addDays('2026-06-08', i)).find(
      (day) => !taken.includes(day),
    )
    const far = await edit(bellLap, { kind: 'add-typed', day: free, text: '30 km easy' })
    expect(far.ok).toBe(false)
    expect(far.breaks.length).toBeGreaterThan(0)
    const id = easyOf(plan)?.id
    expect(await edit(bellLap, { kind: 'change-typed', sessionId: id, text: 'OFF' })).toMatchObject(
      {
        ok: true,
      },
    )
    expect(sessionsOf((await planOf(bellLap)).plan).some((one) => one.id === id)).toBe(false)
  })

  test('two runs of a day: the hard one, and the easy one beside it', async () => {
    const bellLap = await planned()
    const hard = sessionsOf((await planOf(bellLap)).plan).findLast(
      (one) => one.hard && one.role === 'quality',
    )
    const text = 'AM 20 min easy / PM 4x200 @ mile, 400 jog'
    const answer = await edit(bellLap, { kind: 'change-typed', sessionId: hard?.id, text })
    expect(answer).toMatchObject({ ok: true })
    const { plan } = await planOf(bellLap)
    const there = sessionsOf(plan).filter(({ day }) => day === hard?.day)
    expect(there.map(({ workout, second }) => [titleText(workout), second === true])).toEqual([
      ['4 × 200 m at mile pace', false],
      ['20 min easy', true],
    ])
    await bellLap.ask('POST', '/plan/undo')
    const after = sessionsOf((await planOf(bellLap)).plan).filter(({ day }) => day === hard?.day)
    expect(after.map(({ id }) => id)).toEqual([hard?.id])
  })

  test.each([
    ['6x400 @ purple', /Not understood: “purple”/],
    ['10x400 R=60', /Type one of these/],
    ['AM 6x400 @ mile, 400 jog / PM 20 min tempo', /A day takes one hard run/],
    ['XT 40', /holds runs/],
  ])('%s is answered in words', async (text, words) => {
    const bellLap = await planned()
    const id = easyOf((await planOf(bellLap)).plan)?.id
    const answer = await ask(bellLap, { kind: 'change-typed', sessionId: id, text })
    expect(answer.statusCode).toBe(400)
    expect(answer.json<{ detail: string }>().detail).toMatch(words)
  })
})
