import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand, temporaryFolder } from '../testing/run-command.ts'

const folder = temporaryFolder()
const run = (...args: string[]) => runCommand(args, join(folder, 'data'))

/** Half an hour northwards at 3 m/s. */
function gpx(day: string): string {
  const points = Array.from({ length: 181 }, (_, i) => {
    const time = new Date(Date.parse(`${day}T06:00:00Z`) + i * 10_000).toISOString()
    return `<trkpt lat="${(48 + i * 0.00027).toFixed(6)}" lon="11.5"><time>${time}</time></trkpt>`
  })
  const track = `<trk><type>running</type><trkseg>${points.join('')}</trkseg></trk>`
  return `<gpx version="1.1" creator="Phone">${track}</gpx>`
}

beforeAll(async () => {
  const file = join(folder, 'one.gpx')
  writeFileSync(file, gpx('2026-05-04'))
  await run('import', file, '--quiet')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('runs are listed, shown with their splits, corrected, deleted and restored', async () => {
  const { out } = await run('runs')
  expect(out).toContain('5.4 km run')
  const [id = ''] = out.trim().split(/\s/)
  expect((await run('runs', id)).out).toMatch(/1\s+1\.0 km\s+5:3\d/)
  const edited = await run('runs', id, '--kind', 'easy', '--note', 'Wind')
  expect(edited.out).toContain('Easy 5.4 km')
  expect(edited.out).toContain('Wind')
  expect((await run('runs', id, '--kind', 'silly')).exitCode).toBe(2)
  expect((await run('runs', 'zzz')).exitCode).toBe(2)
  expect((await run('runs', id, '--delete')).out).toContain('You deleted this run')
  expect((await run('runs')).out).toContain('No runs yet')
  expect((await run('runs', id, '--restore')).exitCode).toBe(0)
  expect((await run('runs', '--search', 'wind')).out).toContain('Easy 5.4 km')
})
