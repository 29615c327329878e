import { message } from '@bell-lap/units/message'
import { MILE_M } from '@bell-lap/units/length'
import { afterEach, describe, expect, test } from 'vitest'
import { madeRun } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { ZoneSet } from './own-zones-schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const PACE = { measure: 'pace', units: 'metric', text: 'Easy 5:00-7:00\nFast > 5:00' }
const HEART = { measure: 'heart-rate', units: 'metric', text: 'All 60-220' }

interface TimeInZones {
  readonly items: readonly {
    readonly measure: string
    readonly validFrom: string
    readonly zones: readonly { readonly name: string; readonly timeS: number }[]
    readonly outsideS: number
  }[]
}

describe.each(TEST_STORES)('zones of the runner’s own on $name', ({ url }) => {
  test('are echoed, saved, listed, replaced on the same day, and removed', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const bellLap = open
    const echo = (await bellLap.ask('POST', '/zones/read', PACE)).json<object>()
    expect(echo).toMatchObject({ ok: true, zones: [{ name: 'Easy', high: 1000 / 300 }, {}] })
    const wrong = await bellLap.ask('POST', '/zones/read', { ...PACE, text: 'Easy' })
    expect(wrong.json()).toMatchObject({ ok: false, line: 1 })
    const miles = await bellLap.ask('POST', '/zones/read', { ...PACE, units: 'imperial' })
    expect(miles.json<{ zones: { high: number }[] }>().zones[0]?.high).toBeCloseTo(MILE_M / 300, 9)

    const save = (more: object) => bellLap.ask('POST', '/zones', { ...PACE, ...more })
    expect((await save({ validFrom: '2026-05-01' })).statusCode).toBe(201)
    await save({ validFrom: '2026-05-01', text: 'Steady 4:40-5:00' })
    await save({ validFrom: '2026-05-10', ...HEART })
    const refused = await save({ validFrom: '2026-05-01', text: 'x' })
    expect(refused.json()).toMatchObject({ status: 400, errors: [{ path: 'text' }] })
    const list = async () => (await bellLap.ask('GET', '/zones')).json<{ items: ZoneSet[] }>().items
    expect((await list()).map(({ measure, validFrom }) => [measure, validFrom])).toEqual([
      ['heart-rate', '2026-05-10'],
      ['pace', '2026-05-01'],
    ])
    const [, pace] = await list()
    expect(pace?.zones.map(({ name }) => name)).toEqual(['Steady'])
    expect((await bellLap.ask('DELETE', `/zones/${pace?.id}`)).statusCode).toBe(204)
    const gone = await bellLap.ask('DELETE', `/zones/${pace?.id}`)
    expect(gone.json()).toMatchObject({ values: { why: message('not-found.zones') } })
    expect(await list()).toHaveLength(1)
  })

  test('a run has its time in the zones that held on its day', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const bellLap = open
    const bytes = madeRun('2026-05-04', { distanceM: 6000, speedMps: 3 })
    const uploaded = await bellLap.upload([{ name: 'run.fit', bytes }])
    await bellLap.finished(uploaded.json<TestImport>().id)
    const [run] = (await bellLap.ask('GET', '/activities')).json<{
      items: { id: string; movingTimeS: number }[]
    }>().items
    const times = async () =>
      (await bellLap.ask('GET', `/activities/${run?.id}/zones`)).json<TimeInZones>().items
    expect(await times()).toEqual([])
    await bellLap.ask('POST', '/zones', { ...PACE, validFrom: '2026-05-05' })
    expect(await times()).toEqual([])
    await bellLap.ask('POST', '/zones', { ...PACE, validFrom: '2026-05-04', text: 'Old 1:00-2:30' })
    await bellLap.ask('POST', '/zones', { ...PACE, validFrom: '2026-05-04' })
    await bellLap.ask('POST', '/zones', { ...HEART, validFrom: '2020-01-01' })
    const items = await times()
    const pace = items.find(({ measure }) => measure === 'pace')
    // 3 m/s is 5:33 a kilometre: easy all the way.
    expect(pace?.zones[0]).toMatchObject({ name: 'Easy' })
    expect(pace?.zones[0]?.timeS).toBeGreaterThan(0.9 * (run?.movingTimeS ?? 0))
    expect(pace?.validFrom).toBe('2026-05-04')
  })
})
