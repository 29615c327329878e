/** How each state ends, and what comes back. */
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import {
  at,
  closeAll,
  expectObeyed,
  planned,
  served,
  STATES,
  strengthOn,
  tell,
  TODAY,
  until,
  WISH,
} from '../../testing/told-states.ts'
import type { State } from '../../testing/told-states.ts'
import type { PlanAnswer } from '../plan/plan-schema.ts'

afterEach(closeAll)
vi.setConfig({ testTimeout: 120_000 })

interface Shown {
  readonly id: string
  readonly day: string
  readonly distanceM: number
}

/**
 * From a day on every session is there again. The runner of these tests has run nothing for ten days, so
 * the first week back is smaller (A4).
 */
function expectBack(before: readonly Shown[], after: readonly Shown[], from: string): void {
  const later = ({ day }: Shown) => day >= from
  const ids = (all: readonly Shown[]) => all.filter(later).map(({ id }) => id)
  const sumM = (all: readonly Shown[]) =>
    all.filter(later).reduce((sum, { distanceM }) => sum + distanceM, 0)
  expect(ids(after)).toEqual(ids(before))
  expect(sumM(after) / sumM(before)).toBeGreaterThan(0.85)
}

describe('a state ends', () => {
  const end = (one: TestBellLap, id: string, clinician = false) =>
    one.ask('POST', `/states/${id}/end`, { clinician })
  const states = async (one: TestBellLap) =>
    (await one.ask('GET', '/states')).json<{ items: { kind: string; id: string }[] }>().items
  const byName = (name: string): State => {
    const state = STATES.find((each) => each.name === name)
    if (state === undefined) throw new Error(name)
    return state
  }

  test('a warning sign: only by the word of a clinician, by no other door; then a plan may be made', async () => {
    const one = await planned()
    at(TODAY)
    const before = await served(one)
    const id = await tell(one, byName('chest pain'))
    expect((await end(one, id)).json()).toMatchObject({ code: 'needs-clinician' })
    const cleared = { kind: 'cleared', day: TODAY, about: id }
    expect((await one.ask('POST', '/training-events', cleared)).statusCode).toBe(409)
    expect((await one.ask('DELETE', `/training-events/${id}`)).statusCode).toBe(409)
    await expectObeyed(one, byName('chest pain'))
    expect((await end(one, id, true)).statusCode).toBe(200)
    expect(await states(one)).toEqual([])
    expectBack(before, await served(one), addDays(TODAY, 3))
    expect((await one.ask('POST', '/plan', WISH)).json<PlanAnswer>().refused).toBe(false)
  })

  test('pain: two days in a row without it, or a clinician', async () => {
    const one = await planned()
    at(TODAY)
    const id = await tell(one, byName('Achilles pain 5 of 10'))
    expect((await end(one, id)).json()).toMatchObject({ code: 'too-early' })
    for (const [day, left] of [
      [1, 1],
      [2, 0],
    ] as const) {
      at(addDays(TODAY, day))
      expect((await end(one, id)).statusCode).toBe(200)
      expect(await states(one)).toHaveLength(left)
    }
  })

  test('an injury: a clinician ends it on the first steps, and the plan comes back', async () => {
    const one = await planned()
    at(TODAY)
    const before = await served(one)
    const id = await tell(one, byName('an injury in the return to running'))
    expect((await end(one, id)).json()).toMatchObject({ code: 'needs-clinician' })
    expect((await end(one, id, true)).statusCode).toBe(200)
    // What is left of this week has lost its hard session, and no rule lets the long run stand there alone.
    expectBack(before, await served(one), addDays(TODAY, 5))
  })

  test('away: back early gives the days ahead back; the report taken back gives all of them back', async () => {
    const one = await planned()
    at(TODAY)
    const before = await served(one)
    const id = await tell(one, byName('away'))
    at(addDays(TODAY, 3))
    expect((await end(one, id)).statusCode).toBe(200)
    expect(await states(one)).toEqual([])
    const back = await served(one)
    expect(
      back.filter(({ day }) => day > addDays(TODAY, 3) && day <= until(7)).length,
    ).toBeGreaterThan(0)
    expect(before.length).toBeGreaterThan(back.length)
  })

  test('strength rests with a fever and a warning sign', async () => {
    const one = await planned()
    at(TODAY)
    await tell(one, byName('fever with an open end'))
    const inside = (await strengthOn(one)).filter(({ day }) => day <= until(4))
    expect(inside).toEqual([])
  })
})
