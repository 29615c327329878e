import { SaxesParser } from 'saxes'
import { MORNING_KINDS, MorningGatherer } from './apple-mornings.ts'
import type { ExportedMorning } from '../exported-morning.ts'
import { SAMPLE_KINDS, SampleStore } from './apple-samples.ts'
import { unixSecondsOf } from './instants.ts'
import type { AppleWorkout } from './apple-workout.ts'

/** The longest stretch of text without a tag; more is no export of Apple's. */
const LONGEST_TEXT = 1 << 20

/** What Apple Health's `export.xml` says, once it was read to its end. */
export interface AppleExport {
  /** Each is put together when it is asked for: all at once may be gigabytes. */
  readonly workouts: Iterable<AppleWorkout>
  readonly mornings: readonly ExportedMorning[]
  /** The file breaks off. */
  readonly cut: boolean
}

/**
 * Whether text begins like Apple Health's `export.xml`.
 *
 * @example
 * isAppleExport('<?xml version="1.0"?><HealthData locale="de_DE">') // true
 */
export function isAppleExport(start: string): boolean {
  return /<!DOCTYPE HealthData|<HealthData[\s>]/.test(start)
}

/**
 * Reads `export.xml` of Apple Health piece by piece, however long it is: only samples of the kinds that
 * a recording has are kept, in few bytes each. The document type of the file is stepped over and no
 * entity is expanded. Shape: Apple, HealthKit, as its export describes itself.
 *
 * @param homeZone the zone of days; the offsets of the file are those of the phone at the export
 * @example
 * const reader = new AppleExportReader('Europe/Berlin')
 * reader.write('<HealthData locale="de_DE">')
 * reader.write('</HealthData>')
 * const { cut } = reader.end() // false
 */
export class AppleExportReader {
  readonly #parser = new SaxesParser({ fragment: false, position: false })
  readonly #stores = new Map<string, SampleStore>()
  readonly #sources = new Map<string, number>()
  readonly #mornings: MorningGatherer
  readonly #workouts: WorkoutDraft[] = []
  #open: WorkoutDraft | null = null
  #sinceTag = 0
  #ended = false
  #cut = false

  constructor(homeZone: string) {
    this.#mornings = new MorningGatherer(homeZone)
    // Some versions of iOS write a document type or an attribute that is not well formed: read on.
    this.#parser.on('error', () => undefined)
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#sinceTag = 0
      this.#opened(name, attributes as Attributes)
    })
    this.#parser.on('closetag', ({ name }) => {
      if (name === 'Workout') this.#open = null
      if (name === 'HealthData') this.#ended = true
    })
  }

  /** The next piece of the text. */
  write(text: string): void {
    if (this.#cut) return
    this.#sinceTag += text.length
    if (this.#sinceTag > LONGEST_TEXT) {
      this.#cut = true
      return
    }
    this.#parser.write(text)
  }

  /** After the last piece: the workouts with their samples, and the mornings. */
  end(): AppleExport {
    return {
      workouts: this.#whole(),
      mornings: this.#mornings.mornings(),
      cut: this.#cut || !this.#ended,
    }
  }

  *#whole(): Generator<AppleWorkout> {
    for (const draft of this.#workouts) yield this.#withSamples(draft)
  }

  #opened(name: string, attributes: Attributes): void {
    if (name === 'Record') this.#record(attributes)
    else if (name === 'Workout') this.#startWorkout(attributes)
    else if (this.#open !== null) inWorkout(this.#open, name, attributes)
  }

  #record({ type = '', unit = '', sourceName = '', value = '', ...times }: Attributes): void {
    const kind = SAMPLE_KINDS[type]
    const isMorning = MORNING_KINDS.has(type)
    if (kind === undefined && !isMorning) return
    const startUnixS = secondsOf(times['startDate'])
    const endUnixS = secondsOf(times['endDate'])
    if (startUnixS === null || endUnixS === null) return
    if (isMorning) this.#mornings.add({ type, startUnixS, endUnixS, value })
    const scale = kind?.scale[unit]
    if (kind === undefined || scale === undefined) return
    let store = this.#stores.get(kind.column)
    if (store === undefined) this.#stores.set(kind.column, (store = new SampleStore()))
    const sample = { startUnixS, endUnixS, value: Number(value) * scale }
    store.add(sample, this.#sourceOf(sourceName))
  }

  #startWorkout(attributes: Attributes): void {
    const startUnixS = secondsOf(attributes['startDate'])
    const endUnixS = secondsOf(attributes['endDate'])
    if (startUnixS === null || endUnixS === null || endUnixS < startUnixS) return
    this.#open = draftOf(attributes, startUnixS, endUnixS)
    this.#workouts.push(this.#open)
  }

  #sourceOf(name: string): number {
    const known = this.#sources.get(name)
    if (known !== undefined) return known
    this.#sources.set(name, this.#sources.size)
    return this.#sources.size - 1
  }

  #withSamples(draft: WorkoutDraft): AppleWorkout {
    const source = this.#sourceOf(draft.sourceName)
    const samples: Record<string, readonly (readonly [number, number, number])[]> = {}
    for (const [column, store] of this.#stores) {
      const found = store.between(draft.startUnixS, draft.endUnixS, source)
      if (found.length === 0) continue
      samples[column] = found.map(
        ({ startUnixS, endUnixS, value }) =>
          [startUnixS - draft.startUnixS, endUnixS - draft.startUnixS, rounded(value)] as const,
      )
    }
    return { ...draft, samples }
  }
}

type Attributes = Readonly<Record<string, string>>
type WorkoutDraft = { -readonly [Key in keyof AppleWorkout]: AppleWorkout[Key] }

const METRES: Readonly<Record<string, number>> = { km: 1000, mi: 1609.344, m: 1, yd: 0.9144 }
const SECONDS: Readonly<Record<string, number>> = { min: 60, s: 1, hr: 3600 }

/** To a thousandth: what is kept of a sample is a 32-bit number. */
const rounded = (value: number) => Math.round(value * 1000) / 1000

/** `2026-03-10 12:00:00 +0000` */
const secondsOf = (text: string | undefined) => (text === undefined ? null : unixSecondsOf(text))

function draftOf(attributes: Attributes, startUnixS: number, endUnixS: number): WorkoutDraft {
  const { workoutActivityType = '', sourceName = '', device = '' } = attributes
  return {
    sport: workoutActivityType.replace('HKWorkoutActivityType', ''),
    sourceName,
    device: /name:([^,>]+)/.exec(device)?.[1]?.trim() ?? null,
    startUnixS,
    endUnixS,
    movingTimeS: scaledOf(attributes['duration'], SECONDS[attributes['durationUnit'] ?? '']),
    distanceM: scaledOf(attributes['totalDistance'], METRES[attributes['totalDistanceUnit'] ?? '']),
    averageHeartRateBpm: null,
    maximumHeartRateBpm: null,
    indoor: false,
    timeZone: null,
    ascentM: null,
    pauses: [],
    routePath: null,
    route: null,
    samples: {},
  }
}

function scaledOf(text: string | undefined, scale: number | undefined): number | null {
  const value = Number(text ?? Number.NaN) * (scale ?? Number.NaN)
  return value > 0 && Number.isFinite(value) ? value : null
}

/** What stands inside a workout: facts, statistics, pauses and the name of its route. */
function inWorkout(draft: WorkoutDraft, name: string, attributes: Attributes): void {
  if (name === 'MetadataEntry') addFact(draft, attributes['key'] ?? '', attributes['value'] ?? '')
  else if (name === 'WorkoutStatistics') addStatistics(draft, attributes)
  else if (name === 'WorkoutEvent') addEvent(draft, attributes)
  else if (name === 'FileReference') draft.routePath = attributes['path'] ?? null
}

function addFact(draft: WorkoutDraft, key: string, value: string): void {
  if (key === 'HKIndoorWorkout') draft.indoor = value === '1'
  else if (key === 'HKTimeZone') draft.timeZone = value
  // "12000 cm"
  else if (key === 'HKElevationAscended' && /^[\d.]+ cm$/.test(value))
    draft.ascentM = Number.parseFloat(value) / 100
}

function addStatistics(draft: WorkoutDraft, { type = '', unit = '', ...sums }: Attributes): void {
  if (type.startsWith('HKQuantityTypeIdentifierDistance')) {
    draft.distanceM ??= scaledOf(sums['sum'], METRES[unit])
  } else if (type === 'HKQuantityTypeIdentifierHeartRate') {
    draft.averageHeartRateBpm = scaledOf(sums['average'], 1)
    draft.maximumHeartRateBpm = scaledOf(sums['maximum'], 1)
  }
}

function addEvent(draft: WorkoutDraft, { type = '', date }: Attributes): void {
  const at = secondsOf(date)
  if (at === null) return
  const second = at - draft.startUnixS
  const last = draft.pauses.at(-1)
  if (/(?<!Motion)Pause$|MotionPaused$/.test(type)) {
    if (last?.[1] !== null) draft.pauses = [...draft.pauses, [second, null]]
  } else if (/Resume$|MotionResumed$/.test(type) && last?.[1] === null) {
    draft.pauses = [...draft.pauses.slice(0, -1), [last[0], second]]
  }
}
