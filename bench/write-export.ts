import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import { madeRecording, startedAt } from './made-recordings.ts'

/** The first run of a made export, and how far apart its runs begin. */
const FIRST_RUN_UNIX_S = 1_104_559_200
const SECONDS_BETWEEN_RUNS = 9 * 3600

export interface ExportWish {
  readonly recordings: number
  /** Byte strings made anew; the rest are these at other times. */
  readonly patterns?: number
  /** Length of each run; 2,900 seconds make 100 KB. */
  readonly seconds?: number
  readonly seed?: number
  /** How many runs come before the first one. */
  readonly firstRun?: number
}

/**
 * Writes a zip of recordings, each of another run, to `path`. Made while it is written, so that its
 * size is bounded by the disk alone. Gives the bytes of all recordings together.
 */
export async function writeExport(path: string, wish: ExportWish): Promise<number> {
  const { recordings, patterns = 20, seconds = 2900, seed = 1, firstRun = 0 } = wish
  const made = Array.from({ length: Math.min(patterns, recordings) }, (_, index) =>
    madeRecording(seed + index, seconds),
  )
  const zip = new yazl.ZipFile()
  let bytes = 0
  for (let index = 0; index < recordings; index += 1) {
    const name = `activities/${String(10_000_000 + index)}.fit`
    zip.addReadStreamLazy(name, { compress: false }, (use) => {
      const one = made[index % made.length]
      if (one === undefined) throw new Error('no pattern')
      const recording = startedAt(one, FIRST_RUN_UNIX_S + (firstRun + index) * SECONDS_BETWEEN_RUNS)
      bytes += recording.length
      use(null, Readable.from([Buffer.from(recording.buffer)]))
    })
  }
  zip.end()
  await pipeline(Readable.from(zip.outputStream), createWriteStream(path))
  return bytes
}
