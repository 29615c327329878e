// `npm run fuzz -- READER --minutes N`: reads inputs that are changed again and again, guided by what of the
// code they reach. `--seed` repeats a run. An input that fails is written to `--out`, and the run ends with 1.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { mutate } from './fuzz/mutate.ts'
import { NewCoverage } from './fuzz/new-coverage.ts'
import { READERS } from './fuzz/readers.ts'
import type { FuzzedReader } from './fuzz/readers.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'fuzz-findings' },
  },
})
const say = (line: string) => void process.stdout.write(`${line}\n`)
/** A small input that takes longer than this holds up an import. */
const SLOW_MS = 2000
const SAY_EVERY_MS = 60_000

interface Finding {
  readonly why: string
  readonly input: Uint8Array
}

async function tryOn(reader: FuzzedReader, input: Uint8Array): Promise<string | null> {
  // Processor time: on a machine that others share, the clock says little.
  const before = process.cpuUsage()
  try {
    const wrong = await reader.tryOn(input)
    const { user, system } = process.cpuUsage(before)
    const tookMs = (user + system) / 1000
    return wrong ?? (tookMs > SLOW_MS ? `it took ${Math.round(tookMs)} ms` : null)
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

/** Names, keys and tags that the seeds write. */
function wordsIn(seeds: readonly Uint8Array[]): readonly string[] {
  const text = seeds.map((seed) => new TextDecoder().decode(seed)).join(' ')
  return [...new Set(text.match(/<\/?[A-Za-z]+>?|"[A-Za-z_]+":?|[A-Za-z]{3,20}/g) ?? [])]
}

async function fuzz(name: string, reader: FuzzedReader): Promise<readonly Finding[]> {
  const random = seededRandom(Number(values.seed))
  const coverage = new NewCoverage(import.meta.url)
  const corpus = [...(await reader.seeds())]
  const words = wordsIn(corpus)
  const findings = new Map<string, Finding>()
  const any = () => corpus[Math.floor(random.between(0, corpus.length))] as Uint8Array
  for (const seed of corpus) {
    const wrong = await tryOn(reader, seed)
    if (wrong !== null) throw new Error(`a seed of ${name} fails: ${wrong}`)
  }
  coverage.take()
  const untilMs = performance.now() + Number(values.minutes) * 60_000
  let runs = 0
  let saidMs = performance.now()
  while (performance.now() < untilMs) {
    const input = mutate(any(), { other: any(), words, random })
    runs += 1
    const why = await tryOn(reader, input)
    // One place in the code is one finding.
    const place = why?.split('\n').slice(0, 2).join(' ')
    if (why !== null && place !== undefined && !findings.has(place)) {
      findings.set(place, { why, input })
      say(`  ${name}: ${place}`)
    }
    if (coverage.take() > 0) corpus.push(input)
    if (performance.now() - saidMs < SAY_EVERY_MS) continue
    saidMs = performance.now()
    say(`  ${name}: ${runs} inputs, ${corpus.length} kept, ${coverage.blocks} blocks`)
  }
  say(
    `${name}: ${values.minutes} min, ${runs} inputs, ${corpus.length} kept, ${coverage.blocks} blocks, ${findings.size} findings`,
  )
  return [...findings.values()]
}

const [name = ''] = positionals
const reader = READERS[name]
if (reader === undefined) {
  say(
    `npm run fuzz -- READER --minutes N, where READER is one of ${Object.keys(READERS).join(', ')}`,
  )
  process.exitCode = 2
} else {
  const findings = await fuzz(name, reader)
  if (findings.length > 0) mkdirSync(values.out, { recursive: true })
  for (const { why, input } of findings) {
    const hash = createHash('sha256').update(input).digest('hex').slice(0, 12)
    const path = join(values.out, `${name}-${hash}`)
    writeFileSync(path, input)
    say(`${path}: ${why}`)
  }
  process.exitCode = findings.length === 0 ? 0 : 1
}
