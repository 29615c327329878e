import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { evenRun } from '@bell-lap/simulate/planned-run'
import { runRecording } from '@bell-lap/simulate/run-recording'
import yazl from 'yazl'
import type { TestFile } from './open-for-test.ts'

/** A FIT recording of an even run, made by code. */
export function madeRun(
  day: string,
  options: {
    readonly distanceM?: number
    readonly speedMps?: number
    /** After six in the morning, UTC. */
    readonly startSecond?: number
    readonly seed?: number
    readonly watch?: 'plain' | 'with-dynamics'
  } = {},
): Uint8Array {
  const { distanceM = 8000, speedMps = 3.2, seed = 7, watch = 'plain', startSecond = 0 } = options
  return runRecording({
    day,
    startSecondsUtc: Date.parse(`${day}T06:00:00Z`) / 1000 + startSecond,
    kind: 'easy',
    name: 'Morning run',
    surface: 'road',
    distanceM,
    timeS: distanceM / speedMps,
    segments: evenRun(distanceM, speedMps),
    thresholdMps: 3.9,
    watch,
    seed,
  })
}

export async function madeZip(files: readonly TestFile[]): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  for (const file of files) zip.addBuffer(Buffer.from(file.bytes), file.name)
  zip.end()
  return buffer(Readable.from(zip.outputStream))
}

export const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text)
