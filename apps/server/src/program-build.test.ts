import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { buildOf, programBuild } from './program-build.ts'
import { newFolder, removeFolder } from './testing/open-for-test.ts'

let folder = ''
afterEach(() => removeFolder(folder))

test('a build has one name until any of its code changes', () => {
  folder = newFolder()
  mkdirSync(join(folder, 'model'))
  writeFileSync(join(folder, 'main.js'), 'start()')
  writeFileSync(join(folder, 'model', 'estimate.js'), 'answer(1)')
  const build = () => buildOf([folder, join(folder, 'not-there')])
  const first = build()
  expect(build()).toBe(first)
  writeFileSync(join(folder, 'main.d.ts'), 'types are no code')
  expect(build()).toBe(first)
  // As long as before, and perhaps at the same moment.
  writeFileSync(join(folder, 'model', 'estimate.js'), 'answer(2)')
  const second = build()
  expect(second).not.toBe(first)
  writeFileSync(join(folder, 'new.js'), '')
  expect(build()).not.toBe(second)
})

test('code that can change while it runs has no name', () => {
  folder = newFolder()
  expect(programBuild()).toBeNull()
})
