import type { GrantRole, SharedField } from '../contract/access.ts'
import type { TestBellLap } from './open-for-test.ts'

type Method = Parameters<TestBellLap['ask']>[0]
type Answer = ReturnType<TestBellLap['ask']>

/** Somebody with an own account and a browser that is signed in. */
export interface TestPerson {
  readonly athleteId: string
  readonly cookie: string
  readonly ask: (method: Method, url: string, body?: unknown) => Answer
  /** The same about another runner. */
  readonly askOf: (athleteId: string, method: Method, url: string, body?: unknown) => Answer
}

interface Joined {
  readonly cookies: readonly { readonly name: string; readonly value: string }[]
}

function personOf(bellLap: TestBellLap, athleteId: string, cookie: string): TestPerson {
  const ask: TestPerson['ask'] = (method, url, body) =>
    bellLap.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { cookie },
      ...(body === undefined ? {} : { payload: body as object }),
    })
  return {
    athleteId,
    cookie,
    ask,
    askOf: (of, method, url, body) => ask(method, `/athletes/${of}${url}`, body),
  }
}

/** The token of an invitation that somebody made. */
export async function inviteBy(
  ask: TestPerson['ask'],
  invitation: {
    readonly to: 'athlete' | GrantRole
    readonly name: string
    readonly fields: readonly SharedField[]
    readonly squadId?: string | null
  },
): Promise<string> {
  const answer = await ask('POST', '/invitations', invitation)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return new URL(answer.json<{ path: string }>().path, 'http://localhost').hash.slice(
    '#token='.length,
  )
}

/** Accepts an invitation without a sign-in, which makes an account. */
export async function joinBy(
  bellLap: TestBellLap,
  answers: {
    readonly token: string
    readonly name: string
    readonly birthYear?: number | null
    readonly fields?: readonly SharedField[] | null
  },
): Promise<TestPerson> {
  const answer = await bellLap.app.inject({
    method: 'POST',
    url: '/api/v1/invitations/accept',
    payload: answers,
  })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  const { cookies } = answer as Joined
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const known = personOf(bellLap, '', cookie)
  const session = await known.ask('GET', '/session')
  return personOf(bellLap, session.json<{ athlete: { id: string } }>().athlete.id, cookie)
}

/** A person with an own account who shares nothing with anybody; of age unless another year is given. */
export async function newPerson(
  bellLap: TestBellLap,
  name: string,
  birthYear = 1985,
): Promise<TestPerson> {
  const token = await inviteBy(bellLap.ask, { to: 'athlete', name, fields: [] })
  const person = await joinBy(bellLap, { token, name, birthYear, fields: [] })
  const left = await bellLap.ask('DELETE', `/my-athletes/${person.athleteId}`)
  if (left.statusCode !== 204) throw new Error(left.body)
  return person
}

/** Lets a person see fields of a runner, by an invitation. */
export async function letSee(grant: {
  readonly athlete: TestPerson
  readonly person: TestPerson
  readonly role: GrantRole
  readonly fields: readonly SharedField[]
}): Promise<void> {
  const { athlete, person, role, fields } = grant
  const token = await inviteBy(athlete.ask, { to: role, name: role, fields })
  const answer = await person.ask('POST', '/invitations/accept', { token })
  if (answer.statusCode !== 200) throw new Error(answer.body)
}
