import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand, temporaryFolder } from '../testing/run-command.ts'

const folder = temporaryFolder()
const recordings = join(folder, 'gpx')
const run = (...args: string[]) => runCommand(args, join(folder, 'data'))
const runsNow = async () => (await run('status', '--json')).json()['runs']

/** Half an hour northwards without a word on the sport. */
function gpx(day: string): string {
  const points = Array.from({ length: 181 }, (_, i) => {
    const time = new Date(Date.parse(`${day}T06:00:00Z`) + i * 10_000).toISOString()
    return `<trkpt lat="${(48 + i * 0.00027).toFixed(6)}" lon="11.5"><time>${time}</time></trkpt>`
  })
  return `<gpx version="1.1" creator="Phone"><trk><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

beforeAll(() => {
  mkdirSync(recordings)
  for (const day of ['2026-05-04', '2026-05-06']) {
    writeFileSync(join(recordings, `${day}.gpx`), gpx(day))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('an import says what has no sport, and one command decides it and takes it back', async () => {
  const imported = await run('import', recordings, '--quiet')
  expect(imported.exitCode).toBe(0)
  expect(imported.out).toContain('2 activities have no sport')
  expect((await run('sport')).out).toContain('Wed 6 May 2026  5.4 km  no name')
  expect(await runsNow()).toBe(0)
  expect((await run('sport', 'run')).out).toContain('2 activities set to run')
  expect(await runsNow()).toBe(2)
  expect((await run('sport', '--undo')).out).toContain('Undone: 2 activities')
  expect(await runsNow()).toBe(0)
  expect((await run('sport', '--undo')).exitCode).toBe(3)
  expect((await run('sport', 'knitting')).exitCode).toBe(2)
})

test('an import can be told beforehand, and decides only what came with it', async () => {
  const later = join(folder, 'later.gpx')
  writeFileSync(later, gpx('2026-05-08'))
  const { out } = await run('import', later, '--unknown-as', 'run', '--quiet')
  expect(out).toContain('1 activity set to run')
  expect(await runsNow()).toBe(1)
})
