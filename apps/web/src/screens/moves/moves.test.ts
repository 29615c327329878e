import { movesOfCode, MOVES } from '@bell-lap/form/figure/move-of-code'
import { STRENGTH_PROGRAMS, withContacts } from '@bell-lap/plan/session/exercises'
import { DRILLS } from '@bell-lap/workout/cues'
import { expect, test } from 'vitest'

const PHASES = ['anatomical', 'strength', 'power', 'maintain'] as const

test('every exercise of a plan has a drawing', () => {
  const codes = PHASES.flatMap((phase) => {
    const { gym, home } = STRENGTH_PROGRAMS[phase]
    return [...gym, ...home, ...withContacts([], phase, 40)].map(({ name }) => name.code)
  })
  expect(codes.filter((code) => movesOfCode(code).length === 0)).toEqual([])
})

test('every drill of the library has a drawing', () => {
  expect(DRILLS.filter((drill) => movesOfCode(`drill.${drill}`).length === 0)).toEqual([])
})

test('every drawing belongs to an exercise or a drill, but for the two of Form', () => {
  const used = new Set([
    ...DRILLS.flatMap((drill) => movesOfCode(`drill.${drill}`)),
    ...PHASES.flatMap((phase) => {
      const { gym, home } = STRENGTH_PROGRAMS[phase]
      return [...gym, ...home, ...withContacts([], phase, 40)].flatMap(({ name }) =>
        movesOfCode(name.code),
      )
    }),
  ])
  expect(Object.keys(MOVES).filter((name) => !used.has(name as never))).toEqual([
    'wall-drill',
    'hill-sprint',
  ])
})
