import { expect, test } from 'vitest'
import { isBombInAll } from './open-zip.ts'

const MB = 1024 ** 2

test('sixty entries of 20 MB in an upload of 1.2 MB are a bomb, long before the last one', () => {
  expect(isBombInAll(25 * 20 * MB, 1.2 * MB)).toBe(false)
  expect(isBombInAll(26 * 20 * MB, 1.2 * MB)).toBe(true)
})

test('a large export of text, which packs at 1:30, is none', () => {
  expect(isBombInAll(30 * 800 * MB, 800 * MB)).toBe(false)
})
