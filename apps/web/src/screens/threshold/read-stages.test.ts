import { expect, test } from 'vitest'
import { readStages } from './read-stages.ts'

test('speeds or paces, lactate, heart rate and minutes, as typed or pasted', () => {
  const read = readStages('10 1.1\n12,6\t2,0\t158\n4:00; 4.6; 175; 2.5\n\n', 3)
  if (!read.ok) throw new Error(read.problem.code)
  expect(read.stages).toEqual([
    { speedMps: 10 / 3.6, lactateMmol: 1.1, heartRateBpm: null, durationS: 180 },
    { speedMps: 12.6 / 3.6, lactateMmol: 2, heartRateBpm: 158, durationS: 180 },
    { speedMps: 1000 / 240, lactateMmol: 4.6, heartRateBpm: 175, durationS: 150 },
  ])
})

test.each([
  ['10 1.1\n12', 2],
  ['fast 1.1', 1],
  ['120 1.1', 1],
  ['10 1.1 high', 1],
])('%j says which line is wrong', (text, line) =>
  expect(readStages(text, 3)).toMatchObject({ ok: false, line }),
)
