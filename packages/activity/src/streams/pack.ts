import { STREAM_NAMES, type StreamName, type Streams } from '../activity.ts'

/** Steps a unit: a value is kept to half of one step, finer than any watch measures. */
const STEPS_PER_UNIT: Readonly<Record<StreamName, number>> = {
  timeS: 1000,
  distanceM: 100,
  latitudeDeg: 1e7,
  longitudeDeg: 1e7,
  altitudeM: 100,
  speedMps: 1000,
  heartRateBpm: 10,
  cadenceSpm: 100,
  powerW: 10,
  groundContactMs: 10,
  verticalOscillationMm: 10,
  verticalRatioPct: 100,
  stepLengthMm: 10,
  balanceLeftPct: 100,
  temperatureC: 10,
  formPowerW: 10,
  airPowerW: 10,
  legSpringStiffnessKnM: 100,
}

const VERSION = 1
const HEADER_BYTES = 6
const COLUMN_HEADER_BYTES = 1

const BEATS_HEADER_BYTES = 4
const BEAT_STEPS_PER_S = 1000

/**
 * Packs the columns into one blob: version, count, then for each column its number and the
 * differences between neighbours as variable-length integers; last the R-R intervals (seconds) with
 * a count of their own. "Missing" is kept. Small values repeat, so the blob compresses well.
 *
 * @example
 * const bytes = packStreams({ timeS: Float64Array.of(0, 1, 2) })
 * const { streams } = unpackStreams(bytes)
 */
export function packStreams(streams: Streams, heartBeatsS: readonly number[] = []): Uint8Array {
  const present = STREAM_NAMES.filter((name) => streams[name] !== undefined)
  const count = streams.timeS.length
  const columnBytes = present.length * (COLUMN_HEADER_BYTES + count * 8)
  const beatBytes = BEATS_HEADER_BYTES + heartBeatsS.length * 8
  const out = new Uint8Array(HEADER_BYTES + columnBytes + beatBytes)
  const view = new DataView(out.buffer)
  out[0] = VERSION
  out[1] = present.length
  view.setUint32(2, count, true)
  let at = HEADER_BYTES
  for (const name of present) {
    out[at] = STREAM_NAMES.indexOf(name)
    at = packColumn(
      streams[name] as Float64Array,
      STEPS_PER_UNIT[name],
      out,
      at + COLUMN_HEADER_BYTES,
    )
  }
  if (heartBeatsS.length > 0) {
    view.setUint32(at, heartBeatsS.length, true)
    const beats = Float64Array.from(heartBeatsS)
    at = packColumn(beats, BEAT_STEPS_PER_S, out, at + BEATS_HEADER_BYTES)
  }
  return out.slice(0, at)
}

/** Beyond this many steps a difference no longer fits into eight bytes of seven bits. */
const STEPS_AT_MOST = 2 ** 51

/**
 * Zero stands for "missing"; a difference is stored zig-zag and one up. A value that is not finite, or
 * too large to be stored, is missing. Returns the next free place.
 */
function packColumn(column: Float64Array, steps: number, out: Uint8Array, start: number): number {
  let at = start
  let last = 0
  for (const value of column) {
    let code = 0
    const step = Math.round(value * steps)
    if (Math.abs(step) <= STEPS_AT_MOST) {
      const difference = step - last
      last = step
      code = (difference >= 0 ? difference * 2 : -difference * 2 - 1) + 1
    }
    while (code >= 128) {
      out[at] = (code % 128) + 128
      code = Math.floor(code / 128)
      at += 1
    }
    out[at] = code
    at += 1
  }
  return at
}

/** Reads what `packStreams` wrote. Throws `RangeError` for a blob of another version. */
export function unpackStreams(bytes: Uint8Array): {
  readonly streams: Streams
  readonly heartBeatsS: Float64Array
} {
  if (bytes[0] !== VERSION) throw new RangeError(`streams of version ${bytes[0]} cannot be read`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const columns = bytes[1] ?? 0
  const count = view.getUint32(2, true)
  const streams: Partial<Record<StreamName, Float64Array>> = {}
  let at = HEADER_BYTES
  for (let c = 0; c < columns; c += 1) {
    const name = STREAM_NAMES[bytes[at] ?? 0] ?? 'timeS'
    const column = new Float64Array(count)
    at = unpackColumn(bytes, at + COLUMN_HEADER_BYTES, column, STEPS_PER_UNIT[name])
    streams[name] = column
  }
  const beats = at + BEATS_HEADER_BYTES <= bytes.length ? view.getUint32(at, true) : 0
  const heartBeatsS = new Float64Array(beats)
  unpackColumn(bytes, at + BEATS_HEADER_BYTES, heartBeatsS, BEAT_STEPS_PER_S)
  return { streams: { ...streams, timeS: streams.timeS ?? new Float64Array(0) }, heartBeatsS }
}

function unpackColumn(
  bytes: Uint8Array,
  start: number,
  column: Float64Array,
  steps: number,
): number {
  let at = start
  let last = 0
  for (let i = 0; i < column.length; i += 1) {
    let code = 0
    let place = 1
    for (;;) {
      const byte = bytes[at] ?? 0
      at += 1
      code += (byte & 127) * place
      if (byte < 128) break
      place *= 128
    }
    if (code === 0) column[i] = Number.NaN
    else {
      const zigzag = code - 1
      last += zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2
      column[i] = last / steps
    }
  }
  return at
}
