import { howMany } from '@bell-lap/units/testing/how-many'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KnownTimes, ListTimes } from './list-clock.ts'
import { matchList } from './match-list.ts'

const HOME = 'Europe/Berlin'
const DAY_S = 86_400
const HOUR_S = 3600
const FIRST_DAY_S = Date.parse('2025-12-01T00:00:00Z') / 1000

const runAt = (startUnixS: number, km = 10, more: Partial<KnownTimes> = {}): KnownTimes => ({
  startUnixS,
  elapsedTimeS: km * 330,
  distanceM: km * 1000,
  sport: 'run',
  utcOffsetMin: null,
  ...more,
})
/** A day and an hour, as UTC. */
const on = (day: number, hour: number) => FIRST_DAY_S + day * DAY_S + hour * HOUR_S
const movedBy = (runs: readonly KnownTimes[], seconds: number): readonly ListTimes[] =>
  runs.map((run) => ({ ...run, startUnixS: run.startUnixS + seconds }))
const range = (count: number) => Array.from({ length: count }, (_, i) => i)
/** A runner's start is never on the same second two days in a row. */
const late = (day: number, i = 0) => ((day * 7919 + i * 104_729) % 2700) - 1350

describe('a list as a whole', () => {
  test('120 daily runs beside 60 recordings: the 60 that were not recorded stay', () => {
    const runs = range(120).map((day) => runAt(on(day, 6) + late(day)))
    const recorded = runs.filter((_, day) => day % 2 === 0)
    const { clock, shiftS, pairs } = matchList(runs, recorded, HOME)
    expect({ clock, shiftS }).toEqual({ clock: 'home', shiftS: 0 })
    expect([...pairs]).toEqual(recorded.map((_, j) => [2 * j, j]))
  })

  test('the same in another zone: one shift for all', () => {
    const runs = range(120).map((day) => runAt(on(day, 6) + late(day)))
    const recorded = runs.filter((_, day) => day % 3 === 0)
    const { shiftS, isProved, pairs, startedAt } = matchList(
      movedBy(runs, -5.5 * HOUR_S),
      recorded,
      HOME,
    )
    expect({ shiftS, isProved }).toEqual({ shiftS: 5.5 * HOUR_S, isProved: true })
    expect(pairs.size).toBe(recorded.length)
    expect(startedAt.map((at) => Date.parse(at) / 1000)).toEqual(
      runs.map(({ startUnixS }) => startUnixS),
    )
  })

  test('evenings that were recorded do not swallow the mornings of the same length', () => {
    const mornings = range(40).map((day) => runAt(on(day, 6) + late(day)))
    const evenings = range(40).map((day) => runAt(on(day, 17) + late(day, 1)))
    const { pairs } = matchList([...mornings, ...evenings], evenings, HOME)
    expect([...pairs]).toEqual(evenings.map((_, j) => [40 + j, j]))
  })

  test('two equal runs on one day, one of them recorded: the other stays', () => {
    const [first, second] = [runAt(on(3, 6)), runAt(on(3, 17))]
    expect([...matchList([first, second], [second], HOME).pairs]).toEqual([[1, 0]])
  })

  test('a distance that the runner corrected is the same run, once the clock is proved', () => {
    const recorded = range(6).map((day) => runAt(on(day, 6) + late(day)))
    const corrected = recorded.map((run, day) =>
      day === 4 ? { ...run, distanceM: 1.25 * run.distanceM } : run,
    )
    expect([...matchList(corrected, recorded, HOME).pairs]).toContainEqual([4, 4])
    // Alone, it proves no clock.
    expect(matchList(corrected.slice(4, 5), recorded.slice(4, 5), HOME).pairs.size).toBe(0)
    // It overlaps, and begins another time: on a journey that may be a run that was not recorded.
    const early = corrected.map((run, day) =>
      day === 4 ? { ...run, startUnixS: run.startUnixS - 600 } : run,
    )
    expect(matchList(early, recorded, HOME).pairs.size).toBe(5)
  })

  test('a list that describes one run twice names one of them', () => {
    const run = runAt(on(3, 6))
    expect(
      matchList([run, { ...run, startUnixS: run.startUnixS + 10 }], [run], HOME).pairs.size,
    ).toBe(1)
  })

  test('a list in UTC of a year with summer time is read by a clock that stays', () => {
    const runs = range(300).map((day) => runAt(on(day, 6) + late(day)))
    // The reader took UTC for the time at home: an hour too early in winter, two in summer.
    const offsetS = (unixS: number) =>
      (unixS < Date.parse('2026-03-29T01:00Z') / 1000 ? 1 : 2) * HOUR_S
    const listed = runs.map((run) => ({
      ...run,
      startUnixS: run.startUnixS - offsetS(run.startUnixS),
    }))
    const { clock, shiftS, pairs } = matchList(listed, runs.slice(50, 250), HOME)
    expect({ clock, shiftS: shiftS + 0 }).toEqual({ clock: 'fixed', shiftS: 0 })
    expect(pairs.size).toBe(200)
  })

  test('runs on a journey are listed by the clock of the place', () => {
    const runs = range(10).map((day) => runAt(on(day, 22) + late(day), 8, { utcOffsetMin: 540 }))
    // Seven in the morning in Tokyo is listed as seven and read as seven in Berlin.
    const listed = movedBy(runs, 8 * HOUR_S)
    expect(matchList(listed, runs, HOME)).toMatchObject({ clock: 'places', shiftS: 0 })
    expect(matchList(listed, runs, HOME).pairs.size).toBe(10)
  })

  test('a single run is matched in another zone only where it agrees to the second', () => {
    const run = runAt(on(3, 6))
    const later = { ...run, startUnixS: run.startUnixS + 3 * HOUR_S }
    const match = matchList([later], [run], HOME)
    expect([...match.pairs]).toEqual([[0, 0]])
    expect(match.isProved).toBe(false)
    const almost = { ...later, startUnixS: later.startUnixS + 30 }
    expect(matchList([almost], [run], HOME).pairs.size).toBe(0)
  })

  test('where two shifts explain a list equally well, nothing is matched', () => {
    const mornings = range(20).map((day) => runAt(on(day, 6)))
    const evenings = range(20).map((day) => runAt(on(day, 17)))
    const listed = movedBy([...mornings, ...evenings], -4 * HOUR_S)
    const { clock, pairs } = matchList(listed, evenings, HOME)
    expect({ clock, matched: pairs.size }).toEqual({ clock: 'unclear', matched: 0 })
  })

  test('a run of another length, sport or day is another run', () => {
    const run = runAt(on(3, 6))
    for (const other of [
      runAt(on(3, 6), 12),
      { ...run, sport: 'ride' as const },
      runAt(on(4, 6)),
    ]) {
      expect(matchList([run], [other], HOME).pairs.size).toBe(0)
    }
  })

  test('without distances the times decide', () => {
    const run = { ...runAt(on(3, 6)), distanceM: 0 }
    expect(matchList([run], [runAt(on(3, 6))], HOME).pairs.size).toBe(1)
    expect(matchList([{ ...run, elapsedTimeS: 600 }], [runAt(on(3, 6))], HOME).pairs.size).toBe(0)
  })
})

/** Days with a morning and often an evening run, some of them recorded, at starts that vary. */
const histories = fc
  .record({
    days: fc.array(
      fc.record({
        morning: fc.record({
          startS: fc.integer({ min: 0, max: 5400 }),
          km: fc.integer({ min: 4, max: 20 }),
          isRecorded: fc.boolean(),
        }),
        evening: fc.option(
          fc.record({
            startS: fc.integer({ min: 0, max: 5400 }),
            km: fc.integer({ min: 4, max: 20 }),
            isRecorded: fc.boolean(),
          }),
        ),
      }),
      { minLength: 30, maxLength: 60 },
    ),
    quarters: fc.integer({ min: -48, max: 48 }),
    phoneLateS: fc.integer({ min: -30, max: 30 }),
  })
  .map(({ days, quarters, phoneLateS }) => {
    const runs = days.flatMap(({ morning, evening }, day) => [
      { run: runAt(on(day, 5) + morning.startS, morning.km), isRecorded: morning.isRecorded },
      ...(evening === null
        ? []
        : [
            {
              run: runAt(on(day, 16) + evening.startS, evening.km),
              isRecorded: evening.isRecorded,
            },
          ]),
    ])
    return { runs, shiftS: quarters * 900, phoneLateS }
  })

describe('lists of any shift', () => {
  test('a run that was not recorded is never swallowed, and what was recorded is one run', () => {
    fc.assert(
      fc.property(histories, ({ runs, shiftS, phoneLateS }) => {
        const recorded = runs.flatMap(({ run, isRecorded }, i) => (isRecorded ? [{ run, i }] : []))
        const listed = movedBy(
          runs.map(({ run }) => run),
          phoneLateS - shiftS,
        )
        const match = matchList(
          listed,
          recorded.map(({ run }) => run),
          HOME,
        )
        for (const [i, j] of match.pairs) expect(recorded[j]?.i).toBe(i)
        if (recorded.length >= 8) {
          expect(match.shiftS).toBe(shiftS)
          expect(match.pairs.size).toBe(recorded.length)
        }
      }),
      { numRuns: howMany(150, 20_000) },
    )
  })

  test('each entry and each recording is matched once at most', () => {
    const someTimes = fc.array(
      fc
        .record({
          startS: fc.integer({ min: 0, max: 3 * DAY_S }),
          km: fc.integer({ min: 0, max: 12 }),
        })
        .map(({ startS, km }) => runAt(FIRST_DAY_S + startS, km)),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(someTimes, someTimes, (listed, known) => {
        const { pairs } = matchList(listed, known, HOME)
        expect(new Set(pairs.values()).size).toBe(pairs.size)
      }),
      { numRuns: howMany(200, 20_000) },
    )
  })
})
