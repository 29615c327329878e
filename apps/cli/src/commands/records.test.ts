import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCommand, temporaryFolder } from '../testing/run-command.ts'

const folder = temporaryFolder()
const run = (...args: string[]) => runCommand(args, join(folder, 'data'))
const runsNow = async () => (await run('status', '--json')).json()['runs']
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Half an hour northwards on the second day of 1990. */
function wrongClock(): string {
  const points = Array.from({ length: 181 }, (_, i) => {
    const time = new Date(Date.parse('1990-01-02T06:00:00Z') + i * 10_000).toISOString()
    return `<trkpt lat="${(48 + i * 0.00027).toFixed(6)}" lon="11.5"><time>${time}</time></trkpt>`
  })
  return `<gpx creator="Phone"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

test('an import says what waits for its day, and one command types it', async () => {
  const file = join(folder, 'clock.gpx')
  writeFileSync(file, wrongClock())
  const imported = await run('import', file, '--quiet')
  expect(imported.exitCode).toBe(0)
  expect(imported.out).toContain('Type the days: bell-lap held')
  expect(await runsNow()).toBe(0)
  const { items } = (await run('held', '--json')).json() as { items: { id: string }[] }
  const id = items[0]?.id.slice(0, 8) ?? ''
  expect((await run('held')).out).toContain(`${id}  1990-01-02T06:00:00Z`)
  expect((await run('held', id)).exitCode).toBe(2)
  expect((await run('held', id, '--discard')).out).toContain('The file stays')
  expect((await run('held', id, '--undo')).out).toContain('Waits for its day again')
  expect((await run('held', id, '--day', '2026-05-04')).out).toContain('Saved on Mon 4 May 2026')
  expect(await runsNow()).toBe(1)
  expect((await run('held')).out).toContain('No activity waits')
})

test('a run is logged by hand, and not twice by accident', async () => {
  const args = ['log', '8km', '40:00', '--day', '2026-05-06', '--surface', 'road', '--effort', '4']
  expect((await run(...args)).out).toContain('Saved: 8.0 km in 40:00 on Wed 6 May 2026')
  const again = await run(...args)
  expect(again.exitCode).not.toBe(0)
  expect(again.err).toContain('save it as a second run')
  expect((await run(...args, '--second')).exitCode).toBe(0)
  const { id } = (await run(...args, '--second', '--json')).json() as { id: string }
  const changed = await run('runs', id, '--name', 'Lake', '--surface', 'trail', '--json')
  expect(changed.json()).toMatchObject({ run: { name: 'Lake', surface: 'trail' } })
  expect((await run('runs', id, '--sport', 'knitting')).exitCode).toBe(2)
  expect((await run('log', '8km', 'soon')).exitCode).toBe(2)
  expect((await run('log', '8km', '40:00', '--surface', 'moon')).exitCode).toBe(2)
})
