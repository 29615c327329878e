import { parse } from 'csv-parse/browser/esm/sync'
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Activity, ReadIssue, ReadResult } from '../activity.ts'
import { dayOrderOf, garminWallTime } from './garmin-dates.ts'
import type { DayOrder } from './garmin-dates.ts'
import { isoInstant } from './instants.ts'
import { listedActivity } from './listed-activity.ts'
import { TIME_ZONE_GUESSED } from './home.ts'
import type { Home } from './home.ts'
import { sportByWord } from './sport-words.ts'
import { unixSecondsAtWall } from './wall-time.ts'
import { hasDecimalComma, writtenDuration, writtenNumber } from './written-numbers.ts'

/** Header names in English, German, French and Spanish; a name may stand there twice. */
const NAMES = {
  sport: ['activity type', 'aktivitätstyp', "type d'activité", 'tipo de actividad'],
  date: ['date', 'datum', 'fecha'],
  title: ['title', 'titel', 'titre', 'título'],
  distance: ['distance', 'distanz', 'distancia'],
  time: ['time', 'zeit', 'durée', 'tiempo'],
  moving: ['moving time', 'zeit in bewegung', 'temps de déplacement', 'tiempo en movimiento'],
  elapsed: ['elapsed time', 'verstrichene zeit', 'temps écoulé', 'tiempo transcurrido'],
  averageHeartRate: [
    'avg hr',
    'average heart rate (bpm)',
    'ø herzfrequenz',
    'ø hf',
    'fréquence cardiaque moyenne',
    'frecuencia cardiaca media',
  ],
  maximumHeartRate: [
    'max hr',
    'max. hf',
    'maximale herzfrequenz',
    'fréquence cardiaque maximale',
    'fc máxima',
  ],
  cadence: [
    'avg run cadence',
    'ø schrittfrequenz (laufen)',
    'cadence de course moyenne',
    'cadencia de carrera media',
  ],
  stride: [
    'avg stride length',
    'ø schrittlänge',
    'longueur moyenne des foulées',
    'longitud media de zancada',
  ],
  ascent: [
    'total ascent',
    'elev gain',
    'anstieg gesamt',
    'gesamtanstieg',
    'ascension totale',
    'ascenso total',
  ],
} as const
type Column = keyof typeof NAMES
type Places = Readonly<Record<Column, readonly number[]>>

/** Without these four a table is no list of activities (the table of laps has no date). */
const NEEDED: readonly Column[] = ['sport', 'date', 'distance', 'time']

/** Whether text begins like Garmin Connect's list of activities, in a language that we know. */
export function isGarminCsv(text: string): boolean {
  const end = text.search(/[\r\n]/)
  const header = rowsOf(end < 0 ? text : text.slice(0, end))[0] ?? []
  const places = placesOf(header)
  return NEEDED.every((column) => places[column].length > 0)
}

/**
 * Reads the list that Garmin Connect exports: activities without their recordings. The file does not
 * say its unit of distance, whether the comma parts decimals, or the time zone of its dates: the
 * first two are found in its numbers, the third is the runner's home, and what was guessed is said.
 */
export function readGarminCsv(text: string, home: Home): ReadResult {
  const [header = [], ...body] = rowsOf(text)
  const places = placesOf(header)
  const rows = body.map((cells) => new Row(cells, places))
  const style = styleOf(rows, home)
  const activities = rows.flatMap((row) => activityOf(row, style, home) ?? [])
  if (activities.length > 0) return { ok: true, format: 'garmin-csv', activities }
  const detail = message('file.list-without-date')
  return { ok: false, format: 'garmin-csv', reason: { code: 'empty', detail } }
}

function rowsOf(text: string): readonly string[][] {
  try {
    const options = { bom: true, relax_column_count: true, relax_quotes: true }
    return parse(text, { ...options, skip_empty_lines: true })
  } catch {
    return []
  }
}

function placesOf(header: readonly string[]): Places {
  const names = header.map((name) => name.replace(/[’]/g, "'").trim().toLowerCase())
  const of = (column: Column) =>
    names.flatMap((name, i) => ((NAMES[column] as readonly string[]).includes(name) ? [i] : []))
  const all = (Object.keys(NAMES) as Column[]).map((column) => [column, of(column)] as const)
  return Object.fromEntries(all) as unknown as Places
}

class Row {
  readonly #cells: readonly string[]
  readonly #places: Places

  constructor(cells: readonly string[], places: Places) {
    this.#cells = cells
    this.#places = places
  }

  text(column: Column): string {
    return this.#cells[this.#places[column][0] ?? -1]?.trim() ?? ''
  }

  /** The first value that is there: of two columns with one name the other may be zeros. */
  positive(column: Column, decimalComma: boolean): number | null {
    const values = this.#places[column].map((i) =>
      writtenNumber(this.#cells[i] ?? '', decimalComma),
    )
    return values.find((value) => value !== null && value > 0) ?? null
  }

  duration(column: Column): number | null {
    const seconds = writtenDuration(this.text(column))
    return seconds !== null && seconds > 0 ? seconds : null
  }
}

interface Style {
  readonly decimalComma: boolean
  readonly dayOrder: DayOrder
  readonly metresPerUnit: number
  readonly unitIsGuessed: boolean
}

function styleOf(rows: readonly Row[], home: Home): Style {
  const numbers = rows.flatMap((row) => [row.text('distance'), row.text('stride')])
  const decimalComma = hasDecimalComma(numbers)
  const metresPerUnit = unitByStrides(rows, decimalComma)
  return {
    decimalComma,
    dayOrder: dayOrderOf(rows.map((row) => row.text('date'))),
    metresPerUnit: metresPerUnit ?? (home.units === 'imperial' ? MILE_M : 1000),
    unitIsGuessed: metresPerUnit === null,
  }
}

/** Half way between 1000 and 1609 on a scale of ratios. */
const BETWEEN_M = Math.sqrt(1000 * MILE_M)

/**
 * Strides times cadence times minutes is the distance in metres, whatever unit the distance is in.
 * `null` where no run has them. Stride length itself is metres in every list seen.
 */
function unitByStrides(rows: readonly Row[], decimalComma: boolean): number | null {
  const ratios = rows
    .flatMap((row) => {
      const strideM = row.positive('stride', decimalComma)
      const cadence = row.positive('cadence', decimalComma)
      const distance = row.positive('distance', decimalComma)
      const timeS = row.duration('moving') ?? row.duration('time')
      if (strideM === null || cadence === null || distance === null || timeS === null) return []
      return [(strideM * cadence * (timeS / 60)) / distance]
    })
    .toSorted((a, b) => a - b)
  const middle = ratios[Math.floor(ratios.length / 2)]
  if (middle === undefined || middle < 500 || middle > 3000) return null
  return middle < BETWEEN_M ? 1000 : MILE_M
}

function activityOf(row: Row, style: Style, home: Home): Activity | null {
  const wall = garminWallTime(row.text('date'), style.dayOrder)
  if (wall === null) return null
  const { decimalComma, metresPerUnit } = style
  const sportWord = row.text('sport')
  // Pools are measured in metres (or yards) whatever the unit of the account.
  const unitM = sportByWord(sportWord).sport === 'swim' ? 1 : metresPerUnit
  const distance = row.positive('distance', decimalComma)
  const timeS = row.duration('time')
  const title = row.text('title')
  return listedActivity({
    sportWord,
    name: title === '' ? null : title,
    startedAt: isoInstant(unixSecondsAtWall(wall, home.timeZone)),
    localDay: wall.day,
    distanceM: distance === null ? null : distance * unitM,
    movingTimeS: row.duration('moving') ?? timeS,
    elapsedTimeS: row.duration('elapsed') ?? timeS,
    ascentM: metresPerUnit === 1000 ? row.positive('ascent', decimalComma) : null,
    averageHeartRateBpm: row.positive('averageHeartRate', decimalComma),
    maximumHeartRateBpm: row.positive('maximumHeartRate', decimalComma),
    averageCadenceSpm: row.positive('cadence', decimalComma),
    issues: guesses(style),
  })
}

/** Said on each activity, because each may turn out wrong. */
function guesses(style: Style): readonly ReadIssue[] {
  const unit = style.metresPerUnit === 1000 ? 'km' : 'miles'
  const issue = (code: string, detail: Message): ReadIssue => ({ code, detail })
  return [
    issue(TIME_ZONE_GUESSED, message('file.time-zone-guessed')),
    ...(style.unitIsGuessed ? [issue('unit-guessed', message(`file.unit-guessed-${unit}`))] : []),
    ...(style.dayOrder === 'unknown'
      ? [issue('day-order-guessed', message('file.day-order-guessed'))]
      : []),
  ]
}
