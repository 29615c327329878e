import { howMany } from '@bell-lap/units/testing/how-many'
import { addDays } from '@bell-lap/units/calendar-day'
import { buildSession, easierVersion } from '@bell-lap/workout/library/build-session'
import {
  flattenSteps,
  stepDistanceM,
  stepDurationS,
  stepSpeedMps,
  workBouts,
} from '@bell-lap/workout/totals'
import type { Workout } from '@bell-lap/workout/workout'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roadContext } from '../session/easier-version.ts'
import { livedPlan } from '../testing/lived-plan.ts'
import { compareSession } from './compare-session.ts'
import type { RunPiece } from './compare-session.ts'
import { findPlanned } from './find-planned.ts'
import { matchRuns } from './match-runs.ts'

const { request, plan, session } = livedPlan()
const track = { ...roadContext(request), place: 'track' as const }
const built = (id: string, level = 0.5) => buildSession(id, track, level)

/** A recording of the workout, a point a second, the speed with noise, the work faster by a share. */
function recordingOf(
  workout: Workout,
  options: { faster?: number; noise?: number; skipLast?: number } = {},
) {
  const { faster = 0, noise = 0.15, skipLast = 0 } = options
  const timeS: number[] = [0]
  const distanceM: number[] = [0]
  let seed = 7
  const random = () => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647 - 0.5
  }
  const steps = flattenSteps(workout)
  const works = steps.filter(({ intent }) => intent === 'work').length
  let work = 0
  for (const step of steps) {
    if (step.intent === 'work') work += 1
    const skipped = work > works - skipLast && step.intent === 'work'
    const share = step.intent === 'work' ? 1 + faster : 1
    const speed = skipped ? 2 : stepSpeedMps(step) * share
    const metres = stepDistanceM(step)
    const seconds =
      step.duration.kind === 'distance' && speed > 0 ? metres / speed : stepDurationS(step)
    for (let second = 0; second < Math.round(seconds); second++) {
      timeS.push((timeS.at(-1) ?? 0) + 1)
      distanceM.push((distanceM.at(-1) ?? 0) + Math.max(0, speed + 2 * noise * random()))
    }
  }
  return { timeS, distanceM }
}

const piece = (startS: number, distanceM: number, timeS: number): RunPiece => ({
  startS,
  timeS,
  distanceM,
  averageHeartRateBpm: null,
  cadenceSpm: null,
  groundContactMs: null,
})

describe('repetitions are found without lap presses', () => {
  test.each(['R1', 'R2', 'R3', 'R5', 'V1', 'V2', 'V3', 'T3', 'C2', 'R12', 'A3'])('%s', (id) => {
    const workout = built(id)
    const bouts = workBouts(workout)
    const found = findPlanned(workout, recordingOf(workout))
    expect(found).toHaveLength(bouts.length)
    found.forEach((rep, i) => {
      expect(rep.distanceM).toBeCloseTo(bouts[i]?.workM ?? 0, 0)
      expect(Math.abs(rep.timeS - (bouts[i]?.workS ?? 0))).toBeLessThanOrEqual(6)
    })
  })

  test('two repetitions are enough, where the search without a plan asks for three', () => {
    const workout = easierVersion('R5', track, 0)
    expect(workBouts(workout)).toHaveLength(2)
    expect(findPlanned(workout, recordingOf(workout))).toHaveLength(2)
  })

  test('repetitions that were left out are not found', () => {
    const workout = built('R3')
    const all = workBouts(workout).length
    expect(findPlanned(workout, recordingOf(workout, { skipLast: 2 }))).toHaveLength(all - 2)
  })

  test('an easy run has none of them', () => {
    const easy = built('E2')
    expect(findPlanned(built('R3'), recordingOf(easy))).toEqual([])
  })

  test('any share faster or slower, and any noise of a watch, gives the planned number', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.06, max: 0.06, noNaN: true }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (faster, noise) => {
          const workout = built('R3')
          const found = findPlanned(workout, recordingOf(workout, { faster, noise }))
          expect(found).toHaveLength(workBouts(workout).length)
        },
      ),
      { numRuns: howMany(6, 200), endOnFailure: true },
    )
  })
})

describe('planned against done', () => {
  const workout = built('R3', 0)
  const bouts = workBouts(workout)
  const target = bouts[0]?.workS ?? 0
  const run = (times: readonly number[]) => ({
    distanceM: 8000,
    pieces: times.map((seconds, i) => piece(600 + 240 * i, 400, seconds)),
  })

  test('says for each repetition whether it was in the band, and the recovery taken', () => {
    const compared = compareSession(
      workout,
      { distanceM: 8000 },
      run([target, target * 1.05, target * 0.94, target, target]),
    )
    expect(compared.reps.map(({ verdict }) => verdict).slice(0, 3)).toEqual([
      'in-band',
      'slower',
      'faster',
    ])
    expect(compared.reps[0]?.done?.recoveryS).toBeCloseTo(240 - target)
    expect(compared.reps.at(-1)?.done?.recoveryS).toBeNull()
  })

  test('what was not run and what was run beyond stand in the table', () => {
    const less = compareSession(workout, { distanceM: 8000 }, run([target, target, target]))
    expect(less.word).toBe('less')
    expect(less.reps.filter(({ verdict }) => verdict === 'not-run')).toHaveLength(bouts.length - 3)
    const more = compareSession(
      workout,
      { distanceM: 8000 },
      run(Array.from({ length: bouts.length + 2 }, () => target)),
    )
    expect(more.word).toBe('more')
    expect(more.reps.filter(({ verdict }) => verdict === 'extra')).toHaveLength(2)
  })

  test('gives the rules the mean against the middle of the band and the share of slow ones', () => {
    const times = bouts.map((_, i) => (i % 2 === 0 ? target : target * 1.08))
    const { target: summary } = compareSession(workout, { distanceM: 8000 }, run(times))
    expect(summary?.count).toBe(bouts.length)
    expect(summary?.slowShare).toBeCloseTo(
      times.filter((time) => time > target).length / bouts.length,
    )
    expect(summary?.fasterBy).toBeLessThan(0)
  })

  test('hills go by effort: no verdict on the pace', () => {
    const hills = built('H2')
    const compared = compareSession(
      hills,
      { distanceM: 8000 },
      {
        distanceM: 8000,
        pieces: workBouts(hills).map((bout, i) => piece(200 * i, 200, bout.workS)),
      },
    )
    expect(new Set(compared.reps.map(({ verdict }) => verdict))).toEqual(new Set(['by-effort']))
    expect(compared.target).toBeNull()
  })
})

describe('a run finds its session', () => {
  const sessions = plan.weeks.flatMap((week) => week.sessions)
  const quality = session('w6-quality-1')
  const reps = workBouts(quality.workout).length

  test('by its day, also in three files', () => {
    const runs = ['a', 'b', 'c'].map((id) => ({
      id,
      day: quality.day,
      distanceM: 2500,
      repetitions: 0,
    }))
    expect(matchRuns(sessions, runs).map(({ sessionId }) => sessionId)).toEqual(
      Array.from({ length: 3 }, () => quality.id),
    )
  })

  test('a day late, when it has its shape', () => {
    const others = sessions.filter(({ day }) => day !== addDays(quality.day, -1))
    const run = {
      id: 'a',
      day: addDays(quality.day, -1),
      distanceM: quality.distanceM,
      repetitions: reps,
    }
    expect(matchRuns(others, [run])[0]).toEqual({
      runId: 'a',
      sessionId: quality.id,
      otherDay: true,
    })
    expect(
      matchRuns(others, [{ ...run, distanceM: 3000, repetitions: 0 }])[0]?.sessionId,
    ).toBeNull()
  })

  test('of two sessions on a day the short run is the second one, and one run alone is the main one', () => {
    const main = session('w1-long')
    const second = {
      ...session('w1-easy-1'),
      id: 'w1-second-1',
      day: main.day,
      second: true as const,
    }
    const there = [main, second]
    const near = { id: 'short', day: main.day, distanceM: second.distanceM, repetitions: 0 }
    const far = { id: 'far', day: main.day, distanceM: main.distanceM, repetitions: 0 }
    expect(matchRuns(there, [near, far]).map(({ sessionId }) => sessionId)).toEqual([
      second.id,
      main.id,
    ])
    expect(matchRuns(there, [near])[0]?.sessionId).toBe(main.id)
  })
})
