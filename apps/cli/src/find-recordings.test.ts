import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRecordings, uploadForm } from './find-recordings.ts'
import { temporaryFolder } from './testing/run-command.ts'

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => {
  mkdirSync(join(folder, 'activities', '__MACOSX'), { recursive: true })
  mkdirSync(join(folder, '.hidden'))
  const files = ['activities.csv', 'b.GPX', 'notes.txt', 'activities/1.fit.gz', 'activities/2.tcx']
  const noise = ['.hidden/3.fit', 'activities/._1.fit', 'activities/__MACOSX/1.fit']
  for (const name of [...files, ...noise]) writeFileSync(join(folder, name), name)
  symlinkSync(folder, join(folder, 'loop'))
})

test('a folder gives its recordings and the export table, in order, and counts the rest', async () => {
  const { files, leftOut, missing } = await findRecordings([folder])
  const names = ['activities/1.fit.gz', 'activities/2.tcx', 'activities.csv', 'b.GPX']
  expect(files.map((file) => file.name)).toEqual(names)
  expect({ leftOut, missing }).toEqual({ leftOut: 1, missing: [] })
})

test('a named file is taken whatever it is called, once', async () => {
  const path = join(folder, 'notes.txt')
  const { files } = await findRecordings([path, path])
  expect(files).toEqual([{ path, name: 'notes.txt' }])
})

test('a path that does not exist is told', async () => {
  expect((await findRecordings([join(folder, 'none')])).missing).toHaveLength(1)
})

test('the form holds the bytes under the field “file”', async () => {
  const form = await uploadForm([{ path: join(folder, 'b.GPX'), name: 'b.GPX' }])
  const [file] = form.getAll('file') as File[]
  expect(file?.name).toBe('b.GPX')
  expect(await file?.text()).toBe('b.GPX')
})
