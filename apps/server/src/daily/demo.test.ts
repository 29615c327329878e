import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openBellLap } from '../open-bell-lap.ts'
import type { BellLap } from '../open-bell-lap.ts'
import type { AdaptationView } from '../features/adaptation/change-schema.ts'
import { TEST_NOW } from '../testing/open-for-test.ts'

/** The day of the tests' clock, a Wednesday. */
const TODAY = '2026-05-20'
const PATIENCE = { timeout: 290_000, interval: 4000 }

let folder: string
let demo: BellLap

const ask = async <T>(path: string): Promise<T> => {
  const headers = { authorization: `Bearer ${demo.localToken}` }
  const answer = await demo.app.inject({ url: `/api/v1${path}`, headers })
  expect({ path, status: answer.statusCode }).toEqual({ path, status: 200 })
  return answer.json<T>()
}

const hasRaced = async () => {
  const { items } = await ask<{ items: { eventId: string }[] }>('/results')
  return items.some(({ eventId }) => eventId === '3000m')
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bell-lap-demo-'))
  demo = await openBellLap({ dataDir: folder, demo: true, now: () => TEST_NOW })
  // The years before the block are read afterwards; the demo can be looked at without them.
  await vi.waitUntil(hasRaced, PATIENCE)
  await vi.waitUntil(async () => {
    const { changes } = await ask<AdaptationView>('/plan/adaptation')
    return changes.some(({ state }) => state === 'refused')
  }, PATIENCE)
}, 600_000)

afterAll(async () => {
  await demo.close()
  rmSync(folder, { recursive: true })
})

describe('the demo', () => {
  test('opens in the sixth week of a mile block, with the sessions so far done', async () => {
    const { plan } = await ask<PlanAnswer>('/plan')
    const weeks = plan.weeks.map(({ sessions }) => sessions)
    const past = weeks.flat().filter(({ day, role }) => day < TODAY && role !== 'rest')
    expect(plan.weeks.findIndex(({ startDay }) => startDay === '2026-05-18')).toBe(5)
    expect(past.length).toBeGreaterThan(20)
    const open = past.filter(({ state }) => state !== 'done' && state !== 'changed')
    expect(open.map(({ day, state }) => `${day} ${state}`)).toEqual([])
  })

  test('has a race behind it, one change made because she was tired and one refused', async () => {
    const { items } = await ask<{ items: { day: string; eventId: string }[] }>('/results')
    expect(items[0]).toMatchObject({ eventId: '3000m', day: '2026-05-09' })
    const { changes, proposals } = await ask<AdaptationView>('/plan/adaptation')
    const inState = (wanted: string) =>
      changes.filter(({ state }) => state === wanted).map(({ rule }) => rule)
    expect(inState('made')).toContain('easier-version')
    expect(inState('refused')).toEqual(['A19'])
    expect(proposals.map(({ rule }) => rule)).not.toContain('A19')
  })
})

interface PlanAnswer {
  readonly plan: {
    readonly weeks: readonly {
      readonly startDay: string
      readonly sessions: readonly { day: string; role: string; state: string }[]
    }[]
  }
}
