import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@bell-lap/api-client/client'
import type { BellLapClient } from '@bell-lap/api-client/client'
import { openBellLap } from '@bell-lap/server/open-bell-lap'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { inProcessFetch } from '../in-process-fetch.ts'
import { runCommand, temporaryFolder } from '../testing/run-command.ts'

const TODAY = '2026-11-24'
const folder = temporaryFolder()
let dataDir = ''
let clockMs = 0
const now = () => new Date(clockMs++)
const run = (...args: string[]) => runCommand(args, dataDir, { now })

/** Does something as the web app would. */
async function asRunner(work: (client: BellLapClient) => Promise<void>): Promise<void> {
  const bellLap = await openBellLap({ dataDir, now })
  await work(
    createClient({
      baseUrl: 'http://127.0.0.1',
      fetch: inProcessFetch(bellLap.app),
      token: bellLap.localToken,
    }),
  )
  await bellLap.close()
}

const NOTHING_SAID = {
  effortCr10: null,
  pain: [],
  sleepHours: null,
  sleepScore: null,
  soreness: null,
  sorenessOneSided: false,
  stress: null,
  rmssdMs: null,
  restingHeartRateBpm: null,
}

let count = 0

/** A runner with a result and a plan, on a data folder of their own. */
async function planned(): Promise<void> {
  clockMs = Date.parse(`${TODAY}T08:00:00Z`)
  dataDir = join(folder, `data-${count++}`)
  await asRunner(async (client) => {
    const settings = (await client.GET('/api/v1/settings')).data
    if (settings === undefined) throw new Error('no settings')
    const usualTraining = { weeklyKm: 45, longestRunKm: 14 }
    await client.PUT('/api/v1/settings', {
      body: { ...settings, birthYear: 1985, healthAnsweredOn: TODAY, usualTraining },
    })
    const { error } = await client.POST('/api/v1/results', {
      body: {
        day: '2026-11-10',
        eventId: '5k',
        distanceM: null,
        timeText: '20:30',
        timing: 'automatic',
        setting: 'track',
        effort: 'race',
        name: null,
        note: null,
        excludedFromEstimate: false,
      },
    })
    expect(error).toBeUndefined()
  })
  expect((await run('plan', '--weeks', '12', '--save')).exitCode).toBe(0)
}
beforeEach(planned)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fever = (client: BellLapClient) =>
  client
    .POST('/api/v1/training-events', {
      body: { kind: 'illness', day: TODAY, lastDay: null, symptoms: 'fever' },
    })
    .then(() => undefined)
const chestPain = (client: BellLapClient) =>
  client
    .POST('/api/v1/check-ins', { body: { day: TODAY, ...NOTHING_SAID, redFlags: ['chest-pain'] } })
    .then(() => undefined)

describe('with a fever that is not over', () => {
  test('today, status and end say it and how it ends; one command ends it', async () => {
    await asRunner(fever)
    for (const command of ['today', 'status', 'end']) {
      const { out } = await run(command)
      expect(out).toContain('Ill with fever since Tue 24 Nov')
      expect(out).toContain('bell-lap end illness')
    }
    expect((await run('today')).out).toContain('There is no session today.')
    const delivered = await run('deliver')
    expect(delivered.exitCode).toBe(3)
    expect(delivered.err).toMatch(/no run on 24 Nov 2026\.\n.*Ill with fever/)
    const ended = await run('end', 'illness')
    expect(ended.exitCode).toBe(0)
    expect(ended.out).toContain('Ended: Ill with fever.')
    clockMs = Date.parse('2026-11-25T08:00:00Z')
    expect((await run('end')).out).toBe('Nothing is open.\n')
  })
})

describe('with a warning sign', () => {
  test('no plan is made or saved, nothing is delivered, and only a clinician ends it', async () => {
    await asRunner(chestPain)
    const saved = await run('plan', '--weeks', '12', '--save', '--json')
    expect(saved.exitCode).toBe(3)
    expect(saved.json()).toMatchObject({ refused: true, seeClinician: true })
    expect((await run('plan', '--event', '5k', '--weeks', '4')).exitCode).toBe(3)
    expect((await run('deliver', '2026-11-26')).exitCode).toBe(3)
    const { out } = await run('today')
    expect(out).toContain('pain or pressure in the chest')
    expect(out).toContain('There is no session today.')
    expect((await run('end', 'red-flag')).exitCode).toBe(3)
    expect((await run('end', 'red-flag', '--clinician')).exitCode).toBe(0)
    expect((await run('plan', '--weeks', '12', '--save')).exitCode).toBe(0)
  })

  test('a state that is not open or not known says so', async () => {
    expect((await run('end', 'away')).exitCode).toBe(3)
    expect((await run('end', 'boredom')).exitCode).toBe(2)
  })
})

describe('after a run with a file for the watch', () => {
  test('today asks whether it showed as planned, and one command answers', async () => {
    expect((await run('watch')).out).toBe('No session has been sent to a watch yet.\n')
    expect((await run('watch', 'as-planned')).exitCode).toBe(3)
    const plan = (await run('plan', '--json')).json() as {
      plan: { weeks: { sessions: { day: string; role: string }[] }[] }
    }
    const days = plan.plan.weeks.flatMap(({ sessions }) =>
      sessions.filter(({ day, role }) => day > TODAY && role !== 'rest').map(({ day }) => day),
    )
    const [first = ''] = days
    expect((await run('deliver', first, '--out', join(dataDir, 'watch.fit'))).exitCode).toBe(0)
    expect((await run('today')).out).not.toContain('as planned on your watch')
    clockMs = Date.parse(`${first}T20:00:00Z`) + 24 * 3_600_000
    const asked = (await run('today')).out
    expect(asked).toContain('Did the workout show as planned on your watch?')
    expect(asked).toContain('bell-lap watch as-planned')
    expect((await run('watch', 'perhaps')).exitCode).toBe(2)
    expect((await run('watch', 'as-planned', '--note', 'well')).exitCode).toBe(2)
    const off = await run('watch', 'off', '--note', 'lap three was missing')
    expect(off.out).toBe('FIT file: Something was off. Answer saved.\n')
    expect((await run('today')).out).not.toContain('Did the workout show')
    expect((await run('watch')).out).toContain('Something was off')
    expect((await run('watch', 'as-planned', '--format', 'fit')).exitCode).toBe(0)
    expect((await run('watch')).out).toContain('Yes, as planned')
  })
})
