/** A session of an assistant over real pipes, with the client of the SDK. */
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openBellLap } from '@bell-lap/server/open-bell-lap'
import { addDays } from '@bell-lap/units/calendar-day'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/run-command.ts'

const TODAY = '2026-03-04'
const INSTANT = `${TODAY}T09:10:00Z`
const PROGRAM = fileURLToPath(new URL('../testing/command-on-a-day.ts', import.meta.url))
/** `BELL_LAP_MCP_TRANSCRIPT` names a file that the whole conversation is written to. */
const TRANSCRIPT = process.env['BELL_LAP_MCP_TRANSCRIPT']

/** The client of the SDK gives up after a minute by itself; a busy machine may need longer. */
const PATIENT = { timeout: 280_000 }

const folder = temporaryFolder()
const clients: Client[] = []

type Ask = (method: 'GET' | 'PUT' | 'POST', path: string, body?: object) => Promise<unknown>

/** Does something to the data folder as the app does, while no command has it open. */
async function inApp<T>(use: (ask: Ask) => Promise<T>): Promise<T> {
  const bellLap = await openBellLap({
    dataDir: folder,
    now: () => new Date(INSTANT),
    modelThread: false,
  })
  const headers = { authorization: `Bearer ${bellLap.localToken}` }
  try {
    return await use(async (method, path, body) => {
      const url = `/api/v1${path}`
      const answer = await bellLap.app.inject({
        method,
        url,
        headers,
        ...(body === undefined ? {} : { payload: body }),
      })
      if (answer.statusCode >= 300) throw new Error(answer.body)
      return answer.body === '' ? null : answer.json()
    })
  } finally {
    await bellLap.close()
  }
}

beforeAll(async () => {
  if (TRANSCRIPT !== undefined) writeFileSync(TRANSCRIPT, '')
  await inApp(async (ask) => {
    const settings = (await ask('GET', '/settings')) as object
    await ask('PUT', '/settings', {
      ...settings,
      timeZone: 'UTC',
      birthYear: 1985,
      sex: 'male',
      healthAnsweredOn: TODAY,
      usualTraining: { weeklyKm: 45, longestRunKm: 14 },
    })
    await ask('POST', '/results', {
      day: addDays(TODAY, -11),
      eventId: '5k',
      distanceM: null,
      timeText: '20:30',
      timing: 'automatic',
      setting: 'track',
      effort: 'race',
      name: null,
      note: null,
      excludedFromEstimate: false,
    })
    const wish = { event: 'mile', raceDay: null, weeks: 12, goalTimeText: null, raceName: null }
    const { refused } = (await ask('POST', '/plan', wish)) as { refused: boolean }
    if (refused) throw new Error('the plan was refused')
  })
})

afterAll(async () => {
  for (const client of clients) await client.close()
  rmSync(folder, { recursive: true, force: true })
})

async function assistant(...options: readonly string[]): Promise<Client> {
  const client = new Client({ name: 'test-client', title: 'Test assistant', version: '1.0.0' })
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [
      '--conditions=source',
      '--import',
      import.meta.resolve('tsx'),
      PROGRAM,
      'mcp',
      '--data',
      folder,
      ...options,
    ],
    env: { ...(process.env as Record<string, string>), BELL_LAP_TEST_INSTANT: INSTANT },
    stderr: 'inherit',
  })
  await client.connect(transport, PATIENT)
  clients.push(client)
  return client
}

let shared: Promise<Client> | null = null
/** One program for all tests that read English: starting it takes longer than most of them. */
const english = () => (shared ??= assistant())

interface Said {
  readonly text: string
  readonly isError: boolean
  readonly data: Record<string, never>
}

async function use(client: Client, name: string, given: object = {}): Promise<Said> {
  const asked = { name, arguments: given as Record<string, unknown> }
  const result = await client.callTool(asked, undefined, PATIENT)
  const [first] = result.content as readonly { readonly text: string }[]
  const text = first?.text ?? ''
  note(`> ${name} ${JSON.stringify(given)}`, text)
  const data = (result.structuredContent ?? {}) as Record<string, never>
  return { text, isError: result.isError === true, data }
}

function note(...lines: readonly string[]): void {
  if (TRANSCRIPT !== undefined) appendFileSync(TRANSCRIPT, `${lines.join('\n')}\n\n`)
}

interface Session {
  readonly id: string
  readonly day: string
  readonly role: string
  readonly hard: boolean
}

const sessionsOf = (data: { readonly plan?: unknown }) =>
  (data.plan as { weeks: { sessions: Session[] }[] }).weeks.flatMap(({ sessions }) => sessions)

test('it says what it is and offers tools with schemas, of which one leaves a proposal', async () => {
  const client = await english()
  expect(client.getServerVersion()).toMatchObject({ name: 'bell-lap', title: 'Bell Lap' })
  expect(client.getInstructions()).toContain('You cannot change the plan')
  const { tools } = await client.listTools(undefined, PATIENT)
  note('> tools/list', ...tools.map(({ name, description }) => `${name}: ${description}`))
  expect(tools.map(({ name }) => name).toSorted()).toEqual([
    'estimate',
    'form',
    'load',
    'plan',
    'proposals',
    'propose_change',
    'run',
    'runs',
    'today',
  ])
  const writes = tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)
  expect(writes.map(({ name }) => name)).toEqual(['propose_change'])
  expect(writes[0]?.annotations?.destructiveHint).toBe(false)
})

test('it reads today, the plan, the estimate, load, form and runs, with ranges and sentences', async () => {
  const client = await english()
  const estimate = await use(client, 'estimate')
  expect(estimate.text).toMatch(/mile/i)
  expect(estimate.data).toMatchObject({
    state: 'ready',
    mile: { timeS: expect.any(Number), lowS: expect.any(Number), highS: expect.any(Number) },
  })
  const today = await use(client, 'today')
  expect(today.data).toMatchObject({ day: TODAY })
  const plan = await use(client, 'plan', { days: 14 })
  const sessions = sessionsOf(plan.data)
  expect(sessions.length).toBeGreaterThan(6)
  for (const { id, role } of sessions) if (role !== 'rest') expect(plan.text).toContain(id)
  expect(JSON.stringify(plan.data)).toContain('"text":')
  for (const name of ['load', 'form', 'runs', 'proposals']) {
    const { text, isError } = await use(client, name)
    expect([name, isError]).toEqual([name, false])
    expect(text).not.toBe('')
  }
  const { contents } = await client.readResource({ uri: 'bell-lap://today' }, PATIENT)
  expect(contents[0]).toMatchObject({ text: today.text })
})

test('a proposal is a diff that waits in the app, and the plan stays as it was', async () => {
  const client = await english()
  const { data: before } = await use(client, 'plan', { days: 14 })
  const away = { kind: 'away', day: addDays(TODAY, 3), lastDay: addDays(TODAY, 6) }
  const reason = 'You said that you travel.'
  const proposed = await use(client, 'propose_change', { change: away, reason })
  expect(proposed.isError).toBe(false)
  expect(proposed.text).toContain('The plan has not changed.')
  expect(proposed.text).toContain('→ nothing')
  expect((await use(client, 'plan', { days: 14 })).data).toEqual(before)

  const { open } = (await inApp((ask) => ask('GET', '/assistant/proposals'))) as {
    open: { id: string; source: string; note: string; revision: number }[]
  }
  expect(open).toMatchObject([{ source: 'Test assistant', note: reason }])
  const [one] = open
  // The runner's own answer, as the app sends it.
  await inApp((ask) =>
    ask('POST', `/assistant/proposals/${one?.id}/answer`, {
      accept: true,
      revision: one?.revision ?? null,
    }),
  )
  const after = sessionsOf((await use(client, 'plan', { days: 14 })).data)
  const left = after.filter(
    ({ day, role }) => role !== 'rest' && day >= away.day && day <= away.lastDay,
  )
  expect(left).toEqual([])
  expect((await use(client, 'proposals')).text).toContain('accepted')
})

test('what breaks a rule, and what cannot be read, is refused with a sentence', async () => {
  const client = await english()
  const sessions = sessionsOf((await use(client, 'plan', { days: 28 })).data)
  const [one] = sessions.filter(({ hard, day }) => hard && day > TODAY)
  const text = '30 x 400 @ mile w/ 200 jog'
  const tooMuch = { kind: 'change-typed', sessionId: one?.id ?? '', text }
  const refused = await use(client, 'propose_change', { change: tooMuch, reason: 'More is more.' })
  expect(refused.data).toMatchObject({ proposal: null })
  expect(refused.text).toContain('it breaks a rule')

  const noDay = { kind: 'away', day: 'Monday', lastDay: TODAY }
  const unread = await use(client, 'propose_change', { change: noDay, reason: 'Away' })
  expect(unread.isError).toBe(true)
  expect(unread.text).toContain('Write the day as YYYY-MM-DD')
  const cleared = { kind: 'cleared', day: TODAY, about: 'x', clinician: true }
  expect(
    (await use(client, 'propose_change', { change: cleared, reason: 'Fine again' })).isError,
  ).toBe(true)
  const gone = await use(client, 'run', { id: 'no-such-run' })
  expect([gone.isError, gone.text]).toEqual([
    true,
    'Activity not found. It may have been deleted. Reload the list.',
  ])
})

test('pain closes the door: no fast session is proposed while it is open', async () => {
  await inApp((ask) =>
    ask('POST', '/check-ins', {
      day: TODAY,
      effortCr10: null,
      sleepHours: null,
      sleepScore: null,
      soreness: null,
      sorenessOneSided: false,
      stress: null,
      rmssdMs: null,
      restingHeartRateBpm: null,
      redFlags: ['chest-pain'],
      pain: [],
    }),
  )
  const client = await english()
  expect((await use(client, 'today')).text).toMatch(/clinician/)
  const change = { kind: 'add-typed', day: addDays(TODAY, 1), text: '6 x 400 @ mile w/ 200 jog' }
  const answer = await use(client, 'propose_change', { change, reason: 'Keep the rhythm' })
  expect(answer.data).toMatchObject({ proposal: null })
})

test('it answers in German where the runner reads German', async () => {
  const client = await assistant('--locale', 'de')
  const { tools } = await client.listTools(undefined, PATIENT)
  expect(tools.find(({ name }) => name === 'estimate')?.title).toBe('Meile heute')
  expect((await use(client, 'proposals')).text).toContain('angenommen')
})
