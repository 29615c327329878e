/** Mornings of an export, from the file to the plan: rules A12 and A13, and the page. */
import { addDays } from '@bell-lap/units/calendar-day'
import { appleExportXml } from '@bell-lap/activity/testing/apple-export'
import { writeFit } from '@bell-lap/fit/write-fit'
import { afterEach, expect, test } from 'vitest'
import { madeRun, textBytes } from '../../testing/made-files.ts'
import { removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestFile, TestImport } from '../../testing/open-for-test.ts'
import { openPrepared } from '../../testing/prepared-folder.ts'
import type { AdaptationView } from '../adaptation/change-schema.ts'
import type { PlanAnswer, PlanView } from '../plan/plan-schema.ts'
import type { Mornings } from './schema.ts'

const START = '2026-05-20'
let open: TestBellLap | null = null
let clock = new Date(`${START}T10:00:00Z`)

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
  clock = new Date(`${START}T10:00:00Z`)
})

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

/** A runner with a plan, in the morning of the first quality session. */
async function onQualityDay(): Promise<{ bellLap: TestBellLap; today: string }> {
  const bellLap = await openPrepared({
    name: 'mornings of exports',
    now: () => clock,
    fill: trainAndPlan,
  })
  open = bellLap
  const { plan } = (await bellLap.ask('GET', '/plan')).json<{ plan: PlanView }>()
  const quality = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .find(({ role, day }) => role === 'quality' && day > START)
  const today = quality?.day ?? ''
  clock = new Date(`${today}T07:00:00Z`)
  return { bellLap, today }
}

async function trainAndPlan(bellLap: TestBellLap): Promise<void> {
  const days = Array.from({ length: 70 }, (_, index) => addDays('2026-03-11', index))
  const files = days
    .filter((_, index) => ![1, 5].includes(index % 7))
    .map((day, seed) => ({ name: `${day}.fit`, bytes: madeRun(day, { distanceM: 8000, seed }) }))
  await bring(bellLap, files)
  await bellLap.ask('POST', '/results', FIVE_K)
  const settings = (await bellLap.ask('GET', '/settings')).json<object>()
  const runner = { timeZone: 'UTC', sex: 'female', birthYear: 1990, healthAnsweredOn: START }
  await bellLap.ask('PUT', '/settings', { ...settings, ...runner })
  const made = (await bellLap.ask('POST', '/plan', WISH)).json<PlanAnswer>()
  expect(made.refused).toBe(false)
}

async function bring(bellLap: TestBellLap, files: readonly TestFile[]): Promise<void> {
  await bellLap.finished((await bellLap.upload(files)).json<TestImport>().id)
}

const rulesOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/plan/adaptation'))
    .json<AdaptationView>()
    .changes.map(({ rule }) => rule)
const choose = async (bellLap: TestBellLap) =>
  (await bellLap.ask('POST', '/mornings/exports', { choice: 'use' })).json<Mornings>()

const night = (day: string, hours: number): TestFile => ({
  name: `${day}_sleepData.json`,
  bytes: textBytes(
    JSON.stringify([
      { calendarDate: day, deepSleepSeconds: hours * 1800, lightSleepSeconds: hours * 1800 },
    ]),
  ),
})

const FIT_EPOCH_S = 631_065_600
/** A watch's monitoring with the rMSSD of one night. */
function hrvNight(day: string, rmssdMs: number): TestFile {
  const unixS = Date.parse(`${day}T05:00:00Z`) / 1000
  const bytes = writeFit([
    { globalNumber: 0, fields: [{ number: 0, baseType: 'enum', value: 32 }] },
    {
      globalNumber: 370,
      fields: [
        { number: 253, baseType: 'uint32', value: unixS - FIT_EPOCH_S },
        { number: 1, baseType: 'uint16', value: rmssdMs * 128 },
      ],
    },
  ])
  return { name: `${day}.fit`, bytes }
}

const nightsOfHrv = (today: string, weekMs: number) =>
  Array.from({ length: 40 }, (_, ago) =>
    hrvNight(addDays(today, -ago), ago < 7 ? weekMs : 60 + (ago % 5)),
  )

test('short nights of an export count once the runner wants mornings used', async () => {
  const { bellLap, today } = await onQualityDay()
  await bring(
    bellLap,
    [0, 1, 2].map((ago) => night(addDays(today, -ago), 4.5)),
  )
  expect(await rulesOf(bellLap)).not.toContain('A12')
  await choose(bellLap)
  expect(await rulesOf(bellLap)).toContain('A12')
  // The next export comes without a question.
  await bring(bellLap, [night(addDays(today, -3), 7)])
  expect((await rulesOf(bellLap)).filter((rule) => rule === 'A12')).toHaveLength(1)
})

test('a week of low overnight rMSSD gives rest, and the page shows its band', async () => {
  const { bellLap, today } = await onQualityDay()
  await choose(bellLap)
  await bring(bellLap, nightsOfHrv(today, 30))
  expect(await rulesOf(bellLap)).toContain('A13')
  const { exported, hrv } = (await bellLap.ask('GET', '/mornings')).json<Mornings>()
  expect(exported.series).toMatchObject([
    { kind: 'hrv-rmssd', source: 'garmin', measure: { state: 'outside' } },
  ])
  // Nothing of it is among what was typed.
  expect(hrv.have).toBe(0)
})

test('SDNN moves nothing, however low it is', async () => {
  const { bellLap, today } = await onQualityDay()
  await choose(bellLap)
  const nights = Array.from({ length: 40 }, (_, ago) => ({
    day: addDays(today, -ago),
    restingBpm: 46,
    sdnnMs: ago < 7 ? 20 : 60 + (ago % 5),
    hours: 8,
  }))
  const xml = [...appleExportXml({ workouts: [], nights })].join('')
  await bring(bellLap, [{ name: 'export.xml', bytes: textBytes(xml) }])
  const { exported } = (await bellLap.ask('GET', '/mornings')).json<Mornings>()
  const sdnn = exported.series.find(({ kind }) => kind === 'hrv-sdnn')
  expect(sdnn?.measure.state).toBe('outside')
  const rules = await rulesOf(bellLap)
  expect(rules).not.toContain('A13')
  expect(rules).not.toContain('A12')
})
