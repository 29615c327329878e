/** A squad is not read anew because one athlete changed, and never shows what is old. */
import { afterEach, expect, test, vi } from 'vitest'
import { coachedRunner, FOR_PLANS } from '../../testing/coached-runner.ts'
import { openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { newPerson } from '../../testing/open-people.ts'
import { NOTHING_SAID } from '../../testing/told-states.ts'
import type { SquadRow } from './schema.ts'
import { needsOf } from './triage.ts'

// It does its work; only its calls are counted.
vi.mock('./triage.ts', { spy: true })

const TODAY = '2026-03-04'
let bellLap: TestBellLap
afterEach(async () => {
  await bellLap.close()
  removeFolder(bellLap.dataDir)
})

test('only the lines of athletes that changed are read again', { timeout: 60_000 }, async () => {
  let clock = new Date(`${TODAY}T09:10:00Z`)
  bellLap = await openForTest({ now: () => clock })
  const coach = await newPerson(bellLap, 'Cara Coach')
  const runner = (name: string) =>
    coachedRunner(bellLap, { name, today: TODAY, timeText: '19:30', coach, fields: FOR_PLANS })
  const [ann, ben] = [await runner('Ann'), await runner('Ben')]
  const squad = async () => {
    vi.mocked(needsOf).mockClear()
    const { items } = (await coach.ask('GET', '/squad')).json<{ items: SquadRow[] }>()
    const tones = Object.fromEntries(items.map(({ athleteId, tone }) => [athleteId, tone]))
    return { read: vi.mocked(needsOf).mock.calls.length, tones, items }
  }
  expect((await squad()).read).toBe(2)
  const before = await squad()
  expect(before.read).toBe(0)

  const ill = { kind: 'illness', day: TODAY, lastDay: null, symptoms: 'fever' }
  expect((await ann.ask('POST', '/training-events', ill)).statusCode).toBeLessThan(300)
  const after = await squad()
  expect(after.read).toBe(1)
  expect(after.tones).toEqual({ ...before.tones, [ann.athleteId]: 'stop' })

  // Who shares less is shown with less.
  const { items } = (await ann.ask('GET', '/people')).json<{ items: { id: string }[] }>()
  const fields = ['workouts', 'results']
  const changed = await ann.ask('PUT', `/people/${items[0]?.id}`, { fields })
  expect(changed.statusCode).toBeLessThan(300)
  expect((await squad()).tones[ann.athleteId]).not.toBe('stop')

  clock = new Date(`2026-03-05T09:10:00Z`)
  expect((await squad()).read).toBe(2)
  await ben.ask('POST', '/check-ins', {
    day: '2026-03-05',
    ...NOTHING_SAID,
    pain: [],
    redFlags: [],
  })
  expect((await squad()).read).toBe(1)
})
