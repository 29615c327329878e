/** Rows that older versions stored, and rows that nobody can read, through the real app. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testRunners } from '../testing/filled-runner.ts'
import type { TestBellLap } from '../testing/open-for-test.ts'
import { openStore } from './open.ts'
import type { Store } from './store.ts'

const runners = testRunners()
let one: TestBellLap
let store: Store
let athleteId: string
beforeAll(async () => {
  one = await runners.filled(undefined)
  store = await openStore(one.dataDir, undefined, () => new Date('2026-05-20T10:00:00Z'))
  const athlete = await store.database.selectFrom('athletes').select('id').executeTakeFirstOrThrow()
  athleteId = athlete.id
})
afterAll(async () => {
  await store.database.destroy()
  await runners.closeAll()
})

const report = (id: string, told: string) =>
  store.database
    .insertInto('training_events')
    .values({
      id,
      athlete_id: athleteId,
      kind: 'race-added',
      day: '2026-05-18',
      told,
      created_at: '2026-05-18T10:00:00Z',
      withdrawn_at: null,
    })
    .execute()

describe('a report', () => {
  test('of an older version takes what it did not know yet', async () => {
    const told = { kind: 'race-added', day: '2026-05-18', raceDay: '2026-06-20' }
    await report('older', JSON.stringify({ ...told, distanceM: 1500, name: 'Club race' }))
    const answer = await one.ask('GET', '/training-events')
    expect(answer.json()).toMatchObject({ items: [{ id: 'older', told: { priority: 'B' } }] })
  })

  test('that cannot be read is named, and stays', async () => {
    await report('broken', '{"kind":"race-added","day":')
    const answer = await one.ask('GET', '/training-events')
    expect(answer.statusCode).toBe(500)
    expect(answer.json()).toMatchObject({ code: 'unreadable-row' })
    expect(answer.json<{ detail: string }>().detail).toMatch(/training_events.*broken.*not JSON/)
    const rows = await store.database.selectFrom('training_events').select('id').execute()
    expect(rows.map(({ id }) => id).toSorted()).toEqual(['broken', 'older'])
    await store.database.deleteFrom('training_events').where('id', '=', 'broken').execute()
    expect((await one.ask('GET', '/training-events')).statusCode).toBe(200)
  })
})

describe('a plan', () => {
  test('of a newer version is refused with the reason, and stays', async () => {
    const plan = JSON.stringify({ version: 4, plan: {}, input: {}, request: {}, movedIds: [] })
    const revision = {
      athlete_id: athleteId,
      revision: 1,
      created_at: '2026-05-18T10:00:00Z',
      summary: 'New plan',
      reason: 'You asked for it.',
      parent: 0,
      plan,
    }
    await store.database.insertInto('plan_revisions').values(revision).execute()
    for (const path of ['/plan', '/today']) {
      const answer = await one.ask('GET', path)
      expect(answer.statusCode).toBe(500)
      expect(answer.json()).toMatchObject({
        code: 'unreadable-row',
        values: { table: 'plan_revisions', id: '1', why: { code: 'unreadable-row.newer' } },
      })
    }
    const wish = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }
    // A new plan is a new row, and needs nothing of the one before.
    expect((await one.ask('POST', '/plan', wish)).json()).toMatchObject({ revision: 2 })
    expect((await one.ask('GET', '/plan')).statusCode).toBe(200)
    const rows = await store.database
      .selectFrom('plan_revisions')
      .select('plan')
      .where('revision', '=', 1)
      .execute()
    expect(rows).toEqual([{ plan }])
    await store.database.deleteFrom('plan_revisions').execute()
  })
})

describe('settings', () => {
  const keep = (settings: object) =>
    store.database
      .updateTable('settings')
      .set({ settings: JSON.stringify(settings) })
      .where('athlete_id', '=', athleteId)
      .execute()

  test('of an older version take defaults for what they lack and for what no longer fits', async () => {
    const whole = (await one.ask('GET', '/settings')).json<Record<string, unknown>>()
    await one.ask('PUT', '/settings', { ...whole, name: 'Ada', maxHeartRateBpm: 190 })
    await keep({ name: 'Ada', maxHeartRateBpm: 190, planChanges: 'sometimes' })
    expect((await one.ask('GET', '/settings')).json()).toMatchObject({
      name: 'Ada',
      maxHeartRateBpm: 190,
      planChanges: 'make',
      delivery: { steadyBy: 'pace' },
    })
  })
})
