import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@bell-lap/api-client/client'
import { listeningOf, openBellLap } from '@bell-lap/server/open-bell-lap'
import { simulateHistory } from '@bell-lap/synthetic-runner/runner-history'
import { stravaExportFiles } from '@bell-lap/synthetic-runner/strava-export'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { inProcessFetch } from '../in-process-fetch.ts'
import { runCommand, temporaryFolder } from '../testing/run-command.ts'

// A command that backs up or restores starts a thread from the sources: seconds on a busy machine.
vi.setConfig({ testTimeout: 180_000 })
interface Interval {
  readonly timeS: number
  readonly lowS: number
  readonly highS: number
}

const folder = temporaryFolder()
const dataDir = join(folder, 'data')
const recordings = join(folder, 'export')
const RUNS = 25
const run = (...args: string[]) => runCommand(args, dataDir)

const story = simulateHistory({ seed: 4, today: '2026-11-23', years: 3 })
const history = { ...story, runs: story.runs.slice(-RUNS) }

/** Types the results of the story and the settings, as the web app would. */
async function typeResults() {
  const now = () => new Date('2026-11-23T08:00:00Z')
  const bellLap = await openBellLap({ dataDir, now })
  const client = createClient({
    baseUrl: 'http://127.0.0.1',
    fetch: inProcessFetch(bellLap.app),
    token: bellLap.localToken,
  })
  for (const result of story.results.slice(-4)) {
    const { day, eventId, timing, setting, effort, name } = result
    const body = { day, eventId, timing, setting, effort, name, distanceM: null, note: null }
    const timeText = new Date(result.timeS * 1000).toISOString().slice(11, 19)
    const { error } = await client.POST('/api/v1/results', {
      body: { ...body, timeText, excludedFromEstimate: false },
    })
    expect(error).toBeUndefined()
  }
  await bellLap.close()
}

beforeAll(() => {
  for (const { path, bytes } of stravaExportFiles(history)) {
    mkdirSync(join(recordings, path, '..'), { recursive: true })
    writeFileSync(join(recordings, path), bytes)
  }
  writeFileSync(join(recordings, 'profile.txt'), 'not a recording')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('on an empty data folder', () => {
  test('doctor finds no trouble and makes nothing', async () => {
    const { exitCode, json } = await run('doctor', '--json')
    expect(exitCode).toBe(0)
    expect(json()).toMatchObject({ healthy: true })
    expect(existsSync(dataDir)).toBe(false)
  })

  test('status says that nothing is stored and how to start', async () => {
    const { exitCode, out } = await run('status')
    expect(exitCode).toBe(0)
    expect(out).toContain('Nothing is stored yet')
  })

  test('estimate says what is missing and ends with 3', async () => {
    const { exitCode, json } = await run('estimate', '--json')
    expect(exitCode).toBe(3)
    expect(json()).toMatchObject({ state: 'not-enough', mile: null })
  })

  test('race-day prints the laps of a typed goal, and says which word it cannot read', async () => {
    const { exitCode, out } = await run('race-day', '--event', 'mile', '--goal', '6:00')
    expect(exitCode).toBe(0)
    expect(out).toMatch(/first 9 m +2 s /)
    expect(out).toMatch(/809 m +1:30 +3:01/)
    expect(out).toContain('15 min before')
    const { json } = await run('race-day', '--event', 'road-mile', '--goal', '6:00', '--json')
    expect(json()).toMatchObject({ on: 'road', goal: { timeS: 360 } })
    for (const wrong of [
      ['--event', '9k'],
      ['--goal', 'soon'],
      ['--lane', '9'],
      ['--wind', 'strong'],
      ['--start', '25:00'],
    ]) {
      expect((await run('race-day', ...wrong)).exitCode).toBe(2)
    }
  })

  test('case says what would be enough, and where to start', async () => {
    const { exitCode, out } = await run('case')
    expect(exitCode).toBe(0)
    expect(out).toContain('Not enough to say whether you are on a plateau')
    expect(out).toContain('What would be enough')
  })

  test('load says that there are no runs', async () => {
    const { exitCode, out } = await run('load')
    expect(exitCode).toBe(0)
    expect(out).toContain('No runs yet')
  })

  test('form takes a height in either unit, gives it back, and says how to type one', async () => {
    const { exitCode, json } = await run('form', '--height', '5ft9in', '--json')
    expect(exitCode).toBe(3)
    expect(json()).toMatchObject({ state: 'none', stiffness: [{ why: 'no-contact-time' }, {}] })
    const { exitCode: usage, err } = await run('form', '--height', 'tall')
    expect(usage).not.toBe(0)
    expect(err).toContain('Type it like 175cm or 5ft9in')
    expect((await run('form', '--height', 'none')).exitCode).toBe(3)
  })

  test('way-back says what it will show, and takes no answer before a mile', async () => {
    const { exitCode, out } = await run('way-back')
    expect(exitCode).toBe(0)
    expect(out).toContain('No mile block has finished yet')
    expect((await run('way-back', '--answer', 'stop')).exitCode).not.toBe(0)
    const { exitCode: usage, err } = await run('way-back', '--answer', 'maybe')
    expect(usage).toBe(2)
    expect(err).toContain('again, longer, stop, none')
  })

  test('plan without a plan ends with 3 and says how to make one', async () => {
    const { exitCode, out } = await run('plan')
    expect(exitCode).toBe(3)
    expect(out).toContain('There is no plan yet')
  })

  test('a folder without recordings is refused', async () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    expect((await run('import', empty)).exitCode).toBe(3)
  })
})

describe('with runs and results', () => {
  test('import reads a folder and says what became of each file', async () => {
    const { exitCode, json, err } = await run('import', recordings, '--json')
    expect(exitCode).toBe(0)
    expect(err).toBe('')
    const [first] = json()['imports'] as { runsFound: number; state: string }[]
    expect(first).toMatchObject({ state: 'finished', runsFound: RUNS })
    expect(json()).toMatchObject({ leftOut: 1, troubles: [] })
  })

  test('the same again adds nothing, with progress as plain lines', async () => {
    const { exitCode, out, err } = await run('import', recordings)
    expect(exitCode).toBe(0)
    expect(out).toMatch(new RegExp(`${RUNS} already known`))
    expect(err).toContain('Importing:')
    expect(err).not.toContain('\u001b')
  })

  test('--quiet has no progress', async () => {
    expect((await run('import', recordings, '--quiet')).err).toBe('')
  })

  test('a file of no use alone is refused with its reason', async () => {
    const damaged = join(folder, 'damaged.fit')
    writeFileSync(damaged, 'this is no recording')
    const { exitCode, out } = await run('import', damaged, '--quiet')
    expect(exitCode).toBe(3)
    expect(out).toContain('damaged.fit')
  })

  test('status counts', async () => {
    const { json } = await run('status', '--json')
    expect(json()).toMatchObject({ runs: RUNS, plan: false, store: 'sqlite' })
  })

  test('estimate prints the mile with its interval', async () => {
    await typeResults()
    const { exitCode, json } = await run('estimate', '--json')
    expect(exitCode).toBe(0)
    const { mile } = json() as { mile: { timeS: number; lowS: number; highS: number } }
    expect(mile.lowS).toBeLessThan(mile.timeS)
    expect(mile.highS).toBeGreaterThan(mile.timeS)
    expect(mile.timeS).toBeGreaterThan(300)
    expect(mile.timeS).toBeLessThan(450)
    const { out } = await run('estimate')
    expect(out).toContain('80 % range')
    expect(out).toContain('Marathon')
  })

  test('case prints each distance as ranges with how sure they are, and the exit test', async () => {
    const { exitCode, json } = await run('case', '--json')
    expect(exitCode).toBe(0)
    const { mile } = (await run('estimate', '--json')).json() as { mile: { timeS: number } }
    const changes = json()['changes'] as { eventId: string; today: { timeS: number } }[]
    expect(changes.find(({ eventId }) => eventId === 'mile')?.today.timeS).toBe(mile.timeS)
    const { out } = await run('case')
    expect(out).toMatch(/Marathon .*Unproven \(D\)/)
    expect(out).toContain('the experiment failed')
  })

  test('plan shows weeks without saving, and saves when asked', async () => {
    const shown = await run('plan', '--event', 'mile', '--weeks', '12')
    expect(shown.exitCode).toBe(0)
    expect(shown.out).toContain('Week 12')
    expect(shown.out).toContain('Not saved')
    expect((await run('plan')).exitCode).toBe(3)
    const saved = await run('plan', '--event', 'mile', '--weeks', '12', '--save', '--json')
    expect(saved.json()).toMatchObject({ refused: false, revision: 1 })
    const { out } = await run('plan')
    expect(out).toContain('Week 12')
    expect(out).toMatch(/today, \d:\d\d–\d:\d\d on .* if you run four sessions in five/)
    expect(out).toContain('grade C')
  })

  test('estimate, today and plan give the mile the same range', async () => {
    const { mile } = (await run('estimate', '--json')).json() as { mile: Interval }
    const today = (await run('today', '--json')).json() as {
      mile: Interval
      race: { forecast: Interval }
    }
    const { plan } = (await run('plan', '--json')).json() as { plan: { startMile: Interval } }
    const { timeS, lowS, highS } = mile
    expect(today.mile).toMatchObject({ timeS, lowS, highS })
    expect(today.race.forecast).toMatchObject({ timeS, lowS, highS })
    expect(plan.startMile).toMatchObject({ timeS, lowS, highS })
    const clock = (seconds: number) =>
      `${Math.floor(Math.round(seconds) / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`
    const range = `${clock(lowS)} to ${clock(highS)}`
    expect((await run('estimate')).out).toContain(range)
    expect((await run('today')).out).toContain(range)
  })

  test('load prints each measure, the weeks, and what the plan allows itself', async () => {
    const { exitCode, out } = await run('load')
    expect(exitCode).toBe(0)
    const { weeks } = (await run('load', '--json')).json() as {
      weeks: { state: string; fastBudgetM: number | null }[]
    }
    const budgetM = weeks.find(({ state }) => state === 'now')?.fastBudgetM
    expect(budgetM).toBeGreaterThan(0)
    const rounded = Math.round((budgetM ?? 0) / 10) * 10
    expect(out).toContain(`of at most ${rounded.toLocaleString('en-GB')} m.`)
    expect(out).toMatch(/Session load\n {2}\S/)
    expect(out).toMatch(/Achilles and calf/)
    expect(out.match(/^\d{1,2} \w{3,4} /gm)).toHaveLength(weeks.length)
  })

  test('plan takes races on the way and a goal without a day', async () => {
    const races = ['--race', '2027-01-16:3000m:C:Club 3000', '2027-02-30:5k']
    const wrong = await run('plan', '--weeks', '12', ...races)
    expect(wrong.exitCode).toBe(2)
    expect(wrong.err).toContain('2027-02-30 is not a day')
    const shown = await run('plan', '--event', 'road-mile', '--weeks', '12', ...races.slice(0, 2))
    expect(shown.out).toContain('Race: Club 3000')
    expect(shown.out).toContain('Road mile time trial')
    const ready = await run('plan', '--when-ready')
    expect(ready.out).toMatch(/You need about \d+ weeks/)
    expect((await run('plan', '--when-ready', '--race-day', '2027-03-01')).exitCode).toBe(2)
    const onFridays = await run('plan', '--weeks', '12', '--stride-day', 'Fri')
    expect(onFridays.out).toMatch(/Fri .*strides/)
    const never = await run('plan', '--weeks', '12', '--stride-day', 'someday')
    expect(never.exitCode).toBe(2)
    expect(never.err).toMatch(/--stride-day takes one of mon, tue/)
  })

  test('plan shows four weeks of base, which lead to no race', async () => {
    const { out } = await run('plan', '--base')
    expect(out).toMatch(/^Base plan, .*: 4 weeks/)
    expect(out).toContain('ask for a mile plan')
    const wrong = await run('plan', '--base', '--weeks', '12')
    expect([wrong.exitCode, wrong.err.includes('--base leads to no race')]).toEqual([2, true])
  })

  test('plan shows the way back with its own length, and what it leads towards', async () => {
    const shown = await run('plan', '--event', '10k', '--towards', 'half')
    expect([shown.exitCode, shown.err, shown.out]).toEqual([0, '', expect.any(String)])
    expect(shown.out).toContain('10 km time trial')
    expect(shown.out).toContain('For the half marathon, a gain is plausible but untested')
    const long = await run('plan', '--event', '5k', '--weeks', '9')
    expect(long.err).toContain(
      'For the return to longer races, --weeks takes a whole number from 3 to 6',
    )
    const mile = await run('plan', '--towards', 'marathon')
    expect(mile.err).toContain('--towards works only with --event 5k or --event 10k')
  })

  test('on a terminal a plan is not replaced without a yes', async () => {
    const questions: string[] = []
    const ask = async (question: string) => {
      questions.push(question)
      return false
    }
    const args = ['plan', '--event', '1500m', '--weeks', '10', '--save']
    expect((await runCommand(args, dataDir, { ask })).exitCode).toBe(3)
    expect(questions).toHaveLength(1)
    expect((await run('plan', '--json')).json()).toMatchObject({ revision: 1 })
  })

  test('today knows the race ahead', async () => {
    const { exitCode, json } = await run('today', '--json')
    expect(exitCode).toBe(0)
    expect(json()).toMatchObject({ day: '2026-11-23', race: { eventId: 'mile' } })
    expect((await run('today')).out).toContain('Mon 23 Nov 2026')
  })

  test('an easy run of today becomes time on the bike, and a run again', async () => {
    const { plan } = (await run('plan', '--json')).json() as {
      plan: { weeks: { sessions: { day: string; role: string }[] }[] }
    }
    const sessions = plan.weeks.flatMap((week) => week.sessions)
    const { day } = sessions.find(({ role }) => role === 'easy') ?? { day: '' }
    const now = () => new Date(`${day}T08:00:00Z`)
    const today = (...args: string[]) => runCommand(['today', ...args], dataDir, { now })
    const machine = async () => {
      const { session } = (await today('--json')).json() as { session: { cross?: string } }
      return session.cross
    }
    expect((await today('--on', 'bike')).out).toContain('Add --keep to change the plan')
    expect(await machine()).toBeUndefined()
    expect((await today('--on', 'bike', '--keep')).exitCode).toBe(0)
    expect(await machine()).toBe('bike')
    expect((await today()).out).toContain('on the bike')
    expect((await today('--on', 'road', '--keep')).exitCode).toBe(0)
    expect(await machine()).toBeUndefined()
  })

  test('today somewhere else: shown, refused with the reason, and kept', async () => {
    const { plan } = (await run('plan', '--json')).json() as {
      plan: { weeks: { sessions: { day: string; workout: { sessionId: string } }[] }[] }
    }
    const sessions = plan.weeks.flatMap((week) => week.sessions)
    const { day } = sessions.find(({ workout }) => /^[TC]/.test(workout.sessionId)) ?? { day: '' }
    const now = () => new Date(`${day}T08:00:00Z`)
    const today = (...args: string[]) => runCommand(['today', ...args], dataDir, { now })
    const road = await today('--on', 'road')
    expect(road.exitCode).toBe(0)
    expect(road.out).toMatch(/\d+ min easy/)
    const treadmill = await today('--on', 'treadmill')
    expect(treadmill.exitCode).toBe(3)
    expect(treadmill.err).toMatch(/treadmill/)
    const track = await today('--on', 'track', '--keep', '--json')
    expect(track.json()).toMatchObject({ place: 'track', kept: true })
    expect((await today()).out.split('\n').slice(2).join('\n')).toContain(
      String(track.json()['text']).trimEnd(),
    )
    expect((await today('--on', 'track', '--keep')).out).toContain('already has it like this')
    expect((await today('--on', 'moon')).exitCode).toBe(2)
    expect((await today('--keep')).err).toContain('--keep works only with --on')
  })

  test('a session leaves as a file or as text, and a day without a run says so', async () => {
    const { plan } = (await run('plan', '--json')).json() as {
      plan: { weeks: { sessions: { day: string; role: string }[] }[] }
    }
    const sessions = plan.weeks.flatMap((week) => week.sessions)
    const [first] = sessions.filter(({ role }) => role !== 'rest')
    const day = first?.day ?? ''
    const file = join(folder, 'session.fit')
    const delivered = await run('deliver', day, '--out', file, '--json')
    expect(delivered.exitCode).toBe(0)
    expect(delivered.json()).toMatchObject({ file, day })
    expect(readFileSync(file).subarray(8, 12).toString('latin1')).toBe('.FIT')
    expect((await run('deliver', day, '--out', file)).exitCode).toBe(3)
    expect((await run('deliver', day, '--as', 'intervals')).out).toMatch(/^- .*\d+m/m)
    expect(await run('deliver', '2031-01-01')).toMatchObject({ exitCode: 3 })
    expect(await run('deliver', 'someday')).toMatchObject({ exitCode: 2 })
    expect(await run('deliver', day, '--as', 'papyrus')).toMatchObject({ exitCode: 2 })
  })

  test('export writes a zip once, and not over another file', async () => {
    const file = join(folder, 'all.zip')
    const { exitCode, json } = await run('export', file, '--json')
    expect(exitCode).toBe(0)
    const bytes = readFileSync(file)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(json()).toEqual({ file, bytes: bytes.length, missingOriginals: 0 })
    expect((await run('export', file)).exitCode).toBe(3)
    expect((await run('export', file, '--force')).exitCode).toBe(0)
  })

  test('a backup goes out of one folder and into another', async () => {
    const copy = join(folder, 'copy.tar.gz')
    expect((await run('backup', '--to', copy, '--quiet')).exitCode).toBe(0)
    const list = await run('backup', '--list', '--json')
    expect((list.json()['items'] as unknown[]).length).toBe(1)
    const other = join(folder, 'other')
    const restored = await runCommand(['restore', copy, '--json'], other)
    expect(restored.exitCode).toBe(0)
    expect((await runCommand(['status', '--json'], other)).json()).toMatchObject({ runs: RUNS })
  })

  test('restore says what the backup holds, asks, and can be undone', async () => {
    const copy = join(folder, 'copy.tar.gz')
    const other = join(folder, 'other')
    const again = (...args: string[]) => runCommand(['restore', ...args], other)
    const unasked = await again(copy)
    expect(unasked.exitCode).toBe(3)
    expect(unasked.err).toContain('Backup  ')
    expect(unasked.err).toMatch(new RegExp(`Now +${RUNS} runs, 4 results`))
    const questions: string[] = []
    const no = async (question: string) => {
      questions.push(question)
      return false
    }
    expect((await runCommand(['restore', copy], other, { ask: no })).exitCode).toBe(3)
    expect(questions).toEqual(['Restore this backup?'])
    expect((await runCommand(['backup', '--list', '--json'], other)).json()).toMatchObject({
      items: [],
    })
    const done = await again(copy, '--yes')
    expect(done.exitCode).toBe(0)
    expect(done.out).toContain('Go back: bell-lap restore --undo')
    expect((await again('--undo', '--yes')).exitCode).toBe(0)
    expect((await runCommand(['backup', '--list'], other)).out).toContain('before a restore')
    expect((await again('no-such.tar.gz')).exitCode).toBe(2)
    expect((await again()).exitCode).toBe(2)
  })

  test('delete-everything lists first, saves a backup when asked, and deletes by the words', async () => {
    const other = join(folder, 'other')
    const remove = (...args: string[]) => runCommand(['delete-everything', ...args], other)
    const listed = await remove()
    expect(listed.exitCode).toBe(0)
    expect(listed.out).toContain(`${RUNS} runs, 4 results`)
    expect(listed.out).toMatch(/[12] backups? \(/)
    expect((await remove('--confirm', 'yes')).exitCode).toBe(2)
    expect((await runCommand(['status', '--json'], other)).json()).toMatchObject({ runs: RUNS })
    const saved = join(folder, 'last.tar.gz')
    const done = await remove('--save', saved, '--confirm', 'delete everything', '--json')
    expect(done.json()).toMatchObject({ deleted: true, saved })
    expect((await runCommand(['status', '--json'], other)).json()).toMatchObject({ runs: 0 })
    expect((await runCommand(['restore', saved], other)).exitCode).toBe(0)
    expect((await runCommand(['status', '--json'], other)).json()).toMatchObject({ runs: RUNS })
  })

  test('doctor names an original that the store lists and that is gone', async () => {
    const other = join(folder, 'other')
    const originals = join(other, 'originals')
    const [path = ''] = readdirSync(originals, { recursive: true })
      .map(String)
      .filter((name) => /[0-9a-f]{64}$/.test(name))
    rmSync(join(originals, path))
    const { exitCode, out } = await runCommand(['doctor'], other)
    expect(exitCode).toBe(1)
    expect(out).toMatch(/1 of \d+ missing \(.+\.fit/)
    const exported = await runCommand(['export', join(folder, 'gone.zip'), '--json'], other)
    expect(exported.json()).toMatchObject({ missingOriginals: 1 })
    const backup = await runCommand(['backup', '--quiet'], other)
    expect(backup.out).toContain('1 original file is missing from the backup')
  })

  test('a running server is found and asked', async () => {
    const bellLap = await openBellLap({ dataDir })
    await bellLap.app.listen({ host: '127.0.0.1', port: 0 })
    const { noteListening } = await import('@bell-lap/server/files/folder-lock')
    const at = listeningOf(bellLap.app)
    if (at === null) throw new Error('it does not listen')
    expect((await run('status')).exitCode).toBe(1)
    noteListening(dataDir, at)
    const { out, exitCode } = await run('status')
    expect(exitCode).toBe(0)
    expect(out).toContain(', running')
    expect((await run('serve')).exitCode).toBe(1)
    expect((await run('doctor', '--json')).json()).toMatchObject({ healthy: true })
    await bellLap.close()
  })

  test('doctor sees a changed original and ends with 1; the report names no home folder', async () => {
    expect((await run('doctor')).exitCode).toBe(0)
    const originals = join(dataDir, 'originals')
    const name = readdirSync(originals, { recursive: true })
      .map(String)
      .find((path) => /[0-9a-f]{64}$/.test(path))!
    const path = join(originals, name)
    const bytes = readFileSync(path)
    expect(path.endsWith(createHash('sha256').update(bytes).digest('hex'))).toBe(true)
    writeFileSync(path, Buffer.concat([bytes, Buffer.from('x')]))
    const { exitCode, json } = await run('doctor', '--json')
    expect(exitCode).toBe(1)
    expect(json()).toMatchObject({ healthy: false })
    expect((await run('doctor', '--quick')).exitCode).toBe(0)
    writeFileSync(path, bytes)
  })

  test('doctor does not open a store that is damaged', async () => {
    const store = join(dataDir, 'bell-lap.sqlite')
    const bytes = readFileSync(store)
    writeFileSync(store, Buffer.concat([bytes.subarray(0, 40), Buffer.alloc(bytes.length - 40, 7)]))
    const { exitCode, out } = await run('doctor', '--quick')
    expect(exitCode).toBe(1)
    expect(out).toContain('restore a backup')
  })
})
