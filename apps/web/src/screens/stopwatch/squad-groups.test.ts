import type { EntryOf } from '@bell-lap/workout/stopwatch/entry'
import { readEntry } from '@bell-lap/workout/stopwatch/read-entry'
import { expect, test } from 'vitest'
import { squadGroups, trackIdOf } from './squad-groups.ts'
import type { TrackRunner } from '../../api/stopwatch.ts'

const runner = (
  name: string,
  reps: readonly (readonly [distanceM: number, fastS: number, slowS: number])[],
): TrackRunner => ({
  athleteId: `${name}-3c9a1e-77aa-4b1c-9d1e`,
  name,
  squadIds: [],
  title: null,
  why: null,
  reps: reps.map(([distanceM, fastS, slowS], i) => ({
    distanceM,
    target: { fastS, slowS },
    restS: i === reps.length - 1 ? null : 90,
  })),
})
const groupsOf = (runners: readonly TrackRunner[]) => {
  let next = 0
  const made = squadGroups(runners, {
    newId: () => `g${next++}`,
    nameOf: (number) => `Group ${number}`,
  })
  made.forEach((content, n) => expect(readEntry({ phone: 'a', n, ...content })).not.toBeNull())
  return {
    groups: made.filter((one): one is EntryOf<'group'> => one.kind === 'group'),
    runners: made.filter((one): one is EntryOf<'runner'> => one.kind === 'runner'),
  }
}

test('runners with the same repetitions are one group, each with their own targets', () => {
  const { groups, runners } = groupsOf([
    runner('Ben', [[800, 160, 164]]),
    runner('Ada', [
      [400, 70, 72],
      [400, 70, 72],
    ]),
    runner('Cy', [
      [400, 80, 83],
      [400, 80, 83],
    ]),
    runner('Dot', []),
  ])
  expect(groups.map(({ name, text }) => [name, text])).toEqual([
    ['Group 1', '2x400 w/ 90 s rest'],
    ['Group 2', '1x800'],
  ])
  expect(runners.map(({ name, group, targetsS }) => [name, group, targetsS])).toEqual([
    ['Ada', 'g0', [71]],
    ['Cy', 'g0', [81.5]],
    ['Dot', 'g0', []],
    ['Ben', 'g1', [162]],
  ])
})

test('a ladder keeps a target for each repetition', () => {
  const { groups, runners } = groupsOf([
    runner('Ada', [
      [600, 108, 110],
      [400, 71, 73],
    ]),
  ])
  expect(groups[0]?.reps.map(({ distanceM, rest }) => [distanceM, rest?.timeS])).toEqual([
    [600, 90],
    [400, undefined],
  ])
  expect(runners[0]?.targetsS).toEqual([109, 72])
})

test('nobody with repetitions is one group without any', () => {
  const { groups, runners } = groupsOf([runner('Dot', [])])
  expect(groups).toMatchObject([{ reps: [], text: '' }])
  expect(runners).toHaveLength(1)
})

test('the id of a runner is short and the same everywhere', () => {
  expect(trackIdOf('0F3C9A1E-77aa-4b1c-9d1e-000000000001')).toBe('0f3c9a1e77aa')
})
