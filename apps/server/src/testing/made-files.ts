import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import {
  evenRun,
  intervalRun,
  segmentsDistanceM,
  segmentsTimeS,
} from '@bell-lap/synthetic-runner/planned-run'
import { runRecording } from '@bell-lap/synthetic-runner/run-recording'
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

/** A FIT recording of five kilometres at a speed, jogs between them, laps pressed. */
export function madeKilometres(day: string, speedMps: number): Uint8Array {
  const segments = intervalRun({ count: 5, distanceM: 1000, recoveryM: 400 }, 3.1, speedMps)
  return runRecording({
    day,
    startSecondsUtc: Date.parse(`${day}T17:00:00Z`) / 1000,
    kind: 'intervals',
    name: 'Kilometres',
    surface: 'road',
    distanceM: segmentsDistanceM(segments),
    timeS: segmentsTimeS(segments),
    segments,
    thresholdMps: 3.6,
    watch: 'plain',
    seed: 3,
  })
}

/** A GPX recording of a run in parts, a point a second: metres a second and for how many seconds. */
export function madeParts(
  day: string,
  parts: readonly (readonly [speedMps: number, seconds: number])[],
  words: { readonly name?: string; readonly type?: string } = {},
): Uint8Array {
  const startMs = Date.parse(`${day}T06:00:00Z`)
  const speeds = parts.flatMap(([speedMps, seconds]) => Array<number>(seconds).fill(speedMps))
  let metres = 0
  const points = [0, ...speeds].map((speedMps, second) => {
    metres += speedMps
    const latitude = (48 + metres / DEGREE_M).toFixed(7)
    const time = new Date(startMs + second * 1000).toISOString()
    return `<trkpt lat="${latitude}" lon="11.5"><time>${time}</time></trkpt>`
  })
  const { name = 'Morning run', type = 'running' } = words
  return textBytes(
    `<?xml version="1.0"?><gpx version="1.1" creator="Phone"><trk><name>${name}</name><type>${type}</type><trkseg>${points.join('')}</trkseg></trk></gpx>`,
  )
}

export async function madeZip(files: readonly TestFile[]): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  for (const file of files) zip.addBuffer(Buffer.from(file.bytes), file.name)
  zip.end()
  return buffer(Readable.from(zip.outputStream))
}

export const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Metres of a degree of latitude. */
const DEGREE_M = 111_195

/** A GPX recording of an even run northwards, as a phone writes it: a point every five seconds. */
export function madeGpx(
  day: string,
  options: {
    readonly distanceM?: number
    readonly speedMps?: number
    /** After six in the morning, UTC. */
    readonly startSecond?: number
    readonly name?: string
    readonly type?: string
    /** Instead of the height of one point in the middle. */
    readonly strangeHeight?: string
  } = {},
): Uint8Array {
  const { distanceM = 8000, speedMps = 3.2, startSecond = 0, name, type, strangeHeight } = options
  const startMs = Date.parse(`${day}T06:00:00Z`) + startSecond * 1000
  const seconds = distanceM / speedMps
  const points: string[] = []
  for (let second = 0; second <= seconds; second += 5) {
    const latitude = (48 + (second * speedMps) / DEGREE_M).toFixed(7)
    const time = new Date(startMs + second * 1000).toISOString()
    const isStrange = strangeHeight !== undefined && points.length === 50
    const height = isStrange ? strangeHeight : '120'
    points.push(
      `<trkpt lat="${latitude}" lon="11.5"><ele>${height}</ele><time>${time}</time></trkpt>`,
    )
  }
  const words =
    (name === undefined ? '' : `<name>${name}</name>`) +
    (type === undefined ? '' : `<type>${type}</type>`)
  return textBytes(
    `<?xml version="1.0"?><gpx version="1.1" creator="Phone"><trk>${words}<trkseg>${points.join('')}</trkseg></trk></gpx>`,
  )
}
