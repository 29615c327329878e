import { expect, test } from 'vitest'
import { countRuns } from './count-runs.ts'

const sent = (athleteId: string, sha256: string, accepted = true) => ({
  athleteId,
  sha256,
  accepted,
})

test('every file that was taken is one run: nothing is lost, nothing doubled', () => {
  const files = [sent('ada', 'a'), sent('ada', 'b'), sent('bo', 'a')]
  expect(countRuns(files, files)).toEqual({ accepted: 3, lost: 0, doubled: 0 })
})

test('runs of other files do not count, nor those of other runners', () => {
  const files = [sent('ada', 'a')]
  const stored = [sent('ada', 'a'), sent('ada', 'z'), sent('bo', 'a')]
  expect(countRuns(files, stored)).toEqual({ accepted: 1, lost: 0, doubled: 0 })
})

test('a file that was taken and is no run is lost; a second run of one file is doubled', () => {
  const files = [sent('ada', 'a'), sent('ada', 'b')]
  const stored = [sent('ada', 'b'), sent('ada', 'b'), sent('ada', 'b')]
  expect(countRuns(files, stored)).toEqual({ accepted: 2, lost: 1, doubled: 2 })
})

test('a file without an answer may be missing, but not be there twice', () => {
  const files = [sent('ada', 'a', false), sent('ada', 'b', false)]
  expect(countRuns(files, [])).toEqual({ accepted: 0, lost: 0, doubled: 0 })
  const twice = [sent('ada', 'b'), sent('ada', 'b')]
  expect(countRuns(files, twice)).toEqual({ accepted: 0, lost: 0, doubled: 1 })
})

test('a file that was sent again is one file, and was taken if one of the two answers said so', () => {
  const files = [sent('ada', 'a', false), sent('ada', 'a', true)]
  expect(countRuns(files, [sent('ada', 'a')])).toEqual({ accepted: 1, lost: 0, doubled: 0 })
  expect(countRuns(files, [])).toEqual({ accepted: 1, lost: 1, doubled: 0 })
})
