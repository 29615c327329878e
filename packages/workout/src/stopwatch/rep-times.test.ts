import { describe, expect, test } from 'vitest'
import type { Entry, EntryContent } from './entry.ts'
import { mergeEntries } from './merge-entries.ts'
import { groupNow, runnerNow } from './next-step.ts'
import { readSession, targetOf } from './read-session.ts'
import { againstTarget, repTimes } from './rep-times.ts'
import { runOfRunner } from './run-of-runner.ts'
import { sessionCsv } from './session-csv.ts'
import { SET_UP, written } from '../testing/a-track-session.ts'

const T0 = 1_772_600_000_000
const at = (seconds: number, aheadS = 0) => T0 + (seconds + aheadS) * 1000
const start = (rep: number, atMs: number, groups = ['fast', 'slow']): EntryContent => ({
  kind: 'start',
  groups,
  rep,
  atMs,
})
const tap = (runner: string, atMs: number, mark = 1, rep = 0): EntryContent => ({
  kind: 'tap',
  runners: [runner],
  rep,
  mark,
  atMs,
})

function timesOf(...phones: readonly (readonly Entry[])[]) {
  const session = readSession(phones.reduce(mergeEntries, SET_UP))
  return { session, times: repTimes(session, 'a') }
}

describe('times of one phone', () => {
  test('a tap counts from the start of the group', () => {
    const { times } = timesOf(
      written('a', [
        start(0, at(0), ['fast']),
        start(0, at(10), ['slow']),
        tap('ana', at(35.2), 0),
        tap('ana', at(71.4)),
        tap('cem', at(90), 0),
      ]),
    )
    expect(times.timeOf('ana', 0, 0)?.timeS).toBeCloseTo(35.2)
    expect(times.timeOf('ana', 0, 1)?.timeS).toBeCloseTo(71.4)
    expect(times.timeOf('cem', 0, 0)?.timeS).toBeCloseTo(80)
    expect(times.timeOf('ben', 0, 1)).toBeUndefined()
  })

  test('a tap that was taken back is as if it had never been', () => {
    const before = written('a', [start(0, at(0)), tap('ana', at(35), 0)])
    const after = written('a', [
      start(0, at(0)),
      tap('ana', at(35), 0),
      tap('ana', at(36)),
      { kind: 'undo', of: 'a.9' },
    ])
    expect(timesOf(after).times.timeOf('ana', 0, 1)).toBeUndefined()
    expect(timesOf(after).times.lastMark('ana', 0)).toBe(timesOf(before).times.lastMark('ana', 0))
  })

  test('a time that was entered goes before taps, and a mark passed over has no time', () => {
    const { times } = timesOf(
      written('a', [
        start(0, at(0)),
        { kind: 'typed', runner: 'ana', rep: 0, mark: 0, timeS: null },
        tap('ana', at(74)),
        { kind: 'typed', runner: 'ana', rep: 0, mark: 1, timeS: 71.9 },
      ]),
    )
    expect(times.timeOf('ana', 0, 0)).toMatchObject({ timeS: null, by: 'typed' })
    expect(times.timeOf('ana', 0, 1)).toMatchObject({ timeS: 71.9, by: 'typed' })
  })

  test('a group rests from its last finish and starts again when the rest is over', () => {
    const running = written('a', [
      start(0, at(0), ['fast']),
      tap('ana', at(70)),
      tap('ben', at(36), 0),
    ])
    const first = timesOf(running)
    const [fast] = first.session.groups
    const [, ben] = first.session.runners
    if (fast === undefined || ben === undefined) throw new Error('no group')
    expect(groupNow(first.session, fast, first.times)).toMatchObject({
      next: 1,
      restsSinceMs: null,
    })
    expect(runnerNow(ben, fast, first.times)).toEqual({
      state: 'running',
      rep: 0,
      mark: 1,
      isFinish: true,
    })
    const { session, times } = timesOf([...running, ...written('a', [tap('ben', at(75))], 20)])
    expect(groupNow(session, fast, times)).toEqual({
      next: 1,
      running: [],
      restsSinceMs: at(75),
      dueAtMs: at(165),
    })
  })
})

describe('times of two phones', () => {
  test('each phone counts from its own start, and of two times the longer holds', () => {
    const { times } = timesOf(
      written('a', [start(0, at(0)), tap('ana', at(71.2))]),
      written('b', [start(0, at(0, 500)), tap('ana', at(71.5, 500)), tap('ben', at(70, 500))]),
    )
    expect(times.timeOf('ana', 0, 1)?.timeS).toBeCloseTo(71.5)
    expect(times.timeOf('ana', 0, 1)?.spreadS).toBeCloseTo(0.3)
    expect(times.timeOf('ben', 0, 1)).toMatchObject({ timeS: 70, spreadS: 0, withinS: 0 })
  })

  test('a phone without a start uses that of the other, once the clocks were compared', () => {
    const a = written('a', [start(0, at(0))])
    const b = written('b', [tap('ana', at(72, -40))])
    expect(timesOf(a, b).times.timeOf('ana', 0, 1)?.timeS).toBeNull()
    expect(timesOf(a, b).times.phonesApart).toEqual(['b'])
    const pressed = (phone: string, aheadS: number) =>
      written(phone, [{ kind: 'clocks', round: 1, atMs: at(-60, aheadS) }], 30)
    const { times } = timesOf(a, b, pressed('a', 0), pressed('b', -40))
    expect(times.timeOf('ana', 0, 1)).toMatchObject({ timeS: 72, withinS: 0.2 })
    expect(times.phonesApart).toEqual([])
  })

  test('the clock of the server compares phones more closely than two thumbs', () => {
    const server = (phone: string, aheadMs: number): readonly Entry[] =>
      written(phone, [{ kind: 'server-clock', aheadMs, withinMs: 20 }], 30)
    const { times } = timesOf(
      written('a', [start(0, at(0))]),
      written('b', [tap('ana', at(72, 3))]),
      server('a', 0),
      server('b', 3000),
    )
    expect(times.timeOf('ana', 0, 1)).toMatchObject({ timeS: 72, withinS: 0.04 })
  })
})

describe('against the target', () => {
  test('within one per cent is on target; outside it is fast or slow', () => {
    const target = { fastS: 72, slowS: 72 }
    expect(againstTarget(72.7, target)).toMatchObject({ verdict: 'on' })
    expect(againstTarget(73.2, target)).toMatchObject({ verdict: 'slow' })
    expect(againstTarget(70, target)).toEqual({ verdict: 'fast', offS: -2 })
    expect(againstTarget(71, { fastS: 70, slowS: 72 })).toEqual({ verdict: 'on', offS: 0 })
  })

  test('a runner of the group may have a time of their own', () => {
    const { session } = timesOf()
    const [ana, ben] = session.runners
    const [fast] = session.groups
    if (ana === undefined || ben === undefined || fast === undefined) throw new Error('no runner')
    expect(targetOf(ana, fast, 2)).toEqual({ fastS: 72, slowS: 72 })
    expect(targetOf(ben, fast, 2)).toEqual({ fastS: 70, slowS: 70 })
  })
})

describe('what comes of a session', () => {
  const { session, times } = timesOf(
    written('a', [
      start(0, at(0)),
      tap('ana', at(72)),
      start(1, at(162)),
      tap('ana', at(162 + 71.46), 1, 1),
    ]),
  )

  test('a run for the log: repetitions and the rest between them', () => {
    expect(runOfRunner(session, times, 'ana')).toEqual({
      distanceM: 800,
      timeS: 233.5,
      steps: [
        { intent: 'work', distanceM: 400, timeS: 72 },
        { intent: 'rest', distanceM: 0, timeS: 90 },
        { intent: 'work', distanceM: 400, timeS: 71.5 },
      ],
    })
    expect(runOfRunner(session, times, 'ben')).toBeNull()
  })

  test('a table for a spreadsheet, in which no name is a formula', () => {
    const names = {
      day: 'Day',
      group: 'Group',
      runner: 'Runner',
      rep: 'Rep',
      markM: 'm',
      timeS: 's',
      fastS: 'from',
      slowS: 'to',
    }
    const named = {
      ...session,
      runners: session.runners.map((one) =>
        one.runner === 'ana' ? { ...one, name: '=A1, "x"' } : one,
      ),
    }
    const lines = sessionCsv(named, times, names).split('\r\n')
    expect(lines[1]).toBe('2026-03-04,fast,"\'=A1, ""x""",1,200,,,')
    expect(lines[2]).toBe('2026-03-04,fast,"\'=A1, ""x""",1,400,72,72,72')
    expect(lines).toContain('2026-03-04,slow,cem,2,400,,72,72')
  })
})
