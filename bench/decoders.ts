import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { bestEfforts } from '@bell-lap/activity/clean/best-efforts'
import { clean } from '@bell-lap/activity/clean/clean'
import { RECORD_COLUMNS, WANTED_MESSAGES } from '@bell-lap/activity/read/fit-fields'
import { readRecording } from '@bell-lap/activity/read/read-recording'
import { decodeFit } from '@bell-lap/fit/decode-fit'
import { madeRecording } from './made-recordings.ts'
import { median } from 'simple-statistics'

const ROOT = resolve(import.meta.dirname, '..')
const MADE_FILES = 40
const WARM_UP_ROUNDS = 2

interface Reader {
  readonly name: string
  /** Reads one file; false when it could not. */
  readonly read: (bytes: Uint8Array) => boolean
}

interface Figures {
  readonly name: string
  readonly megabytesPerS: number
  readonly filesPerS: number
}

/** How fast the readers are on the same bytes in this process, in rounds one after the other. */
export async function compareDecoders(rounds: number, say: (line: string) => void): Promise<void> {
  const readers = [OURS, OURS_WHOLE, await fitFileParser()]
  const made = Array.from({ length: MADE_FILES }, (_, index) => madeRecording(100 + index).bytes)
  tell(`${made.length} made files`, made, measure(readers, made, rounds), say)
  const folder = resolve(ROOT, process.env['BELL_LAP_REAL_DATA'] ?? '../shared/data', 'runs')
  if (!existsSync(folder)) {
    say(`Real files: left out, BELL_LAP_REAL_DATA does not name a folder with runs/.`)
    return
  }
  const real = fitFilesIn(folder)
  const readable = real.filter((bytes) => readers.every((reader) => reader.read(bytes)))
  const name = `${readable.length} real files that all can read (of ${real.length})`
  tell(name, readable, measure(readers, readable, rounds), say)
}

const OURS: Reader = {
  name: 'decode-fit',
  read: (bytes) => decodeFit(bytes, WANTED_MESSAGES, RECORD_COLUMNS).recordCount > 0,
}
const OURS_WHOLE: Reader = {
  name: 'readRecording + clean + best efforts',
  read: (bytes) => {
    const result = readRecording(bytes)
    if (!result.ok) return false
    for (const activity of result.activities) bestEfforts(clean(activity))
    return true
  },
}

type Parse = (content: Uint8Array, done: (error: unknown, data: unknown) => void) => void

/** The usual library, a devDependency of the package that it is compared with in a test, too. */
async function fitFileParser(): Promise<Reader> {
  const packages = createRequire(join(ROOT, 'packages/activity/package.json'))
  const library = pathToFileURL(packages.resolve('fit-file-parser')).href
  const loaded = (await import(library)) as { default: unknown }
  const Parser = constructorIn(loaded.default)
  return {
    name: 'fit-file-parser',
    read: (bytes) => {
      let read = false
      try {
        new Parser({ force: true, speedUnit: 'm/s', lengthUnit: 'm', mode: 'list' }).parse(
          bytes,
          (error, data) => {
            read = !error && data !== undefined
          },
        )
      } catch {
        return false
      }
      return read
    },
  }
}

type ParserClass = new (options: object) => { readonly parse: Parse }

/** As CommonJS the class stands one `default` deeper. */
function constructorIn(exported: unknown): ParserClass {
  if (typeof exported === 'function') return exported as ParserClass
  return (exported as { default: ParserClass }).default
}

function fitFilesIn(folder: string): readonly Uint8Array[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.fit(\.gz)?$/i.test(path))
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(folder, path))
      // Each a buffer of its own: some readers take the whole buffer behind a view.
      return Uint8Array.from(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    })
}

function measure(
  readers: readonly Reader[],
  files: readonly Uint8Array[],
  rounds: number,
): readonly Figures[] {
  const seconds = readers.map((): number[] => [])
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    readers.forEach((reader, index) => {
      const sinceMs = performance.now()
      for (const bytes of files) reader.read(bytes)
      if (round >= 0) seconds[index]?.push((performance.now() - sinceMs) / 1000)
    })
  }
  const megabytes = sizeOf(files) / 1e6
  return readers.map(({ name }, index) => {
    const medianS = median(seconds[index] ?? [])
    return { name, megabytesPerS: megabytes / medianS, filesPerS: files.length / medianS }
  })
}

const sizeOf = (files: readonly Uint8Array[]) => files.reduce((sum, file) => sum + file.length, 0)

function tell(
  name: string,
  files: readonly Uint8Array[],
  figures: readonly Figures[],
  say: (line: string) => void,
): void {
  const meanKb = sizeOf(files) / files.length / 1000
  say(`\n${name}, ${meanKb.toFixed(0)} KB each on average`)
  const theirs = figures.at(-1)?.megabytesPerS ?? Number.NaN
  for (const { name, megabytesPerS, filesPerS } of figures) {
    const speed = `${megabytesPerS.toFixed(1).padStart(8)} MB/s ${filesPerS.toFixed(0).padStart(7)} files/s`
    const ratio = `${(megabytesPerS / theirs).toFixed(1)} × fit-file-parser`
    say(`  ${name.padEnd(37)} ${speed}   ${ratio}`)
  }
}
