import { crc16 } from '@bell-lap/fit/crc'
import { FIT_EPOCH_S } from '@bell-lap/fit/base-types'
import { readLayout, type MessageLayout } from '@bell-lap/fit/message-layout'
import { writeFit, type FitField, type FitMessage } from '@bell-lap/fit/write-fit'
import { seededRandom, type Random } from '@bell-lap/synthetic-runner/random'

/** A recording whose times can be moved without making it anew. */
export interface MadeRecording {
  readonly bytes: Uint8Array
  /** Where each point in time stands: 32 bits, little endian. */
  readonly timePlaces: readonly number[]
  readonly startUnixS: number
}

const MADE_START_UNIX_S = 1_262_304_000
const HEADER_BYTES = 14
/** Fields that hold a point in time, by message: file id, session, lap, activity; and field 253 of all. */
const TIME_FIELDS: Readonly<Record<number, number>> = { 0: 4, 18: 2, 19: 2, 34: 5 }
const TIMESTAMP = 253
const DEGREES = 2 ** 31 / 180

const field = (number: number, baseType: FitField['baseType'], value: number): FitField => ({
  number,
  baseType,
  value: Math.round(value),
})

/**
 * A run as a watch of today records it: each second place, height, distance, speed, heart rate,
 * cadence, power, form and temperature; a lap each kilometre. About 36 bytes a second: 2,900 seconds
 * make 100 KB. The same seed gives the same bytes.
 */
export function madeRecording(seed: number, seconds = 2900): MadeRecording {
  const random = seededRandom(seed)
  const startFitS = MADE_START_UNIX_S - FIT_EPOCH_S
  const messages: FitMessage[] = [fileId(startFitS)]
  const laps: FitMessage[] = []
  const easyMps = random.between(2.6, 3.8)
  const run = { distanceM: 0, speedMps: easyMps, heartBpm: 95 }
  let lap = { startS: 0, startM: 0 }
  for (let second = 0; second < seconds; second += 1) {
    run.speedMps += 0.05 * (easyMps - run.speedMps) + 0.03 * random.normal()
    run.heartBpm += (110 + 12 * run.speedMps - run.heartBpm) / 40 + 0.3 * random.normal()
    run.distanceM += second === 0 ? 0 : run.speedMps
    messages.push(record(startFitS + second, run, random))
    if (run.distanceM - lap.startM >= 1000) {
      laps.push(
        summary(19, {
          startFitS: startFitS + lap.startS,
          seconds: second - lap.startS,
          metres: run.distanceM - lap.startM,
        }),
      )
      lap = { startS: second, startM: run.distanceM }
    }
  }
  const last = { startFitS, seconds: seconds - 1, metres: run.distanceM }
  const bytes = writeFit([...messages, ...laps, summary(18, last)])
  return { bytes, timePlaces: timePlacesIn(bytes), startUnixS: MADE_START_UNIX_S }
}

/** The same recording begun at another time: the bytes of another run. */
export function startedAt(made: MadeRecording, startUnixS: number): Uint8Array {
  const bytes = made.bytes.slice()
  const view = new DataView(bytes.buffer)
  const shift = startUnixS - made.startUnixS
  for (const place of made.timePlaces) {
    view.setUint32(place, view.getUint32(place, true) + shift, true)
  }
  view.setUint16(bytes.length - 2, crc16(bytes, 0, bytes.length - 2), true)
  return bytes
}

function fileId(startFitS: number): FitMessage {
  return {
    globalNumber: 0,
    fields: [
      field(0, 'enum', 4),
      field(1, 'uint16', 255),
      field(2, 'uint16', 0),
      field(4, 'uint32', startFitS),
    ],
  }
}

function record(
  timeFitS: number,
  run: { readonly distanceM: number; readonly speedMps: number; readonly heartBpm: number },
  random: Random,
): FitMessage {
  const { distanceM, speedMps, heartBpm } = run
  const angle = distanceM / 900
  return {
    globalNumber: 20,
    fields: [
      field(TIMESTAMP, 'uint32', timeFitS),
      field(0, 'sint32', (10 + 0.008 * Math.sin(angle)) * DEGREES),
      field(1, 'sint32', (-40 + 0.008 * Math.cos(angle)) * DEGREES),
      field(5, 'uint32', distanceM * 100),
      field(73, 'uint32', speedMps * 1000),
      field(78, 'uint32', (40 + 10 * Math.sin(angle * 3) + 500) * 5),
      field(7, 'uint16', 70 * speedMps + 8 * random.normal()),
      field(39, 'uint16', 850 + 20 * random.normal()),
      field(41, 'uint16', 2450 + 40 * random.normal()),
      field(3, 'uint8', heartBpm),
      field(4, 'uint8', 84 + random.normal()),
      field(53, 'uint8', random.whole(0, 127)),
      field(13, 'sint8', 18),
    ],
  }
}

function summary(
  globalNumber: 18 | 19,
  of: { readonly startFitS: number; readonly seconds: number; readonly metres: number },
): FitMessage {
  return {
    globalNumber,
    fields: [
      field(TIMESTAMP, 'uint32', of.startFitS + of.seconds),
      field(2, 'uint32', of.startFitS),
      field(5, 'enum', 1),
      field(7, 'uint32', of.seconds * 1000),
      field(8, 'uint32', of.seconds * 1000),
      field(9, 'uint32', of.metres * 100),
    ],
  }
}

function timePlacesIn(bytes: Uint8Array): readonly number[] {
  const end = bytes.length - 2
  const layouts = new Map<number, MessageLayout>()
  const places: number[] = []
  let at = HEADER_BYTES
  while (at < end) {
    const header = bytes[at] as number
    if ((header & 0x40) !== 0) {
      const read = readLayout(bytes, { start: at + 1, end }, false, layouts.size)
      if (read === null) throw new Error('a made recording that cannot be walked')
      layouts.set(header & 15, read.layout)
      at = read.next
      continue
    }
    const layout = layouts.get(header & 15) as MessageLayout
    for (const { number, offset } of layout.fields) {
      const isTime = number === TIMESTAMP || number === TIME_FIELDS[layout.globalNumber]
      if (isTime) places.push(at + 1 + offset)
    }
    at += 1 + layout.size
  }
  return places
}
