import { SHORTHAND_CORPUS } from '@bell-lap/workout/testing/shorthand-corpus'
import { afterEach, describe, expect, test } from 'vitest'
import { openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { TypedWorkout } from './schema.ts'

const NOW = new Date('2026-05-20T10:00:00Z')
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

async function opened(withResult: boolean): Promise<TestBellLap> {
  open = await openForTest({ now: () => NOW })
  if (withResult) await open.ask('POST', '/results', RESULT)
  return open
}

async function read(bellLap: TestBellLap, text: string, forPlan = false): Promise<TypedWorkout> {
  const answer = await bellLap.ask('POST', '/workouts/read', { text, forPlan })
  expect(answer.statusCode).toBe(200)
  return answer.json<TypedWorkout>()
}

describe('typed workouts', () => {
  test('come back with steps, long form and totals at the runner’s paces', async () => {
    const bellLap = await opened(true)
    const typed = await read(bellLap, '3 x (4 x 200 R) 200 jog, 400 between sets')
    if (typed.kind !== 'read') throw new Error(typed.kind)
    expect(typed.canonical).toBe('3 x (4 x 200 m @ mile, 200 m jog), 400 m jog')
    expect(typed.missing).toEqual([])
    const [session] = typed.sessions
    expect(session?.totals).toMatchObject({ distanceM: 12 * 200 + 9 * 200 + 2 * 400, fastM: 2400 })
    expect(session?.longForm[0]).toBe('3 ×')
    expect(session?.longForm.at(-1)).toBe('  between: 400 m jog')
    expect(session?.workout?.elements.length).toBeGreaterThan(1)
    expect(session?.added).toEqual([])
  })

  test('have warm-up and cool-down where a plan is asked for', async () => {
    const bellLap = await opened(true)
    const typed = await read(bellLap, '6x400 @ mile w/ 200 jog', true)
    if (typed.kind !== 'read') throw new Error(typed.kind)
    expect(typed.sessions[0]?.added).toEqual(['warm-up', 'cool-down'])
  })

  test('carry a heart rate to the steps, and name what was left out', async () => {
    const bellLap = await opened(true)
    const typed = await read(bellLap, '4 x 8 min @172bpm on grass, 2 min jog')
    if (typed.kind !== 'read') throw new Error(typed.kind)
    expect(typed.canonical).toBe('4 x 8 min @ 172 bpm, 2 min jog')
    const [session] = typed.sessions
    expect(session?.notes.map(({ code }) => code)).toEqual([
      'shorthand.note.by-target',
      'shorthand.note.left-out',
    ])
    const [set] = session?.workout?.elements ?? []
    const [first] = set?.kind === 'repeat' ? set.steps : []
    expect(first).toMatchObject({
      target: { kind: 'effort', heart: { lowBpm: 172, highBpm: 173 } },
    })
    expect(session?.longForm).toContain('  8 min at 172 bpm, effort 5–6 of 10')
  })

  test('are read without steps while nothing is known of the runner, and it is said why', async () => {
    const bellLap = await opened(false)
    for (const [text, canonical] of SHORTHAND_CORPUS) {
      const typed = await read(bellLap, text)
      expect(typed).toMatchObject({ kind: 'read', canonical })
      if (typed.kind !== 'read') continue
      expect(typed.missing.length).toBeGreaterThan(0)
      expect(typed.sessions.every(({ workout }) => workout === null)).toBe(true)
    }
  })

  test('ask one question, and every choice goes on', async () => {
    const bellLap = await opened(true)
    const typed = await read(bellLap, '10x400 R=60')
    if (typed.kind !== 'question') throw new Error(typed.kind)
    expect(typed.choices.length).toBeGreaterThan(1)
    for (const { text } of typed.choices) {
      expect((await read(bellLap, text)).kind).not.toBe('not-read')
    }
  })

  test('say where they are not understood; too long is an answer too', async () => {
    const bellLap = await opened(true)
    expect(await read(bellLap, '6x400 @ purple')).toMatchObject({
      kind: 'not-read',
      start: 8,
      end: 14,
    })
    expect(await read(bellLap, '6x400, '.repeat(500))).toMatchObject({ kind: 'not-read' })
    expect(
      (await bellLap.ask('POST', '/workouts/read', { text: 'x'.repeat(20_000) })).statusCode,
    ).toBe(400)
  })
})
