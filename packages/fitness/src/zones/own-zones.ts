import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** What a set of zones limits: the pace, or the heart rate. */
export type ZoneMeasure = 'pace' | 'heart-rate'

/** A named zone; limits in m/s or in beats per minute, `null` where it is open. */
export interface OwnZone {
  readonly name: string
  readonly low: number | null
  readonly high: number | null
}

export type ZonesRead =
  | { readonly ok: true; readonly zones: readonly OwnZone[] }
  /** `line` counts from 1; 0 is the set as a whole. */
  | { readonly ok: false; readonly line: number; readonly reason: Message }

const MOST_ZONES = 12
const LONGEST_NAME = 40
const SLOWEST_MPS = 0.5
const FASTEST_MPS = 10
const LEAST_BPM = 40
const MOST_BPM = 240

/**
 * Zones as typed, one a line: a name, then two limits with a dash between, or one limit after `<` or
 * `>`: `Easy 5:30-6:20`, `Hard > 172`. Paces are minutes for `unitM` metres. `<` means fewer beats, and
 * a slower pace; the order of two limits does not matter.
 */
export function readZones(text: string, measure: ZoneMeasure, unitM: number): ZonesRead {
  const zones: OwnZone[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (line === '') continue
    const read = readLine(line, measure, unitM)
    if ('reason' in read) return { ok: false, line: index + 1, reason: read.reason }
    zones.push(read)
  }
  if (zones.length === 0) return { ok: false, line: 0, reason: message('zones.none') }
  if (zones.length > MOST_ZONES) {
    return { ok: false, line: 0, reason: message('zones.too-many', { count: MOST_ZONES }) }
  }
  const sorted = zones.toSorted((a, b) => (a.low ?? -Infinity) - (b.low ?? -Infinity))
  for (const [i, zone] of sorted.entries()) {
    const next = sorted[i + 1]
    if (next !== undefined && (zone.high ?? Infinity) > (next.low ?? -Infinity) + 1e-9) {
      const names = { first: zone.name, second: next.name }
      return { ok: false, line: 0, reason: message('zones.overlap', names) }
    }
  }
  return { ok: true, zones: sorted }
}

function readLine(
  line: string,
  measure: ZoneMeasure,
  unitM: number,
): OwnZone | { readonly reason: Message } {
  const parts = /^(.*?)\s*(?:([<>])\s*([\d:]+)|([\d:]+)\s*(?:-|–|to|bis)\s*([\d:]+))$/.exec(line)
  const name = (parts?.[1] ?? '').trim()
  if (parts === null) return { reason: message('zones.unreadable', { typed: line }) }
  if (name === '') return { reason: message('zones.no-name', { typed: line }) }
  if (name.length > LONGEST_NAME) {
    return { reason: message('zones.long-name', { count: LONGEST_NAME }) }
  }
  const [, , sign, single, from, to] = parts
  const limits = [single ?? from, to].filter((one) => one !== undefined)
  const values = limits.map((one) => limitOf(one, measure, unitM))
  const bad = limits[values.indexOf(null)]
  if (bad !== undefined) return { reason: message(`zones.no-${measure}`, { typed: bad }) }
  const [a = 0, b = 0] = values.filter((one) => one !== null)
  if (sign === '<') return { name, low: null, high: a }
  if (sign === '>') return { name, low: a, high: null }
  return { name, low: Math.min(a, b), high: Math.max(a, b) }
}

function limitOf(text: string, measure: ZoneMeasure, unitM: number): number | null {
  if (measure === 'heart-rate') {
    const bpm = /^\d{2,3}$/.test(text) ? Number(text) : 0
    return bpm >= LEAST_BPM && bpm <= MOST_BPM ? bpm : null
  }
  const pace = /^(\d{1,2}):([0-5]\d)$/.exec(text)
  const speedMps = pace === null ? 0 : unitM / (60 * Number(pace[1]) + Number(pace[2]))
  return speedMps >= SLOWEST_MPS && speedMps <= FASTEST_MPS ? speedMps : null
}

/** A gap in the recording longer than this counts in no zone, s. */
const LONGEST_STEP_S = 10
/** Speed from a watch jumps; a zone is judged by the mean of about this time, s. */
const SMOOTHED_OVER_S = 15

/**
 * Seconds in each zone, in the order of `zones`, and outside of all of them. `values` are m/s or beats
 * per minute at `timeS`; NaN where nothing was recorded. A limit belongs to the faster zone.
 */
export function timeInZones(
  zones: readonly OwnZone[],
  { timeS, values }: { readonly timeS: ArrayLike<number>; readonly values: ArrayLike<number> },
): { readonly zonesS: readonly number[]; readonly outsideS: number } {
  const zonesS = zones.map(() => 0)
  let outsideS = 0
  for (let i = 1; i < timeS.length; i += 1) {
    const stepS = (timeS[i] ?? 0) - (timeS[i - 1] ?? 0)
    const value = values[i] ?? Number.NaN
    if (!(stepS > 0 && stepS <= LONGEST_STEP_S) || Number.isNaN(value)) continue
    const at = zones.findIndex(
      ({ low, high }) => value >= (low ?? -Infinity) && value < (high ?? Infinity),
    )
    if (at < 0) outsideS += stepS
    else zonesS[at] = (zonesS[at] ?? 0) + stepS
  }
  return { zonesS, outsideS }
}

/** Mean of the values of the last seconds at each time; NaN stays out of the mean. */
export function smoothed(timeS: ArrayLike<number>, values: ArrayLike<number>): readonly number[] {
  let [from, sum, count] = [0, 0, 0]
  return Array.from({ length: timeS.length }, (_, i) => {
    const value = values[i] ?? Number.NaN
    if (!Number.isNaN(value)) {
      sum += value
      count += 1
    }
    while ((timeS[from] ?? 0) <= (timeS[i] ?? 0) - SMOOTHED_OVER_S) {
      const old = values[from] ?? Number.NaN
      if (!Number.isNaN(old)) {
        sum -= old
        count -= 1
      }
      from += 1
    }
    return count === 0 ? Number.NaN : sum / count
  })
}
