/** Every message that the packages and the server can return has a text, and the text gets its values. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { STREAM_NAMES } from '@bell-lap/activity/activity'
import { modelPanel } from '@bell-lap/fitness/models/panel'
import { paceMeaning } from '@bell-lap/fitness/paces/pace-meaning'
import { protocolOf, TEST_PROTOCOLS } from '@bell-lap/fitness/threshold/test-protocols'
import { testGates } from '@bell-lap/fitness/threshold/test-gates'
import { EN_GB } from '@bell-lap/text/catalogue/en-GB'
import { LOCALES, defaultsOf } from '@bell-lap/text/locale'
import { argumentsOf } from '@bell-lap/text/say'
import { textOf } from '@bell-lap/text/text-of'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { eventName, RACE_EVENTS } from '@bell-lap/units/race-event'
import { PACE_SYMBOLS } from '@bell-lap/workout/workout'
import { parseAst } from 'vite'
import { describe, expect, it, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../../..')
const FOLDERS = [
  'packages/activity/src',
  'packages/fitness/src',
  'packages/load/src',
  'packages/units/src',
  ...['activities', 'estimate', 'imports', 'load', 'races', 'results', 'threshold'].map(
    (feature) => `apps/server/src/features/${feature}`,
  ),
  'apps/server/src/jobs',
]
const CODES = Object.keys(EN_GB)
const texts: Readonly<Record<string, string>> = EN_GB

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}
interface Found {
  readonly where: string
  readonly code: string | RegExp
  /** The names of its values; `null` where they are not written in place. */
  readonly values: readonly string[] | null
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : filesIn(path)
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : []
  })

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** The codes that an expression can be: a literal, a template with parts left open, or one of two. */
function codesOf(node: unknown): readonly (string | RegExp)[] {
  if (!isNode(node)) return []
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : []
  if (node.type === 'ConditionalExpression')
    return [...codesOf(node['consequent']), ...codesOf(node['alternate'])]
  if (node.type !== 'TemplateLiteral') return []
  const parts = (node['quasis'] as readonly { value: { cooked: string } }[]).map(({ value }) =>
    value.cooked.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  )
  return [new RegExp(`^${parts.join('.+')}$`)]
}

function valuesOf(node: unknown): readonly string[] | null {
  if (node === undefined) return []
  if (!isNode(node) || node.type !== 'ObjectExpression') return null
  const properties = node['properties'] as readonly Node[]
  if (properties.some(({ type }) => type === 'SpreadElement')) return null
  return properties.map(({ key }) => String((key as { name?: unknown }).name))
}

function messagesIn(path: string): readonly Found[] {
  const found: Found[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (!isNode(node)) return
    const callee = node['callee']
    if (node.type === 'CallExpression' && isNode(callee) && callee['name'] === 'message') {
      const [code, values] = node['arguments'] as readonly unknown[]
      for (const one of codesOf(code))
        found.push({ where: path.slice(ROOT.length + 1), code: one, values: valuesOf(values) })
    }
    Object.values(node).forEach((child) => typeof child === 'object' && visit(child))
  }
  visit(parseAst(readFileSync(path, 'utf8'), { lang: 'ts' }).body)
  return found
}

const FOUND = FOLDERS.flatMap((folder) => filesIn(join(ROOT, folder))).flatMap(messagesIn)

test('the messages are found in the code', () => {
  expect(FOUND.length).toBeGreaterThan(150)
})

test('every code that is returned has a text', () => {
  const unknown = FOUND.filter(({ code }) =>
    typeof code === 'string' ? !(code in texts) : !CODES.some((one) => code.test(one)),
  )
  expect(unknown).toEqual([])
})

test('every text gets the values it asks for', () => {
  const short = FOUND.flatMap(({ where, code, values }) => {
    if (typeof code !== 'string' || values === null) return []
    const asked = [...argumentsOf(texts[code] ?? '')]
    const missing = asked.filter((name) => !values.includes(name))
    return missing.length === 0 ? [] : [{ where, code, missing }]
  })
  expect(short).toEqual([])
})

describe.each(LOCALES.map((locale) => ({ locale, ...defaultsOf(locale) })))(
  'in $locale',
  (reader) => {
    const { say } = textOf(reader)
    const isSaid = (all: readonly Message[]) => {
      for (const one of all) expect(say(one)).not.toMatch(/undefined|NaN|[{}]/)
    }

    it('tests, their steps and what speaks against them', () => {
      for (const { title, gives, warmUp, main, note } of TEST_PROTOCOLS)
        isSaid([title, gives, ...warmUp, ...main, ...note])
      expect(say(protocolOf('thirty-minutes').title)).not.toBe('')
      const runner = {
        painOutOf10: 3,
        hoursSinceHardDay: 20,
        weeksOfStrides: 0,
        weeksSinceCalfOrHamstringInjury: 0,
        novice: true,
      }
      for (const { reasons } of testGates(runner)) isSaid(reasons)
    })

    it('models, paces, events and columns', () => {
      const context = {
        profile: { age: null, sex: null, weeklyKm: null },
        today: '2026-03-04',
        estimate: { state: 'not-enough', asOf: '2026-03-04', missing: [], evidence: [] },
      } as const
      for (const { name, validity } of modelPanel([], context)) isSaid([name, validity])
      for (const symbol of PACE_SYMBOLS) isSaid(Object.values(paceMeaning(symbol)))
      isSaid(RACE_EVENTS.map(({ id }) => eventName(id)))
      const columns = STREAM_NAMES.filter((name) => name !== 'timeS')
      isSaid(columns.map((name) => message(`column.${name}`)))
      isSaid([1, 2, 3, 4, 5].map((zone) => message(`zone.${zone}`)))
    })
  },
)
