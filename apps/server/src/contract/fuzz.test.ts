import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { howMany } from '@bell-lap/units/testing/how-many'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import type { Random } from '@bell-lap/synthetic-runner/random'
import * as fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { addRuns, SPRING_MILE } from '../testing/filled-runner.ts'
import { IntervalsServer } from '../testing/intervals-server.ts'
import { MadeRequest } from '../testing/made-request.ts'
import type { RequestSchema } from '../testing/made-request.ts'
import { openForTest, removeFolder } from '../testing/open-for-test.ts'
import type { TestBellLap } from '../testing/open-for-test.ts'
import { Problem } from './values.ts'

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly {
    readonly in: string
    readonly name: string
    readonly schema: RequestSchema
  }[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: RequestSchema }>>
  }
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, RequestSchema>> }
}

const API = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../openapi.json'), 'utf8'),
) as OpenApi
/** A stream that never ends, and the deletion of what the others ask for. */
const LEFT_OUT = new Set(['followEvents', 'deleteEverything'])
const OPERATIONS = Object.entries(API.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) =>
    LEFT_OUT.has(operation.operationId) ? [] : [{ path, method, operation }],
  ),
)
/** Said when another server does not answer. */
const NOT_OURS = new Set(['intervals-no-answer', 'not-taken-back'])

let there: IntervalsServer
let one: TestBellLap
let ids: readonly string[] = []

beforeAll(async () => {
  there = new IntervalsServer()
  one = await openForTest({ intervalsUrl: await there.start() })
  await one.ask('POST', '/results', SPRING_MILE)
  await addRuns(one, ['2026-05-02', '2026-05-03', '2026-05-05'])
  const settings = (await one.ask('GET', '/settings')).json<object>()
  const health = { healthAnsweredOn: '2026-05-19', timeZone: 'UTC' }
  const usualTraining = { weeklyKm: 40, longestRunKm: 14 }
  await one.ask('PUT', '/settings', { ...settings, ...health, usualTraining })
  const wish = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }
  const made = await one.ask('POST', '/plan', wish)
  if (made.statusCode !== 200) throw new Error(`there is no plan: ${made.body}`)
  await one.ask('POST', '/backups')
  ids = await idsThere()
})
afterAll(async () => {
  await one.close()
  removeFolder(one.dataDir)
  there.stop()
})

/** Everything in answers that names something. */
async function idsThere(): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const url of ['/activities', '/results', '/imports', '/plan', '/backups', '/sessions']) {
    const { body } = await one.ask('GET', url)
    for (const [, id] of body.matchAll(/"(?:id|name|startDay|day)":"([^"]{1,120})"/g)) {
      if (id !== undefined) found.add(id)
    }
  }
  return [...found]
}

function requestFor(
  { path, method, operation }: (typeof OPERATIONS)[number],
  random: Random,
): InjectOptions {
  const made = new MadeRequest(random, API.components.schemas, ids)
  const url = path.replaceAll(/\{\w+\}/g, () => made.part())
  const query = new URLSearchParams()
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== 'query' || made.chance(0.4)) continue
    const value = made.value(parameter.schema)
    query.set(parameter.name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  const headers = { authorization: `Bearer ${one.localToken}` }
  const base = {
    method: method.toUpperCase() as 'GET',
    url: query.size === 0 ? url : `${url}?${query}`,
    headers,
  }
  const content = operation.requestBody?.content
  if (content === undefined) {
    const isForm = /^(createImport|offerRestore)$/.test(operation.operationId)
    return isForm ? { ...base, ...madeForm(made, headers) } : base
  }
  if (content['multipart/form-data'] !== undefined) return { ...base, ...madeForm(made, headers) }
  const schema = content['application/json']?.schema ?? {}
  return {
    ...base,
    payload: JSON.stringify(made.value(schema)),
    headers: { ...headers, ...JSON_TYPE },
  }
}
const JSON_TYPE = { 'content-type': 'application/json' }

/** Forms that break the rules of forms, and one that keeps them. */
function madeForm(made: MadeRequest, headers: Readonly<Record<string, string>>) {
  const head = 'content-disposition: form-data; name="file"; filename="a.fit"'
  const [type, payload] = made.pick([
    ['multipart/form-data; boundary=x', `--x\r\n${head}\r\n\r\nbytes\r\n--x--\r\n`],
    ['multipart/form-data; boundary=x', `--x\r\n${head}\r\n\r\nbytes`],
    ['multipart/form-data; boundary=x', `--x\r\n\r\nbytes\r\n--x--\r\n`],
    [
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data\r\n\r\nb\r\n--x--\r\n`,
    ],
    ['multipart/form-data; boundary=x', '--x--\r\n'],
    ['multipart/form-data; boundary=x', ''],
    ['multipart/form-data', `--x\r\n${head}\r\n\r\nbytes\r\n--x--\r\n`],
    ['application/json', '{}'],
    ['text/plain', 'x'],
  ] as const)
  return { payload, headers: { ...headers, 'content-type': type } }
}

/** An answer outside its description, in words; `null` for one that keeps to it. */
function outside(
  { responses }: Operation,
  answer: { readonly statusCode: number; readonly body: string; readonly headers: object },
): string | null {
  const { statusCode, body } = answer
  if (statusCode >= 400) {
    const problem = Problem.safeParse(readJson(body))
    if (!problem.success) return `no problem document: ${body.slice(0, 200)}`
    if (statusCode < 500 || NOT_OURS.has(problem.data.code)) return null
    return `${statusCode}: ${problem.data.code}`
  }
  const described = responses[statusCode]
  if (described === undefined) return `${statusCode} is not described`
  const schema = described.content?.['application/json']?.schema
  if (schema === undefined) return null
  const read = schemaOf(schema).safeParse(readJson(body))
  return read.success ? null : `outside its schema: ${z.prettifyError(read.error).slice(0, 500)}`
}

const schemas = new Map<object, z.ZodType>()
function schemaOf(schema: object): z.ZodType {
  const known = schemas.get(schema)
  if (known !== undefined) return known
  // References of OpenAPI lead to the components of the document, those of JSON schema to `$defs`.
  const whole = JSON.stringify({ ...schema, $defs: API.components.schemas })
  const local = JSON.parse(
    whole.replaceAll('#/components/schemas/', '#/$defs/'),
  ) as z.core.JSONSchema.JSONSchema
  const made = z.fromJSONSchema(local)
  schemas.set(schema, made)
  return made
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

test.each(OPERATIONS.map((each) => [each.operation.operationId, each] as const))(
  '%s answers whatever it is asked within its description',
  async (_name, described) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const request = requestFor(described, seededRandom(seed))
        const answer = await one.app.inject(request)
        const wrong = outside(described.operation, answer)
        if (wrong !== null) {
          throw new Error(
            `${wrong}\n${JSON.stringify({ ...request, headers: undefined }).slice(0, 2000)}`,
          )
        }
      }),
      { numRuns: howMany(3, 150), endOnFailure: true },
    )
  },
)

test('the server is well after all of it', async () => {
  expect((await one.app.inject({ url: '/readyz' })).statusCode).toBe(200)
  expect((await one.ask('GET', '/today')).statusCode).toBe(200)
})
