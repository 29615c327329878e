import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newFolder, removeFolder } from '../testing/open-for-test.ts'
import { isSealed, KEY_NAME, openSecretBox } from './secret-box.ts'

let folder = ''
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => removeFolder(folder))

test('what is sealed opens again, also after a restart, and says nothing before', () => {
  const sealed = openSecretBox(folder).seal('key of a runner', 'connection')
  expect(isSealed(sealed)).toBe(true)
  expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('runner')
  expect(openSecretBox(folder).open(sealed, 'connection')).toBe('key of a runner')
})

test('the same secret never looks the same', () => {
  const box = openSecretBox(folder)
  expect(box.seal('secret', 'x')).not.toBe(box.seal('secret', 'x'))
})

test('another purpose, another key or a changed byte does not open it', () => {
  const box = openSecretBox(folder)
  const sealed = box.seal('secret', 'calendar a')
  expect(box.open(sealed, 'calendar b')).toBeNull()
  const last = sealed.at(-5) === 'A' ? 'B' : 'A'
  expect(box.open(sealed.slice(0, -5) + last + sealed.slice(-4), 'calendar a')).toBeNull()
  expect(box.open('sealed:1:', 'calendar a')).toBeNull()
  expect(box.open('as it is', 'calendar a')).toBeNull()
  rmSync(join(folder, KEY_NAME))
  expect(openSecretBox(folder).open(sealed, 'calendar a')).toBeNull()
})

test('the key is for its owner only, and one that is none is not replaced', () => {
  openSecretBox(folder)
  const path = join(folder, KEY_NAME)
  const mode = process.platform === 'win32' ? 0o600 : statSync(path).mode & 0o777
  expect(mode).toBe(0o600)
  writeFileSync(path, 'short')
  expect(() => openSecretBox(folder)).toThrow(/does not hold a key/)
  expect(readFileSync(path, 'utf8')).toBe('short')
})
