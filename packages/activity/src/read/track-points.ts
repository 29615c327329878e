import { SaxesParser } from 'saxes'
import { mendXml } from './mend-xml.ts'
import { unixSecondsOf } from './instants.ts'
import { possible, type Dropped } from './value-bounds.ts'

export interface TrackPoint {
  timeS: number | null
  latitudeDeg: number
  longitudeDeg: number
  altitudeM: number
  distanceM: number
  heartRateBpm: number
  cadenceSpm: number
  powerW: number
  speedMps: number
  /** First point after a break in the track. */
  startsSegment: boolean
}

export interface TrackLap {
  startUnixS: number | null
  totalTimeS: number
  distanceM: number
  averageHeartRateBpm: number | null
  trigger: string
}

/** One activity of a TCX file, or one track of a GPX file. */
export interface TrackPart {
  name: string | null
  sport: string | null
  points: TrackPoint[]
  laps: TrackLap[]
}

/** What a GPX or TCX file holds, in the order of the file. */
export interface TrackFile {
  kind: 'gpx' | 'tcx' | null
  creator: string | null
  parts: TrackPart[]
  /** Holds a planned course. */
  hasCourse: boolean
  /** Characters that XML does not allow were mended. */
  mended: boolean
  /** Values that no recording can hold, left out. */
  dropped: Dropped
  /** Why reading stopped before the end, if it did. */
  stopped: 'cut' | 'dtd' | 'too-deep' | 'too-many-points' | null
}

const DEEPEST = 64
const MOST_POINTS = 2_000_000
const CHUNK = 1 << 16

class StopReading extends Error {}

/**
 * Reads the activities of GPX or TCX text. Names are matched without their prefix, as devices use
 * many. A document type declaration is refused (entity expansion), deep nesting and absurd numbers of
 * points too. Text that is not well formed is mended and read once more; text that breaks off gives
 * what stands before.
 */
export function readTrackFile(text: string): TrackFile {
  const asIs = readOnce(text)
  if (asIs.stopped !== 'cut') return asIs
  const mended = mendXml(text)
  return mended === text ? asIs : { ...readOnce(mended), mended: true }
}

function readOnce(text: string): TrackFile {
  const file: TrackFile = {
    kind: null,
    creator: null,
    parts: [],
    hasCourse: false,
    mended: false,
    dropped: {},
    stopped: null,
  }
  const reader = new TrackReader(file)
  const parser = new SaxesParser({ fragment: false, position: false })
  const stop = (why: NonNullable<TrackFile['stopped']>): never => {
    file.stopped = why
    throw new StopReading(why)
  }
  parser.on('doctype', () => stop('dtd'))
  parser.on('error', () => stop('cut'))
  parser.on('opentag', (tag) => {
    if (reader.path.length >= DEEPEST) stop('too-deep')
    if (reader.points > MOST_POINTS) stop('too-many-points')
    reader.open(localName(tag.name), tag.attributes as Readonly<Record<string, string>>)
  })
  parser.on('text', (value) => reader.addText(value))
  parser.on('cdata', (value) => reader.addText(value))
  parser.on('closetag', (tag) => reader.close(localName(tag.name)))
  try {
    for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK))
    parser.close()
  } catch (error) {
    if (!(error instanceof StopReading)) file.stopped = 'cut'
  }
  return file
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Follows the tags and fills the file. */
class TrackReader {
  readonly path: string[] = []
  private readonly file: TrackFile
  private text = ''
  private point: TrackPoint | null = null
  private lap: TrackLap | null = null
  private breakPending = true
  private part: TrackPart | null = null
  /** Points so far. */
  points = 0

  constructor(file: TrackFile) {
    this.file = file
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.path.push(name)
    this.text = ''
    if (name === 'gpx') {
      this.file.kind = 'gpx'
      this.file.creator = attributes['creator'] ?? null
    } else if (name === 'TrainingCenterDatabase') this.file.kind = 'tcx'
    else if (name === 'Course') this.file.hasCourse = true
    else if (name === 'Activity' || name === 'trk') {
      this.part = newPart(attributes['Sport'] ?? null)
      this.file.parts.push(this.part)
    } else if (name === 'Lap') {
      this.lap = newLap(attributes['StartTime'] ?? '')
      this.part?.laps.push(this.lap)
    } else if (name === 'trkseg' || name === 'Track') this.breakPending = true
    else if (name === 'trkpt')
      this.point = newPoint(
        this.bounded('latitudeDeg', attributes['lat'] ?? ''),
        this.bounded('longitudeDeg', attributes['lon'] ?? ''),
      )
    else if (name === 'Trackpoint') this.point = newPoint(Number.NaN, Number.NaN)
  }

  addText(value: string): void {
    this.text += value
  }

  close(name: string): void {
    this.path.pop()
    const text = this.text.trim()
    this.text = ''
    if (name === 'trkpt' || name === 'Trackpoint') this.endPoint()
    else if (name === 'Activity' || name === 'trk') this.part = null
    else if (this.point !== null) this.inPoint(this.point, name, text)
    else if (name === 'Lap') this.lap = null
    else if (this.lap !== null) this.inLap(this.lap, name, text)
    else this.outside(name, text)
  }

  private endPoint(): void {
    if (this.point === null) return
    this.point.startsSegment = this.breakPending
    this.breakPending = false
    this.part?.points.push(this.point)
    this.points += 1
    this.point = null
  }

  private inPoint(point: TrackPoint, tag: string, text: string): void {
    const parent = this.path.at(-1)
    const name = POINT_FIELDS[tag.toLowerCase()]
    if (tag === 'time' || tag === 'Time') point.timeS = unixSecondsOf(text)
    else if (tag === 'Value' && parent === 'HeartRateBpm')
      point.heartRateBpm = this.bounded('heartRateBpm', text)
    else if (name === 'cadenceSpm') {
      const value = this.bounded(name, text)
      point.cadenceSpm = value > 0 ? perLegToSteps(value) : Number.NaN
    } else if (name !== undefined) point[name] = this.bounded(name, text)
  }

  /** A written number, `NaN` where there is none or where it is impossible. */
  private bounded(name: Parameters<typeof possible>[0], text: string): number {
    return possible(name, text === '' ? Number.NaN : Number(text), this.file.dropped)
  }

  private inLap(lap: TrackLap, name: string, text: string): void {
    const parent = this.path.at(-1)
    if (name === 'TotalTimeSeconds') lap.totalTimeS = finite(text)
    else if (name === 'DistanceMeters') lap.distanceM = this.bounded('distanceM', text)
    else if (name === 'Value' && parent === 'AverageHeartRateBpm') {
      const value = this.bounded('heartRateBpm', text)
      lap.averageHeartRateBpm = Number.isNaN(value) ? null : value
    } else if (name === 'TriggerMethod') lap.trigger = text
  }

  private outside(name: string, text: string): void {
    const parent = this.path.at(-1)
    if (this.part !== null && name === 'type' && parent === 'trk') this.part.sport ??= text
    else if (this.part !== null && name === 'name' && parent === 'trk')
      this.part.name ??= text === '' ? null : text
    else if (name === 'Name' && parent === 'Creator') this.file.creator = text
  }
}

/** What the elements of a point are called, in lower case, and the column that each fills. */
const POINT_FIELDS: Readonly<
  Record<string, Exclude<keyof TrackPoint, 'timeS' | 'startsSegment'> | undefined>
> = {
  ele: 'altitudeM',
  altitudemeters: 'altitudeM',
  latitudedegrees: 'latitudeDeg',
  longitudedegrees: 'longitudeDeg',
  distancemeters: 'distanceM',
  distance: 'distanceM',
  hr: 'heartRateBpm',
  heartrate: 'heartRateBpm',
  cad: 'cadenceSpm',
  cadence: 'cadenceSpm',
  runcadence: 'cadenceSpm',
  power: 'powerW',
  watts: 'powerW',
  powerinwatts: 'powerW',
  speed: 'speedMps',
}

function finite(text: string): number {
  const value = Number(text)
  return Number.isFinite(value) ? value : Number.NaN
}

/** Most files count one leg (60 to 110 a minute); a few count both. */
const BOTH_LEGS_FROM = 130

function perLegToSteps(value: number): number {
  return value >= BOTH_LEGS_FROM ? value : 2 * value
}

function newPart(sport: string | null): TrackPart {
  return { name: null, sport, points: [], laps: [] }
}

function newPoint(latitudeDeg: number, longitudeDeg: number): TrackPoint {
  const none = Number.NaN
  return {
    timeS: null,
    latitudeDeg,
    longitudeDeg,
    altitudeM: none,
    distanceM: none,
    heartRateBpm: none,
    cadenceSpm: none,
    powerW: none,
    speedMps: none,
    startsSegment: false,
  }
}

function newLap(start: string): TrackLap {
  return {
    startUnixS: unixSecondsOf(start),
    totalTimeS: Number.NaN,
    distanceM: 0,
    averageHeartRateBpm: null,
    trigger: '',
  }
}
