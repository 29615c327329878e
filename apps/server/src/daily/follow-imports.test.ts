/** The plan follows imports as a whole: never half of them, and whatever their order. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { afterEach, expect, test } from 'vitest'
import { closeStore, openStore } from '../database/open.ts'
import type { AdaptationView } from '../features/adaptation/change-schema.ts'
import type { PlanSessionView, PlanView } from '../features/plan/plan-schema.ts'
import { madeRun } from '../testing/made-files.ts'
import { removeFolder } from '../testing/open-for-test.ts'
import type { TestBellLap, TestFile, TestImport } from '../testing/open-for-test.ts'
import { openPrepared } from '../testing/prepared-folder.ts'

const TODAY = '2026-05-20'
const WISH = { event: 'mile', raceDay: null, weeks: 12, goalTimeText: null, raceName: null }
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
let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
  clock = new Date(`${TODAY}T10:00:00Z`)
})

async function planned(): Promise<TestBellLap> {
  open = await openPrepared({
    name: 'a plan of twelve weeks',
    now: () => clock,
    fill: trainAndPlan,
  })
  return open
}

async function trainAndPlan(bellLap: TestBellLap): Promise<void> {
  const days = Array.from({ length: 42 }, (_, index) => addDays(TODAY, index - 42))
  const files = days
    .filter((_, index) => ![1, 5].includes(index % 7))
    .map((day, seed) => ({ name: `${day}.fit`, bytes: madeRun(day, { distanceM: 8000, seed }) }))
  await bring(bellLap, files)
  await bellLap.ask('POST', '/results', FIVE_K)
  const settings = (await bellLap.ask('GET', '/settings')).json<object>()
  const runner = { timeZone: 'UTC', sex: 'female', birthYear: 1990, healthAnsweredOn: TODAY }
  await bellLap.ask('PUT', '/settings', { ...settings, ...runner })
  await bellLap.ask('POST', '/plan', WISH)
}

async function bring(bellLap: TestBellLap, files: readonly TestFile[]): Promise<void> {
  await bellLap.finished((await bellLap.upload(files)).json<TestImport>().id)
}

const changesOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/plan/adaptation')).json<AdaptationView>().changes
const rulesOf = async (bellLap: TestBellLap) => (await changesOf(bellLap)).map(({ rule }) => rule)
const sessionsOf = async (bellLap: TestBellLap): Promise<readonly PlanSessionView[]> =>
  (await bellLap.ask('GET', '/plan'))
    .json<{ plan: PlanView }>()
    .plan.weeks.flatMap(({ sessions }) => sessions)

/** Every import but those that come later, as it is while its files are read and afterwards. */
async function setImportStates(
  { dataDir }: TestBellLap,
  state: 'reading' | 'finished',
): Promise<void> {
  const store = await openStore(dataDir, undefined, () => clock)
  await store.database.updateTable('imports').set({ state }).execute()
  await closeStore(store)
}

test('a result and the end of another import wait for the import that runs; its successor adapts', async () => {
  const bellLap = await planned()
  const quality = (await sessionsOf(bellLap)).find(
    ({ role, day }) => role === 'quality' && day > TODAY,
  )
  const today = addDays(quality?.day ?? '', 1)
  clock = new Date(`${today}T06:00:00Z`)
  await setImportStates(bellLap, 'reading')
  await bellLap.ask('POST', '/results', {
    ...FIVE_K,
    day: addDays(today, -2),
    eventId: '10k',
    timeText: '45:30',
  })
  await bring(bellLap, [{ name: 'first.fit', bytes: madeRun('2026-03-01') }])
  expect(await rulesOf(bellLap)).toEqual([])
  await setImportStates(bellLap, 'finished')
  // Nothing new is in it: what waited follows all the same.
  await bring(bellLap, [{ name: 'first.fit', bytes: madeRun('2026-03-01') }])
  expect(await rulesOf(bellLap)).toContain('A2')
})

test('pain that is reported while an import runs changes the plan that minute', async () => {
  const bellLap = await planned()
  await setImportStates(bellLap, 'reading')
  const pain = {
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
  await bellLap.ask('POST', '/check-ins', {
    day: TODAY,
    effortCr10: null,
    pain: [pain],
    sleepHours: null,
    sleepScore: null,
    soreness: null,
    sorenessOneSided: false,
    stress: null,
    rmssdMs: null,
    restingHeartRateBpm: null,
    redFlags: [],
  })
  expect(await rulesOf(bellLap)).toContain('A15')
})

/** What is to come, by day. */
const ahead = async (bellLap: TestBellLap, from: string) =>
  (await sessionsOf(bellLap))
    .filter(({ day }) => day >= from)
    .map(({ day, role, distanceM }) => ({ day, role, distanceM }))

const totalM = (sessions: readonly { readonly distanceM: number }[]) =>
  sessions.reduce((sum, { distanceM }) => sum + distanceM, 0)

test.each([9, 12, 16])(
  'runs of %i days that come newest first, one upload each, leave the plan that one upload gives',
  async (daysAgo) => {
    const bellLap = await planned()
    const today = addDays(TODAY, daysAgo)
    const due = (await sessionsOf(bellLap)).filter(
      ({ day, role }) => day > TODAY && day <= today && role !== 'rest',
    )
    const files = due.map(({ day, distanceM }, seed) => ({
      name: `${day}.fit`,
      bytes: madeRun(day, { distanceM, seed: 100 + seed }),
    }))
    clock = new Date(`${today}T20:00:00Z`)
    expect(daysBetween(TODAY, today)).toBe(daysAgo)
    for (const file of files.toReversed()) await bring(bellLap, [file])
    await bellLap.morning()
    const oneByOne = await ahead(bellLap, today)
    await bellLap.close()
    removeFolder(bellLap.dataDir)
    clock = new Date(`${TODAY}T10:00:00Z`)
    const other = await planned()
    clock = new Date(`${today}T20:00:00Z`)
    await bring(other, files)
    await other.morning()
    const together = await ahead(other, today)
    expect(oneByOne.map(({ day }) => day)).toEqual(together.map(({ day }) => day))
    expect(totalM(oneByOne)).toBeGreaterThan(0.98 * totalM(together))
  },
)
