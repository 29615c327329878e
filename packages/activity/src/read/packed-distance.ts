import type { Columns } from '@bell-lap/fit/record-columns'

const METRES_PER_STEP = 1 / 16
/** Twelve bits of distance begin anew after so many metres. */
const ROUND_M = 4096 * METRES_PER_STEP

/**
 * The distance of old watches, which pack speed and distance into three bytes a record; `undefined`
 * where the file has none. Source: FIT profile, `record.compressed_speed_distance` (8): twelve bits of
 * speed in cm/s, then twelve of distance in sixteenths of a metre, which begin anew at 256 m.
 */
export function packedDistance(columns: Columns): Float64Array | undefined {
  const [low, middle, high] = ['packedByte0', 'packedByte1', 'packedByte2'].map(
    (name) => columns[name],
  )
  if (low === undefined || middle === undefined || high === undefined) return undefined
  let rounds = 0
  let last = 0
  return high.map((value, i) => {
    const bytes = [low[i], middle[i], value]
    // A byte of 255 reads as missing; all three are where the watch wrote nothing.
    if (bytes.every((byte) => Number.isNaN(byte))) return Number.NaN
    const [, second = 255, third = 255] = bytes.map((byte) => (Number.isNaN(byte) ? 255 : byte))
    const within = ((second >> 4) | (third << 4)) * METRES_PER_STEP
    if (within < last) rounds += 1
    last = within
    return rounds * ROUND_M + within
  })
}
