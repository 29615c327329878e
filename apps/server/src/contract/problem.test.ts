import { EN_GB } from '@bell-lap/text/catalogue/en-GB'
import { LOCALES } from '@bell-lap/text/locale'
import { CATALOGUES, textOf } from '@bell-lap/text/text-of'
import type { MessageValues } from '@bell-lap/units/message'
import { afterEach, describe, expect, test } from 'vitest'
import { openForTest, removeFolder } from '../testing/open-for-test.ts'
import type { TestBellLap } from '../testing/open-for-test.ts'
import { acceptedLanguages } from './accepted-languages.ts'
import { invalidField } from './invalid-field.ts'
import { PROBLEM_CODES, PROBLEM_STATUS, textOfProblem, titleOfStatus } from './problem-codes.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

interface Said {
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly values: MessageValues
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
}

async function problem(
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
): Promise<Said> {
  const answer = await open?.app.inject({
    method: body === undefined ? 'GET' : 'POST',
    url,
    headers,
    ...(body === undefined ? {} : { payload: body }),
  })
  return answer?.json<Said>() as Said
}

const signedIn = () => ({ authorization: `Bearer ${open?.localToken}` })

async function choose(settings: object): Promise<void> {
  const now = (await open?.ask('GET', '/settings'))?.json<object>()
  expect((await open?.ask('PUT', '/settings', { ...now, ...settings }))?.statusCode).toBe(200)
}

describe('the table of error codes', () => {
  test.each(LOCALES)('every code and every status has text in %s', (locale) => {
    const catalogue: Readonly<Record<string, string>> = CATALOGUES[locale]
    expect(PROBLEM_CODES.filter((code) => !catalogue[textOfProblem(code)])).toEqual([])
    const statuses = Object.values(PROBLEM_STATUS)
    expect(statuses.filter((status) => !catalogue[titleOfStatus(status)])).toEqual([])
  })

  test('no text of a problem belongs to a code that does not exist', () => {
    const known = new Set<string>(PROBLEM_CODES.map(textOfProblem))
    const texts = Object.keys(EN_GB).filter((key) => /^problem\.(?!title\.)/.test(key))
    expect(texts.filter((key) => !known.has(key))).toEqual([])
  })
})

describe('a problem is said in the language of the reader', () => {
  test('who is not signed in reads the language of the browser', async () => {
    open = await openForTest()
    const german = await problem('/api/v1/plan', { 'accept-language': 'fr;q=0.4, de-AT;q=0.9' })
    expect(german).toMatchObject({ code: 'not-signed-in', title: 'Nicht angemeldet' })
    expect(german.detail).toMatch(/^Du bist nicht angemeldet\./)
    const other = await problem('/api/v1/plan', { 'accept-language': 'fr' })
    expect(other.detail).toMatch(/^You are not signed in\./)
  })

  test('a chosen language comes before the one of the browser', async () => {
    open = await openForTest()
    const url = '/api/v1/activities/none'
    const asked = { ...signedIn(), 'accept-language': 'en-US' }
    expect((await problem(url, asked)).detail).toMatch(/^Activity not found\./)
    await choose({ locale: 'de' })
    expect((await problem(url, asked)).detail).toMatch(/^Aktivität nicht gefunden\./)
    await choose({ locale: null })
    const browser = { ...signedIn(), 'accept-language': 'de' }
    expect((await problem(url, browser)).detail).toMatch(/^Aktivität nicht gefunden\./)
  })

  test('code and values are enough to say the detail again', async () => {
    open = await openForTest()
    const said = await problem('/api/v1/nowhere', { 'accept-language': 'de' })
    const { t } = textOf({ locale: 'de', units: 'metric' })
    expect(t('problem.not-found', said.values)).toBe(said.detail)
    expect(said.detail).toBe('Unter GET /api/v1/nowhere gibt es nichts. Prüfe die Adresse.')
  })

  test('a field that is not valid is named in plain words', async () => {
    open = await openForTest()
    const asked = { ...signedIn(), 'accept-language': 'de' }
    const said = await problem('/api/v1/results', asked, { day: 'gestern', timeText: '' })
    expect(said.code).toBe('not-valid')
    const messages = said.errors?.map(({ message }) => message)
    expect(messages).toContain('Tag: Schreibe den Tag als JJJJ-MM-TT, zum Beispiel 2026-05-17.')
    expect(messages).toContain('Zeit ist leer.')
    expect(messages?.filter((one) => /invalid|expected|undefined/i.test(one))).toEqual([])
  })

  test('what cannot be read at all is a problem with a stable code', async () => {
    open = await openForTest()
    const answer = await open.app.inject({
      method: 'POST',
      url: '/api/v1/results',
      headers: { ...signedIn(), 'content-type': 'application/json' },
      payload: '{',
    })
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad-request' })
  })
})

test.each([
  ['de-AT, de;q=0.9, en;q=0.8', ['de-AT', 'de', 'en']],
  ['en;q=0.8, de', ['de', 'en']],
  ['*', []],
  ['fr;q=0, de', ['de']],
  [undefined, []],
])('the languages of %j are %j', (header, languages) => {
  expect(acceptedLanguages(header)).toEqual(languages)
})

describe('a field that is not valid', () => {
  const { say } = textOf({ locale: 'en-GB', units: 'metric' })
  test.each([
    ['too_big', { origin: 'number', maximum: 250 }, 'Lane must be at most 250.'],
    ['too_small', { origin: 'array', minimum: 1 }, 'Lane needs at least 1 entry.'],
    ['invalid_value', { values: ['a', 'b'] }, 'Lane must be one of a, b.'],
    ['invalid_type', { expected: 'number' }, 'Lane must be a number.'],
    ['invalid_format', {}, 'Lane is not in the expected form.'],
    ['invalid_union', {}, 'Lane has a wrong value.'],
  ])('%s %j is said as %s', (keyword, params, words) => {
    const issue = { keyword, instancePath: '/conditions/lane', message: 'Invalid input', params }
    expect(say(invalidField(issue))).toBe(words)
  })

  test('an unknown field keeps its name in the API, and a list its own label', () => {
    const issue = { keyword: 'x', message: 'Invalid input', params: {} }
    expect(say(invalidField({ ...issue, instancePath: '/a/b' }))).toBe('a.b has a wrong value.')
    expect(say(invalidField({ ...issue, instancePath: '/meets/3' }))).toMatch(/^Possible race days/)
    expect(say(invalidField({ ...issue, instancePath: '/' }))).toMatch(/^The request has/)
  })
})
