import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bytesBelow } from './bytes-below.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bell-lap-bytes-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('files at every depth are counted', async () => {
  mkdirSync(join(folder, 'a/b'), { recursive: true })
  writeFileSync(join(folder, 'one'), '1')
  writeFileSync(join(folder, 'a/two'), '22')
  writeFileSync(join(folder, 'a/b/three'), '333')
  expect(await bytesBelow(folder)).toBe(6)
})

test('folders that vanish while they are counted count as nothing', async () => {
  const uploads = Array.from({ length: 200 }, (_, i) => join(folder, `uploads-${i}`))
  for (const upload of uploads) {
    mkdirSync(upload)
    writeFileSync(join(upload, 'file'), 'x')
  }
  const counting = bytesBelow(folder)
  for (const upload of uploads) rmSync(upload, { recursive: true })
  expect(await counting).toBeLessThanOrEqual(200)
  expect(await bytesBelow(join(folder, 'never there'))).toBe(0)
})
