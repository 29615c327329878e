/** Every table that a kept answer is made of is watched: else the answer would outlast a change. */
import { addDays } from '@bell-lap/units/calendar-day'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../contract/caller.ts'
import type { Context } from '../context.ts'
import { WATCHED_TABLES } from '../database/watch-changes.ts'
import { readSquad } from '../features/squad/read-squad.ts'
import { freshContext } from '../testing/context-for-test.ts'
import { addRuns, SPRING_MILE } from '../testing/filled-runner.ts'
import { openForTest, removeFolder, TEST_NOW } from '../testing/open-for-test.ts'
import type { TestBellLap } from '../testing/open-for-test.ts'
import { letSee, newPerson } from '../testing/open-people.ts'
import type { TestPerson } from '../testing/open-people.ts'
import { STATES, WISH } from '../testing/told-states.ts'
import { buildModelApp } from './model-app.ts'
import { modelRoutes } from './model-routes.ts'
import { STORED_PATHS } from './stored-answers.ts'

const TODAY = '2026-05-20'
/** Who is in a squad is looked up each time; it is no part of a kept line. */
const NO_PART_OF_A_LINE = ['squads', 'squad_athletes']

/** Whether a job of the background waits already, before it is added; no answer says so. */
const FOR_THE_BACKGROUND = ['jobs']

let one: TestBellLap
let caller: Caller
let coach: TestPerson
beforeAll(async () => {
  one = await openForTest()
  const settings = (await one.ask('GET', '/settings')).json<object>()
  const said = { timeZone: 'UTC', sex: 'female', birthYear: 1990, healthAnsweredOn: TODAY }
  const usualTraining = { weeklyKm: 40, longestRunKm: 14 }
  await one.ask('PUT', '/settings', { ...settings, ...said, usualTraining })
  await one.ask('POST', '/results', SPRING_MILE)
  const made = await one.ask('POST', '/plan', WISH)
  if (made.json<{ refused: boolean }>().refused) throw new Error(`there is no plan: ${made.body}`)
  await addRuns(one, ['2026-05-02', '2026-05-03', '2026-05-18'])
  for (const { tell } of STATES.slice(1, 3)) {
    await one.ask('POST', tell.path, { ...tell.body, day: TODAY })
  }
  const { account, athlete } = (await one.ask('GET', '/session')).json<{
    account: { id: string }
    athlete: { id: string }
  }>()
  caller = { accountId: account.id, athleteId: athlete.id, session: null, grant: null, key: null }
  coach = await newPerson(one, 'Cara Coach')
  const { ask } = one
  const own = { athleteId: athlete.id, cookie: '', ask, askOf: coach.askOf }
  await letSee({
    athlete: own,
    person: coach,
    role: 'coach',
    fields: ['workouts', 'results', 'health'],
  })
}, 120_000)
afterAll(async () => {
  await one.close()
  removeFolder(one.dataDir)
})

/** Does something through a connection that notes the tables of its questions. */
async function tablesRead(work: (context: Context) => Promise<void>): Promise<readonly string[]> {
  const read = new Set<string>()
  const noting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      // What is written is no part of an answer.
      if (node.kind === 'SelectQueryNode' || node.kind === 'RawNode') noteTables(node, read)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const { context, close } = await freshContext(
    one,
    () => TEST_NOW,
    (store) => ({ ...store, database: store.database.withPlugin(noting) }),
  )
  try {
    await work(context)
  } finally {
    await close()
  }
  return [...read].toSorted()
}

function noteTables(node: unknown, into: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  const { kind, sqlFragments, table } = node as {
    readonly kind?: unknown
    readonly sqlFragments?: readonly string[]
    readonly table?: { readonly identifier?: { readonly name: string } }
  }
  if (kind === 'TableNode') into.add(table?.identifier?.name ?? '')
  for (const text of sqlFragments ?? []) {
    for (const [, name = ''] of text.matchAll(/\b(?:from|join) ([a-z_]+)/gi)) into.add(name)
  }
  for (const part of Object.values(node)) noteTables(part, into)
}

/** The GET routes of the model, as they are registered. */
async function routesOf(context: Context): Promise<readonly string[]> {
  const app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  const urls: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    if (method === 'GET') urls.push(url)
  })
  await app.register(modelRoutes(context))
  await app.ready()
  await app.close()
  return urls
}

/** An address of the route about something that is there. */
async function addressOf(url: string): Promise<string> {
  const firstOf = async (path: string) =>
    (await one.ask('GET', path)).json<{ items: { id: string }[] }>().items[0]?.id ?? ''
  const [, what = ''] = /^\/([a-z-]+)\/:?/.exec(url) ?? []
  const ids: Readonly<Record<string, () => Promise<string>>> = {
    activities: () => firstOf('/activities'),
    results: () => firstOf('/results'),
    shoes: () => firstOf('/shoes'),
    threshold: async () => 'none',
    plan: async () => {
      const { plan } = (await one.ask('GET', '/plan')).json<{
        plan: { weeks: { sessions: { id: string }[] }[] }
      }>()
      return plan.weeks[0]?.sessions[0]?.id ?? ''
    },
  }
  if (!url.includes(':')) return url
  const id = (await ids[what]?.()) ?? ''
  return url.replace(':startDay', addDays(TODAY, -2)).replace(/:[a-zA-Z]+/, id)
}

test(
  'what the routes of the model read for an athlete is watched',
  { timeout: 120_000 },
  async () => {
    let answered = 0
    const read = await tablesRead(async (context) => {
      const ask = await buildModelApp(context)
      for (const url of await routesOf(context)) {
        const address = `/api/v1${await addressOf(url)}`
        const asked = { method: 'GET', url: address, language: undefined, caller, body: undefined }
        const { status } = await ask(asked)
        expect([address, status < 500]).toEqual([address, true])
        if (status === 200) answered += 1
      }
    })
    expect(answered).toBeGreaterThan(30)
    const watched = new Set<string>(WATCHED_TABLES.map(({ table }) => table))
    for (const table of FOR_THE_BACKGROUND) watched.add(table)
    expect(read.filter((table) => !watched.has(table))).toEqual([])
    expect(read).toContain('training_events')
  },
)

test.each([...STORED_PATHS])('%s is answered with the same in every language', async (url) => {
  const { context, close } = await freshContext(one, () => TEST_NOW)
  const ask = await buildModelApp(context)
  const inLanguage = async (language: string) => {
    const { status, body } = await ask({ method: 'GET', url, language, caller, body: undefined })
    expect([url, status]).toEqual([url, 200])
    return new TextDecoder().decode(body)
  }
  expect(await inLanguage('de')).toBe(await inLanguage('en-GB'))
  await close()
})

test('what a line of the squad reads is watched', async () => {
  const { id } = (await coach.ask('GET', '/session')).json<{ account: { id: string } }>().account
  const read = await tablesRead(async (context) => {
    expect(await readSquad(context, id)).toHaveLength(1)
  })
  const watched = new Set<string>(WATCHED_TABLES.map(({ table }) => table))
  const others = read.filter((table) => !watched.has(table) && table !== 'athlete_versions')
  expect(others.toSorted()).toEqual(NO_PART_OF_A_LINE.filter((table) => !watched.has(table)))
})
