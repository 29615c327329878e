import type { ColumnSpec } from '@bell-lap/fit/record-columns'
import type { Sport, StreamName, Surface } from '../activity.ts'

/**
 * Global message numbers of the FIT profile that a recording is read from.
 *
 * @example
 * import { decodeFit } from '@bell-lap/fit/decode-fit'
 * const { messages } = decodeFit(new Uint8Array(0), new Set([FILE_ID, SESSION, LAP]), [])
 */
export const FILE_ID = 0
export const DEVICE_SETTINGS = 2
export const SPORT = 12
export const SESSION = 18
export const LAP = 19
export const EVENT = 21
export const DEVICE_INFO = 23
export const ACTIVITY = 34
export const WANTED_MESSAGES = new Set([
  FILE_ID,
  DEVICE_SETTINGS,
  SPORT,
  SESSION,
  LAP,
  EVENT,
  DEVICE_INFO,
  ACTIVITY,
])

const SEMICIRCLES_PER_DEGREE = 2 ** 31 / 180

/** Record fields by their number, with scale and offset (FIT profile). Enhanced fields stand beside the plain. */
export const RECORD_COLUMNS: readonly ColumnSpec[] = [
  { name: 'latitudeDeg', field: 0, scale: SEMICIRCLES_PER_DEGREE, shift: 0 },
  { name: 'longitudeDeg', field: 1, scale: SEMICIRCLES_PER_DEGREE, shift: 0 },
  { name: 'plainAltitudeM', field: 2, scale: 5, shift: 500 },
  { name: 'heartRateBpm', field: 3, scale: 1, shift: 0 },
  { name: 'cadenceRpm', field: 4, scale: 1, shift: 0 },
  { name: 'distanceM', field: 5, scale: 100, shift: 0 },
  { name: 'plainSpeedMps', field: 6, scale: 1000, shift: 0 },
  { name: 'powerW', field: 7, scale: 1, shift: 0 },
  { name: 'packedByte0', field: 8, byte: 0, scale: 1, shift: 0 },
  { name: 'packedByte1', field: 8, byte: 1, scale: 1, shift: 0 },
  { name: 'packedByte2', field: 8, byte: 2, scale: 1, shift: 0 },
  { name: 'temperatureC', field: 13, scale: 1, shift: 0 },
  { name: 'verticalOscillationMm', field: 39, scale: 10, shift: 0 },
  { name: 'groundContactMs', field: 41, scale: 10, shift: 0 },
  { name: 'fractionalCadenceRpm', field: 53, scale: 128, shift: 0 },
  { name: 'enhancedSpeedMps', field: 73, scale: 1000, shift: 0 },
  { name: 'enhancedAltitudeM', field: 78, scale: 5, shift: 500 },
  { name: 'verticalRatioPct', field: 83, scale: 100, shift: 0 },
  { name: 'balanceLeftPct', field: 84, scale: 100, shift: 0 },
  { name: 'stepLengthMm', field: 85, scale: 10, shift: 0 },
]

/** Devices write zero for these when nothing was measured. */
export const ZERO_MEANS_MISSING: readonly StreamName[] = [
  'heartRateBpm',
  'verticalOscillationMm',
  'groundContactMs',
  'verticalRatioPct',
  'balanceLeftPct',
  'stepLengthMm',
]

const SPORT_NAMES: Readonly<Record<number, readonly [string, Sport]>> = {
  0: ['generic', 'unknown'],
  1: ['running', 'run'],
  2: ['cycling', 'ride'],
  3: ['transition', 'other'],
  4: ['fitness_equipment', 'other'],
  5: ['swimming', 'swim'],
  10: ['training', 'strength'],
  11: ['walking', 'walk'],
  12: ['cross_country_skiing', 'other'],
  13: ['alpine_skiing', 'other'],
  15: ['rowing', 'other'],
  17: ['hiking', 'walk'],
  18: ['multisport', 'other'],
  21: ['e_biking', 'ride'],
}
const SUB_SPORT_NAMES: Readonly<Record<number, string>> = {
  1: 'treadmill',
  2: 'street',
  3: 'trail',
  4: 'track',
  18: 'open_water',
  20: 'strength_training',
  45: 'indoor_running',
  58: 'virtual_activity',
}
const TRANSITION = 3
const FITNESS_EQUIPMENT = 4
const SURFACES: Readonly<Record<number, Surface>> = {
  1: 'treadmill',
  2: 'road',
  3: 'trail',
  4: 'track',
  45: 'treadmill',
}

export function isTransition(sport: number | null): boolean {
  return sport === TRANSITION
}

/** The sport of a session as the source names it, and as ours. */
export function sportOf(sport: number | null, subSport: number | null) {
  const [name, ours] = SPORT_NAMES[sport ?? 0] ?? [`sport ${sport}`, 'other' as const]
  const detail = SUB_SPORT_NAMES[subSport ?? 0]
  const surface = SURFACES[subSport ?? 0] ?? 'unknown'
  // Some machines call a treadmill run fitness equipment.
  const isTreadmill = sport === FITNESS_EQUIPMENT && surface === 'treadmill'
  return {
    sport: isTreadmill ? ('run' as const) : ours,
    sourceSport: detail === undefined ? name : `${name}/${detail}`,
    surface,
  }
}

const MANUFACTURERS: Readonly<Record<number, string>> = {
  1: 'Garmin',
  23: 'Suunto',
  32: 'Wahoo',
  71: 'TomTom',
  89: 'Tacx',
  95: 'Stryd',
  123: 'Polar',
  260: 'Zwift',
  265: 'Strava',
  294: 'COROS',
}

/** The maker of a device or sensor; `null` for a number that is not known. */
export const makerOf = (manufacturer: number | null): string | null =>
  manufacturer === null ? null : (MANUFACTURERS[manufacturer] ?? null)

/** The device in words; product numbers stay numbers, because the list of names grows every month. */
export function deviceName(
  manufacturer: number | null,
  product: number | null,
  productName: string | null,
): string | null {
  const maker = makerOf(manufacturer)
  if (productName !== null) {
    return maker === null || productName.startsWith(maker) ? productName : `${maker} ${productName}`
  }
  if (maker === null) return null
  return product === null ? maker : `${maker} (product ${product})`
}
