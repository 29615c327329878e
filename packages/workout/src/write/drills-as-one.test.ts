import { expect, test } from 'vitest'
import { buildSession } from '../library/build-session.ts'
import { SESSION_IDS } from '../library/sessions.ts'
import { contextFor } from '../testing/a-runner.ts'
import { say } from '../testing/english.ts'
import { flattenSteps, workoutTotals } from '../totals.ts'
import { withDrillSteps } from './drills-as-one.ts'
import { watchNote, watchStepName } from './watch-names.ts'

const R1 = buildSession('R1', contextFor(360), 0)
const drillsOf = (workout: typeof R1) =>
  flattenSteps(workout).filter(({ intent }) => intent === 'drill')

test('five drills become one step that ends with the lap button and names them', () => {
  expect(drillsOf(R1)).toHaveLength(5)
  const [one, ...more] = drillsOf(withDrillSteps(R1, 'one'))
  expect(more).toEqual([])
  expect(one?.duration).toEqual({ kind: 'open', expectedS: 5 * 75 })
  expect(one && watchStepName(one, say)).toBe('Drills')
  expect(one && watchNote(one, 'track', say)).toBe(
    'March-A, Skip-A, Ankling, Low straight-leg bound, Fast feet, 2 x 15 m each',
  )
})

test('drills with other doses are named alone, and a single one stays as it is', () => {
  const [set] = drillsOf(withDrillSteps(buildSession('D2', contextFor(360), 0), 'one'))
  expect(set && watchNote(set, 'track', say)).toBe(
    'Skip-A into run, Skip-B, Pogo hops, Dribble ankle-calf-knee',
  )
  const markers = buildSession('N5', contextFor(360), 0)
  const between = drillsOf(withDrillSteps(markers, 'one'))
  expect(between.every(({ cue }) => cue?.values['drills'] === undefined)).toBe(
    drillsOf(markers).length === between.length,
  )
})

test('each by each, nothing changes; as one, the sums of every session of the library stay', () => {
  for (const id of SESSION_IDS) {
    const workout = buildSession(id, contextFor(360), 1)
    expect(withDrillSteps(workout, 'each')).toBe(workout)
    const before = workoutTotals(workout)
    const after = workoutTotals(withDrillSteps(workout, 'one'))
    expect([after.durationS, after.distanceM].map(Math.round)).toEqual(
      [before.durationS, before.distanceM].map(Math.round),
    )
  }
})
