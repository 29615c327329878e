import { expect, test } from 'vitest'
import { DE_PARTS } from './de-parts.ts'
import { EN_GB } from './en-GB.ts'
import { EN_GB_PARTS } from './en-GB-parts.ts'
import { partOfCode, TEXT_PARTS } from './parts.ts'

test.each([
  ['British English', EN_GB_PARTS],
  ['German', DE_PARTS],
])('every text of %s is in one part, the one that its code leads to', async (_, parts) => {
  const codes = await Promise.all(
    TEXT_PARTS.map(async (part) => Object.keys(await parts[part]()).map((code) => [code, part])),
  )
  const misplaced = codes.flat().filter(([code = '', part]) => {
    return part !== 'first' && partOfCode(code) !== part
  })
  expect(misplaced).toEqual([])
  expect(
    codes
      .flat()
      .map(([code]) => code)
      .toSorted(),
  ).toEqual(Object.keys(EN_GB).toSorted())
})

test('every part is listed', () => {
  expect([...TEXT_PARTS].sort()).toEqual(Object.keys(EN_GB_PARTS).sort())
})
