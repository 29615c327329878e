import { expect, test } from 'vitest'
import { readEntry } from './read-entry.ts'
import { marksOf } from './read-session.ts'
import { repsOfShorthand } from './reps-of-shorthand.ts'
import { SET_UP } from '../testing/a-track-session.ts'

const repsOf = (text: string) => {
  const read = repsOfShorthand(text)
  return read.kind === 'read' ? read.reps : read.kind
}

test('repetitions with a time and a rest', () => {
  const target = { fastS: 72, slowS: 72 }
  const rest = { kind: 'rest', timeS: 90 }
  expect(repsOf('3x400 in 72, 90 s rest')).toEqual([
    { distanceM: 400, target, rest },
    { distanceM: 400, target, rest },
    { distanceM: 400, target, rest: null },
  ])
})

test('a ladder, sets of sets, and what surrounds them', () => {
  const lengths = (text: string) => {
    const reps = repsOf(text)
    return typeof reps === 'string' ? reps : reps.map(({ distanceM }) => distanceM)
  }
  expect(lengths('15 min warm-up, 4x400 in 72 w/ 200 jog, 10 min cool-down')).toEqual([
    400, 400, 400, 400,
  ])
  expect(lengths('2x(3x200 in 34, 200 jog), 4 min')).toEqual([200, 200, 200, 200, 200, 200])
  expect(lengths('1200 in 3:45, 3 min rest, 800 in 2:25')).toEqual([1200, 800])
})

test('a pace by name times the repetition without a target', () => {
  const read = repsOfShorthand('6x400 at mile pace, 90 s jog')
  expect(read).toMatchObject({ kind: 'read', isPaceByName: true })
  expect(read.kind === 'read' && read.reps[0]?.target).toBeNull()
})

test('what cannot be timed or read is said', () => {
  expect(repsOf('45 min easy')).toBe('nothing-to-time')
  expect(repsOf('6x3 min at 5k pace')).toBe('nothing-to-time')
  expect(repsOf('6x400 in bananas')).toBe('not-read')
})

test('splits lie at every so many metres, and the finish is the last', () => {
  const rep = { distanceM: 1000, target: null, rest: null }
  expect(marksOf(rep, null)).toEqual([1000])
  expect(marksOf(rep, 400)).toEqual([400, 800, 1000])
  expect(marksOf({ ...rep, distanceM: 800 }, 400)).toEqual([400, 800])
})

test('an entry of another phone is taken whole or not at all', () => {
  for (const entry of SET_UP) expect(readEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry)
  const [, group] = SET_UP
  for (const broken of [
    null,
    5,
    {},
    [],
    { ...group, reps: 'all' },
    { ...group, phone: '<b>' },
    { ...group, n: -1 },
    { ...group, kind: 'constructor' },
  ]) {
    expect(readEntry(broken)).toBeNull()
  }
})
