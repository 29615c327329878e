// `npm run bench:fit`: the speed of `@bell-lap/fit` beside `fit-file-parser` and Garmin's own SDK, on recordings made
// by code. Every reader gets the same bytes in turn and must read the same distances. `-- --rounds 3` for less.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { RECORD_COLUMNS, WANTED_MESSAGES } from '@bell-lap/activity/read/fit-fields'
import { decodeFit } from '@bell-lap/fit/decode-fit'
import { Decoder, Stream } from '@garmin/fitsdk'
import FitParser from 'fit-file-parser'
import { median } from 'simple-statistics'
import { madeRecording } from './made-recordings.ts'

const FILES = 40
const WARM_UP_ROUNDS = 2
/** The same distance to the centimetre, as the files hold it. */
const SAME_M = 0.011

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } })
const rounds = Number(values.rounds)
const say = (line: string) => void process.stdout.write(`${line}\n`)

interface Reader {
  readonly name: string
  readonly gives: string
  /** The distance of the last record, m. */
  readonly lastDistanceM: (bytes: Uint8Array) => Promise<number>
}

interface ParsedRecord {
  readonly distance?: number
}

const READERS: readonly Reader[] = [
  {
    name: '@bell-lap/fit',
    gives: 'columns of numbers',
    lastDistanceM: async (bytes) => {
      const { columns } = decodeFit(bytes, WANTED_MESSAGES, RECORD_COLUMNS)
      return columns['distanceM']?.at(-1) ?? Number.NaN
    },
  },
  {
    name: '@garmin/fitsdk',
    gives: 'an object a record',
    lastDistanceM: async (bytes) => {
      const decoder = new Decoder(Stream.fromByteArray(bytes as unknown as number[]))
      const { messages } = decoder.read({ convertDateTimesToDates: false, mergeHeartRates: false })
      const records = (messages.recordMesgs ?? []) as readonly ParsedRecord[]
      return records.at(-1)?.distance ?? Number.NaN
    },
  },
  {
    name: 'fit-file-parser',
    gives: 'an object a record',
    lastDistanceM: async (bytes) => {
      const parser = new FitParser({
        force: true,
        speedUnit: 'm/s',
        lengthUnit: 'm',
        mode: 'list',
      })
      // It takes the whole buffer behind a view.
      const parsed = (await parser.parseAsync(bytes.slice().buffer)) as {
        readonly records?: readonly ParsedRecord[]
      }
      return parsed.records?.at(-1)?.distance ?? Number.NaN
    },
  },
]

const files = Array.from({ length: FILES }, (_, index) => madeRecording(100 + index).bytes)
const megabytes = files.reduce((sum, file) => sum + file.length, 0) / 1e6

for (const file of files) {
  const distances = await Promise.all(READERS.map((reader) => reader.lastDistanceM(file)))
  const [first = Number.NaN] = distances
  if (!distances.every((one) => Math.abs(one - first) < SAME_M)) {
    throw new Error(`the readers disagree: ${distances.join(', ')}`)
  }
}

const seconds = READERS.map((): number[] => [])
for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
  for (const [index, reader] of READERS.entries()) {
    const sinceMs = performance.now()
    for (const file of files) await reader.lastDistanceM(file)
    if (round >= 0) seconds[index]?.push((performance.now() - sinceMs) / 1000)
  }
}
const medians = seconds.map((one) => median(one))
const [ours = Number.NaN] = medians
const cores = `${availableParallelism()} cores, Node.js ${process.version}`
say(`${FILES} made files, ${Math.round((1000 * megabytes) / FILES)} kB each on average; ${cores}`)
say(`Median of ${rounds} rounds, the readers in turn:\n`)
say('| reader | gives | MB/s | ms a file | time, ours = 1 |')
say('|---|---|--:|--:|--:|')
READERS.forEach(({ name, gives }, index) => {
  const s = medians[index] ?? Number.NaN
  const cells = [megabytes / s, (1000 * s) / FILES, s / ours].map((one) => one.toFixed(1))
  say(`| ${name} | ${gives} | ${cells.join(' | ')} |`)
})
