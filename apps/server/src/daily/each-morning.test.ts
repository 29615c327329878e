/** The morning round: every plan follows its runner's day, but never from half of an import. */
import { addDays } from '@bell-lap/units/calendar-day'
import { afterAll, expect, test } from 'vitest'
import { closeStore, openStore } from '../database/open.ts'
import type { AdaptationView } from '../features/adaptation/change-schema.ts'
import type { PlanView } from '../features/plan/plan-schema.ts'
import { madeRun } from '../testing/made-files.ts'
import { newFolder, openForTest, removeFolder } from '../testing/open-for-test.ts'
import type { TestImport } from '../testing/open-for-test.ts'

const TODAY = '2026-05-20'
const WISH = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }
const FIVE_K = {
  day: '2026-05-10',
  eventId: '5k',
  distanceM: null,
  timeText: '21:40',
  timing: 'automatic',
  setting: 'road',
  effort: 'race',
  name: null,
  note: null,
  excludedFromEstimate: false,
}
let clock = new Date(`${TODAY}T10:00:00Z`)
const dataDir = newFolder()
const bellLap = await openForTest({ dataDir, now: () => clock })
afterAll(async () => {
  await bellLap.close()
  removeFolder(dataDir)
})

const rulesThatChanged = async () =>
  (await bellLap.ask('GET', '/plan/adaptation'))
    .json<AdaptationView>()
    .changes.map(({ rule }) => rule)

/** The only import, as it is while its files are read and afterwards. */
async function setImportState(state: 'reading' | 'finished'): Promise<void> {
  const store = await openStore(dataDir, undefined, () => clock)
  await store.database.updateTable('imports').set({ state }).execute()
  await closeStore(store)
}

test('a plan does not follow the day while an import runs, and follows it once that has ended', async () => {
  const days = Array.from({ length: 42 }, (_, index) => addDays(TODAY, index - 42))
  const files = days
    .filter((_, index) => ![1, 5].includes(index % 7))
    .map((day, seed) => ({ name: `${day}.fit`, bytes: madeRun(day, { distanceM: 8000, seed }) }))
  await bellLap.finished((await bellLap.upload(files)).json<TestImport>().id)
  await bellLap.ask('POST', '/results', FIVE_K)
  const settings = (await bellLap.ask('GET', '/settings')).json<object>()
  const runner = { timeZone: 'UTC', sex: 'female', birthYear: 1990, healthAnsweredOn: TODAY }
  await bellLap.ask('PUT', '/settings', { ...settings, ...runner })
  await bellLap.ask('POST', '/plan', WISH)
  const { plan } = (await bellLap.ask('GET', '/plan')).json<{ plan: PlanView }>()
  const quality = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .find(({ role, day }) => role === 'quality' && day > TODAY)

  clock = new Date(`${addDays(quality?.day ?? '', 1)}T06:00:00Z`)
  await setImportState('reading')
  await bellLap.morning()
  expect(await rulesThatChanged()).toEqual([])

  await setImportState('finished')
  await bellLap.morning()
  expect(await rulesThatChanged()).toContain('A2')
})

test('the first look of a day removes the rows of jobs that were done long ago', async () => {
  const store = await openStore(dataDir, undefined, () => clock)
  const { id } = await store.database.selectFrom('athletes').select('id').executeTakeFirstOrThrow()
  const empty = { lease_until: null, error: null, run_after: null, owner: null }
  const fixed = { athlete_id: id, kind: 'work', state: 'finished', attempts: 1 } as const
  const addOld = (name: string) =>
    store.database
      .insertInto('jobs')
      .values({ id: name, subject: name, created_at: '2026-01-01T00:00:00Z', ...fixed, ...empty })
      .execute()
  const left = async () =>
    (await store.database.selectFrom('jobs').select('id').where('kind', '=', 'work').execute()).map(
      (row) => row.id,
    )
  clock = new Date(clock.getTime() + 86_400_000)
  await addOld('first')
  await bellLap.morning()
  expect(await left()).toEqual([])
  await addOld('second')
  await bellLap.morning()
  expect(await left()).toEqual(['second'])
  clock = new Date(clock.getTime() + 86_400_000)
  await bellLap.morning()
  expect(await left()).toEqual([])
  await closeStore(store)
})
