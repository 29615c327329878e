/** Best efforts that nobody can have run, through the door of the import, for each distance that is kept. */
import { EFFORT_DISTANCES_M } from '@bell-lap/activity/clean/best-efforts'
import { fastestEverS } from '@bell-lap/activity/clean/fastest-ever'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textBytes } from '../../testing/made-files.ts'
import { openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { ActivityDetail, ActivitySummary } from '../activities/schema.ts'

let bellLap: TestBellLap

beforeAll(async () => {
  bellLap = await openForTest()
})
afterAll(async () => {
  await bellLap.close()
  removeFolder(bellLap.dataDir)
})

/** Metres a second that beat the record of a distance by two per cent, or miss it by two. */
const speedOver = (distanceM: number, share: number) =>
  distanceM / (share * fastestEverS(distanceM))

/** A TCX run: an even stretch a little longer than the distance, then as much easy running. */
function runOver(day: string, distanceM: number, share: number): Uint8Array {
  const startMs = Date.parse(`${day}T06:00:00Z`)
  const fastMps = speedOver(distanceM, share)
  const fastS = Math.ceil((1.002 * distanceM) / fastMps) + 1
  const points: string[] = []
  let metres = 0
  for (let second = 0; second <= fastS + 300; second += 1) {
    const time = new Date(startMs + second * 1000).toISOString()
    points.push(
      `<Trackpoint><Time>${time}</Time><DistanceMeters>${metres.toFixed(2)}</DistanceMeters></Trackpoint>`,
    )
    metres += second < fastS ? fastMps : 2.5
  }
  return textBytes(
    `<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>${new Date(startMs).toISOString()}</Id><Lap StartTime="${new Date(startMs).toISOString()}"><TotalTimeSeconds>${fastS + 300}</TotalTimeSeconds><DistanceMeters>${metres.toFixed(1)}</DistanceMeters><Track>${points.join('')}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`,
  )
}

const dayOf = (i: number) => `2026-03-${String(i + 1).padStart(2, '0')}`

const CASES = EFFORT_DISTANCES_M.flatMap((distanceM, i) => [
  { name: `${distanceM} beaten.tcx`, distanceM, share: 0.98, day: dayOf(2 * i) },
  { name: `${distanceM} missed.tcx`, distanceM, share: 1.02, day: dayOf(2 * i + 1) },
])

test('each distance has its own ceiling: faster is set aside and said, slower is kept', async () => {
  const files = CASES.map(({ name, day, distanceM, share }) => ({
    name,
    bytes: runOver(day, distanceM, share),
  }))
  await bellLap.finished((await bellLap.upload(files)).json<TestImport>().id)
  const { items } = (await bellLap.ask('GET', '/activities?limit=100')).json<{
    items: ActivitySummary[]
  }>()
  expect(items).toHaveLength(CASES.length)
  for (const { name, day, distanceM, share } of CASES) {
    const id = items.find(({ localDay }) => localDay === day)?.id
    const run = (await bellLap.ask('GET', `/activities/${id}`)).json<ActivityDetail>()
    const best = run.bestEfforts.find((one) => one.distanceM === distanceM)
    const says = run.issues.some(({ code }) => code === 'faster-than-anyone')
    // No stretch that is kept beats a record.
    const beaten = run.bestEfforts.filter((one) => one.timeS < fastestEverS(one.distanceM))
    expect({ name, isKept: best !== undefined, says, beaten }).toEqual({
      name,
      isKept: share > 1,
      says: share > 1 ? says : true,
      beaten: [],
    })
  }
})
