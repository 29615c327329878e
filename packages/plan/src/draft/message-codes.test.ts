/** Every code that these folders write is in the catalogues; missing ones would only show when said. */
import { readdirSync, readFileSync } from 'node:fs'
import { CATALOGUES } from '@bell-lap/text/text-of'
import { expect, test } from 'vitest'

const FOLDERS = ['model', 'ledger', 'session', 'invariants', 'draft']
const SOURCE = new URL('../', import.meta.url)

/** Areas of the catalogue that belong to these folders. */
const AREAS =
  /^(why|focus|progression|lever|amount|term|note|way-back|left-out|ready|refusal|nearest|invariant|broken|grows|because|loads|exercise|sets)\./

function sourceOf(folder: string): string {
  return readdirSync(new URL(folder, SOURCE), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(`${folder}${name}`, SOURCE), 'utf8'))
    .join('\n')
}

/** Codes in quotes, such as 'why.long'. */
function codesIn(source: string): ReadonlySet<string> {
  const quoted = [...source.matchAll(/'([a-z-]+\.[a-z0-9.-]+)'/g)].map(([, code]) => code ?? '')
  return new Set(quoted.filter((code) => AREAS.test(code)))
}

/** The whole package: others may use the same texts. */
const written = sourceOf('./')
/** The fixed parts of codes that are put together, such as `focus.${phase}`. */
const patterns = [...written.matchAll(/`([a-z-]+\.[a-z0-9.-]*)\$\{/g)].map(
  ([, start]) => start ?? '',
)

test('every code that is written out is in every catalogue', () => {
  const codes = codesIn(FOLDERS.map((folder) => sourceOf(`${folder}/`)).join('\n'))
  expect(codes.size).toBeGreaterThan(100)
  for (const [locale, catalogue] of Object.entries(CATALOGUES)) {
    const missing = [...codes].filter((code) => !(code in catalogue))
    expect({ locale, missing }).toEqual({ locale, missing: [] })
  }
})

test('every text of these areas is used', () => {
  const ours = Object.keys(CATALOGUES['en-GB']).filter((code) => AREAS.test(code))
  const codes = codesIn(written)
  /** Written by the server. */
  const elsewhere =
    /^(note\.(open-state|health-not-answered)|refusal\.open-red-flag|nearest\.base-by-effort)$/
  const unused = ours.filter(
    (code) =>
      !codes.has(code) &&
      !elsewhere.test(code) &&
      !patterns.some((start) => code.startsWith(start)),
  )
  expect(unused).toEqual([])
})
