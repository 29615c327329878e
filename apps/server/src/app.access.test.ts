import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GRANT_ROLES, SHARED_FIELDS } from './contract/access.ts'
import type { GrantRole, SharedField } from './contract/access.ts'
import { ACCESS_MATRIX, IN_PERSON } from './testing/access-matrix.ts'
import type { MatrixRow } from './testing/access-matrix.ts'
import { openForTest, removeFolder } from './testing/open-for-test.ts'
import type { TestBellLap } from './testing/open-for-test.ts'
import { letSee, newPerson } from './testing/open-people.ts'
import type { TestPerson } from './testing/open-people.ts'

/** `let-in` is whatever the route itself answers; the others are refusals before it is reached. */
type Verdict =
  | 'let-in'
  | 'not-signed-in'
  | 'not-your-role'
  | 'not-shared'
  | 'admin-only'
  | 'key-not-enough'
  | 'unknown'

interface Operation {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`, with made-up values in it. */
  readonly url: string
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const
/** These end the sign-in or the data of who asks, so they come last. */
const LAST = ['endOtherSessions', 'deleteEverything', 'signOut']

function readOperations(): readonly Operation[] {
  const file = new URL('../../../openapi.json', import.meta.url)
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly paths: Record<string, Record<string, { readonly operationId: string }>>
  }
  const all = Object.entries(paths).flatMap(([path, about]) =>
    METHODS.flatMap((method) => {
      const id = about[method]?.operationId
      const url = path
        .replace('/api/v1', '')
        .replace('{startDay}', '2026-05-18')
        .replace(/\{\w+\}/g, '1')
      return id === undefined
        ? []
        : [{ id, method: method.toUpperCase() as Operation['method'], url }]
    }),
  )
  return all.toSorted((a, b) => LAST.indexOf(a.id) - LAST.indexOf(b.id))
}

const OPERATIONS = readOperations()

const REFUSALS = [
  'not-signed-in',
  'not-your-role',
  'not-shared',
  'admin-only',
  'key-not-enough',
] as const

/** Who asks: a browser or a program, about itself or about another athlete. */
interface Asker {
  readonly cookie?: string
  readonly bearer?: string
  readonly of?: string
}

async function verdictOf(
  bellLap: TestBellLap,
  { method, url }: Operation,
  { cookie, bearer, of }: Asker,
): Promise<Verdict> {
  const answer = await bellLap.app.inject({
    method,
    url: of === undefined ? `/api/v1${url}` : `/api/v1/athletes/${of}${url}`,
    headers: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    ...(method === 'GET' ? {} : { payload: {} }),
    payloadAsStream: true,
  })
  const { statusCode } = answer
  // The events of a page never end.
  if (answer.headers['content-type'] === 'text/event-stream') {
    answer.stream().destroy()
    return 'let-in'
  }
  const chunks: Buffer[] = []
  for await (const chunk of answer.stream()) chunks.push(Buffer.from(chunk as Uint8Array))
  if (statusCode < 400) return 'let-in'
  const text = Buffer.concat(chunks).toString()
  expect(statusCode, `${method} ${url}: ${text}`).toBeLessThan(500)
  const { code, values } = JSON.parse(text) as {
    readonly code: string
    readonly values: { readonly why?: { readonly code?: string } }
  }
  if (code === 'not-found' && of !== undefined && values.why?.code === 'not-found.athlete') {
    return 'unknown'
  }
  return REFUSALS.find((one) => one === code) ?? 'let-in'
}

const rowOf = (id: string): MatrixRow => {
  const row = ACCESS_MATRIX.get(id)
  if (row === undefined) throw new Error(`${id} has no row in testing/access-matrix.ts`)
  return row
}

const isShared = ({ who }: MatrixRow): boolean => typeof who !== 'string'

/** For somebody who was given `fields` in a role. */
function expectedFor(row: MatrixRow, role: GrantRole, given: readonly SharedField[]): Verdict {
  if (row.who === 'admin') return 'admin-only'
  if (row.who === 'athlete') return 'not-your-role'
  if (typeof row.who === 'string') return 'unknown'
  if (!row.who.includes(role)) return 'not-your-role'
  return row.fields.every((field) => given.includes(field)) ? 'let-in' : 'not-shared'
}

interface KeyScope {
  readonly scope: 'read' | 'write' | 'fields'
  readonly fields: readonly SharedField[]
}

/** For a program with a key, about the own athlete. */
function expectedForKey(
  { who, fields: needed }: MatrixRow,
  { id, method }: Operation,
  { scope, fields }: KeyScope,
): Verdict {
  if (who === 'anyone') return 'let-in'
  if (who === 'account' || who === 'admin' || IN_PERSON.has(id)) return 'key-not-enough'
  if (scope !== 'write' && method !== 'GET') return 'key-not-enough'
  if (scope !== 'fields') return 'let-in'
  const isWithin = needed.length > 0 && needed.every((field) => fields.includes(field))
  return who !== 'athlete' && isWithin ? 'let-in' : 'key-not-enough'
}

/** For somebody who was given nothing by this athlete. */
const expectedForStranger = ({ who }: MatrixRow): Verdict =>
  who === 'admin' ? 'admin-only' : 'unknown'

describe('every route for every role', () => {
  let bellLap: TestBellLap
  let sharing: TestPerson
  let closed: TestPerson
  let young: TestPerson
  let stranger: TestPerson
  const people = new Map<GrantRole, TestPerson>()
  const without = new Map<SharedField, TestPerson>()
  let checks = 0

  beforeAll(async () => {
    bellLap = await openForTest()
    sharing = await newPerson(bellLap, 'Shares everything')
    closed = await newPerson(bellLap, 'Shares nothing')
    young = await newPerson(bellLap, 'Is 14', 2012)
    stranger = await newPerson(bellLap, 'Is alone')
    for (const role of GRANT_ROLES) {
      const person = await newPerson(bellLap, role)
      people.set(role, person)
      await letSee({ athlete: sharing, person, role, fields: SHARED_FIELDS })
      await letSee({ athlete: closed, person, role, fields: [] })
      if (role !== 'guardian') {
        await letSee({ athlete: young, person, role, fields: SHARED_FIELDS })
      }
    }
    const coach = personOf('coach')
    for (const field of SHARED_FIELDS) {
      const athlete = await newPerson(bellLap, `Keeps ${field}`)
      without.set(field, athlete)
      const fields = SHARED_FIELDS.filter((one) => one !== field)
      await letSee({ athlete, person: coach, role: 'coach', fields })
    }
  })

  afterAll(async () => {
    console.info(`access matrix: ${OPERATIONS.length} operations, ${checks} checks`)
    await bellLap.close()
    removeFolder(bellLap.dataDir)
  })

  const personOf = (role: GrantRole): TestPerson => {
    const person = people.get(role)
    if (person === undefined) throw new Error(`nobody is ${role}`)
    return person
  }

  /** Asks every operation and compares; gives what differs. */
  async function differences(
    asked: Asker,
    expected: (row: MatrixRow, operation: Operation) => Verdict,
  ): Promise<readonly string[]> {
    const wrong: string[] = []
    for (const operation of OPERATIONS) {
      const right = expected(rowOf(operation.id), operation)
      const verdict = await verdictOf(bellLap, operation, asked)
      checks += 1
      if (verdict !== right) wrong.push(`${operation.id}: ${verdict} instead of ${right}`)
    }
    return wrong
  }

  test('each operation has a row, and each row an operation', () => {
    const ids = OPERATIONS.map(({ id }) => id).toSorted()
    expect([...ACCESS_MATRIX.keys()].toSorted()).toEqual(ids)
  })

  test('nobody is let in without a sign-in, but where anyone is', async () => {
    const expected = ({ who }: MatrixRow) => (who === 'anyone' ? 'let-in' : 'not-signed-in')
    expect(await differences({}, expected)).toEqual([])
  })

  test.each(GRANT_ROLES)('a %s of an athlete who shares everything', async (role) => {
    const asked = { cookie: personOf(role).cookie, of: sharing.athleteId }
    expect(await differences(asked, (row) => expectedFor(row, role, SHARED_FIELDS))).toEqual([])
  })

  test.each(GRANT_ROLES)('a %s of an athlete who shares nothing', async (role) => {
    const asked = { cookie: personOf(role).cookie, of: closed.athleteId }
    expect(await differences(asked, (row) => expectedFor(row, role, []))).toEqual([])
  })

  test.each(GRANT_ROLES)('a %s asks for an athlete who never met them', async (role) => {
    const asked = { cookie: personOf(role).cookie, of: stranger.athleteId }
    expect(await differences(asked, expectedForStranger)).toEqual([])
  })

  test.each(GRANT_ROLES)('a %s of a runner of 14 whose guardian has not agreed', async (role) => {
    const asked = { cookie: personOf(role).cookie, of: young.athleteId }
    expect(await differences(asked, expectedForStranger)).toEqual([])
  })

  test.each(SHARED_FIELDS)('a coach to whom all but %s is shared', async (field) => {
    const athlete = without.get(field)
    const given = SHARED_FIELDS.filter((one) => one !== field)
    const asked = { cookie: personOf('coach').cookie, of: athlete?.athleteId ?? '' }
    expect(await differences(asked, (row) => expectedFor(row, 'coach', given))).toEqual([])
  })

  test('who runs the server sees the data of nobody else', async () => {
    const wrong: string[] = []
    for (const operation of OPERATIONS) {
      const { who } = rowOf(operation.id)
      const answer = await bellLap.ask(
        operation.method,
        `/athletes/${sharing.athleteId}${operation.url}`,
        operation.method === 'GET' ? undefined : {},
      )
      checks += 1
      const isHidden = answer.statusCode === 404
      if (!isHidden) wrong.push(`${operation.id} (${String(who)}): ${answer.statusCode}`)
    }
    expect(wrong).toEqual([])
  })

  async function makeKey(person: TestPerson, scope: KeyScope): Promise<string> {
    const wish = { name: 'A program', days: 30, ...scope }
    const answer = await person.ask('POST', '/api-keys', wish)
    expect(answer.statusCode).toBe(201)
    return answer.json<{ key: string }>().key
  }

  const KEYS: readonly KeyScope[] = [
    { scope: 'read', fields: [] },
    { scope: 'write', fields: [] },
    { scope: 'fields', fields: SHARED_FIELDS },
    { scope: 'fields', fields: ['workouts', 'health'] },
    ...SHARED_FIELDS.map((field) => ({ scope: 'fields' as const, fields: [field] })),
  ]

  test.each(KEYS)('a program with a key of scope $scope ($fields)', async (scope) => {
    const bearer = await makeKey(stranger, scope)
    const expected = (row: MatrixRow, operation: Operation) => expectedForKey(row, operation, scope)
    expect(await differences({ bearer }, expected)).toEqual([])
  })

  test('a coach’s key reaches no more of an athlete than the coach, and no more than itself', async () => {
    const coach = personOf('coach')
    const scope: KeyScope = { scope: 'read', fields: [] }
    const bearer = await makeKey(coach, scope)
    const expected = (row: MatrixRow, operation: Operation): Verdict => {
      const ofKey = expectedForKey(row, operation, scope)
      // A route for anyone is about nobody.
      if (row.who === 'anyone' || ofKey === 'let-in')
        return expectedFor(row, 'coach', SHARED_FIELDS)
      return ofKey
    }
    expect(await differences({ bearer, of: sharing.athleteId }, expected)).toEqual([])
  })

  test('an ended, an expired and an unknown key let nobody in', async () => {
    const bearer = await makeKey(stranger, { scope: 'write', fields: [] })
    const { items } = (await stranger.ask('GET', '/api-keys')).json<{ items: { id: string }[] }>()
    for (const { id } of items) await stranger.ask('DELETE', `/api-keys/${id}`)
    const expected = ({ who }: MatrixRow) => (who === 'anyone' ? 'let-in' : 'not-signed-in')
    expect(await differences({ bearer }, expected)).toEqual([])
    expect(await differences({ bearer: 'blk_unknown' }, expected)).toEqual([])
  })

  test('an athlete is let in everywhere for the own data, but where only the admin is', async () => {
    const expected = ({ who }: MatrixRow) => (who === 'admin' ? 'admin-only' : 'let-in')
    expect(await differences({ cookie: stranger.cookie }, expected)).toEqual([])
  })

  test('only what is shared has fields', () => {
    for (const row of ACCESS_MATRIX.values()) {
      if (!isShared(row)) expect(row.fields).toEqual([])
    }
  })
})
