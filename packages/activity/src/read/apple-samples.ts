import type { StreamName } from '../activity.ts'

/** A column of a recording that Apple Health keeps as single samples, and how its unit becomes ours. */
interface SampleKind {
  readonly column: Exclude<StreamName, 'timeS'>
  /** Samples are amounts of a stretch of time, to be summed up. */
  readonly isAmount?: true
  readonly scale: Readonly<Record<string, number>>
}

/** Identifiers and units as Apple's HealthKit documents them (HKQuantityTypeIdentifier, HKUnit). */
export const SAMPLE_KINDS: Readonly<Record<string, SampleKind>> = {
  HKQuantityTypeIdentifierHeartRate: { column: 'heartRateBpm', scale: { 'count/min': 1 } },
  HKQuantityTypeIdentifierDistanceWalkingRunning: {
    column: 'distanceM',
    isAmount: true,
    scale: { km: 1000, m: 1, mi: 1609.344, yd: 0.9144, ft: 0.3048 },
  },
  HKQuantityTypeIdentifierRunningSpeed: {
    column: 'speedMps',
    scale: { 'm/s': 1, 'km/hr': 1 / 3.6, 'mi/hr': 0.44704 },
  },
  HKQuantityTypeIdentifierRunningPower: { column: 'powerW', scale: { W: 1 } },
  HKQuantityTypeIdentifierRunningGroundContactTime: {
    column: 'groundContactMs',
    scale: { ms: 1, s: 1000 },
  },
  HKQuantityTypeIdentifierRunningVerticalOscillation: {
    column: 'verticalOscillationMm',
    scale: { cm: 10, m: 1000, in: 25.4 },
  },
  HKQuantityTypeIdentifierRunningStrideLength: {
    column: 'stepLengthMm',
    scale: { m: 1000, cm: 10, ft: 304.8 },
  },
}

/** A sample of a workout: when it began and ended, Unix seconds, and its value in our unit. */
export interface Sample {
  readonly startUnixS: number
  readonly endUnixS: number
  readonly value: number
}

const FIRST_ROOM = 1024
/** Seconds of 32 bits begin here, so that they are whole until 2106. */
const MOST_SECONDS = 2 ** 32 - 1

/**
 * Samples of one kind in few bytes each: a year of a watch has a million heart rates, and they come
 * before the workouts that they belong to. Sorted when they are asked for.
 */
export class SampleStore {
  #starts = new Uint32Array(FIRST_ROOM)
  #ends = new Uint32Array(FIRST_ROOM)
  #values = new Float32Array(FIRST_ROOM)
  #sources = new Uint16Array(FIRST_ROOM)
  #count = 0
  #isSorted = true

  get count(): number {
    return this.#count
  }

  add({ startUnixS, endUnixS, value }: Sample, source: number): void {
    if (!(startUnixS >= 0) || endUnixS > MOST_SECONDS || !Number.isFinite(value)) return
    if (this.#count === this.#starts.length) this.#grow()
    const at = this.#count
    if (at > 0 && startUnixS < (this.#starts[at - 1] as number)) this.#isSorted = false
    this.#starts[at] = startUnixS
    this.#ends[at] = endUnixS
    this.#values[at] = value
    this.#sources[at] = source
    this.#count += 1
  }

  /** The samples that begin between two times, in order; those of one source where it has any. */
  between(fromUnixS: number, toUnixS: number, source: number): readonly Sample[] {
    if (!this.#isSorted) this.#sort()
    const found: (Sample & { readonly source: number })[] = []
    for (let at = this.#firstFrom(fromUnixS); at < this.#count; at += 1) {
      const startUnixS = this.#starts[at] as number
      if (startUnixS > toUnixS) break
      const [endUnixS, value] = [this.#ends[at] as number, this.#values[at] as number]
      found.push({ startUnixS, endUnixS, value, source: this.#sources[at] as number })
    }
    const own = found.filter((sample) => sample.source === source)
    return (own.length > 0 ? own : found).map(({ startUnixS, endUnixS, value }) => ({
      startUnixS,
      endUnixS,
      value,
    }))
  }

  #firstFrom(unixS: number): number {
    let [low, high] = [0, this.#count]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] as number) < unixS) low = middle + 1
      else high = middle
    }
    return low
  }

  #sort(): void {
    const starts = this.#starts
    const order = Uint32Array.from({ length: this.#count }, (_, i) => i).sort(
      (a, b) => (starts[a] as number) - (starts[b] as number) || a - b,
    )
    this.#ends = order.map((place) => this.#ends[place] as number)
    this.#values = Float32Array.from(order, (place) => this.#values[place] as number)
    this.#sources = Uint16Array.from(order, (place) => this.#sources[place] as number)
    this.#starts = order.map((place) => starts[place] as number)
    this.#isSorted = true
  }

  #grow(): void {
    const room = 2 * this.#starts.length
    const grown = <T extends { set(from: T): void }>(column: T, larger: T): T => {
      larger.set(column)
      return larger
    }
    this.#starts = grown(this.#starts, new Uint32Array(room))
    this.#ends = grown(this.#ends, new Uint32Array(room))
    this.#values = grown(this.#values, new Float32Array(room))
    this.#sources = grown(this.#sources, new Uint16Array(room))
  }
}
