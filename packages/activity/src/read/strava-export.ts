import { parse } from 'csv-parse/browser/esm/sync'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { stravaInstant } from './strava-date.ts'

/** One row of `activities.csv`, in SI. */
export interface StravaRow {
  readonly activityId: string
  /** UTC, ISO 8601; `null` where the date was not understood. */
  readonly startedAt: string | null
  readonly name: string | null
  readonly type: string
  readonly description: string | null
  /** Path inside the export, such as `activities/123.fit.gz`; `null` for what was typed by hand. */
  readonly fileName: string | null
  readonly distanceM: number | null
  readonly elapsedTimeS: number | null
  readonly movingTimeS: number | null
  readonly gear: string | null
  readonly effortCr10: number | null
}

export interface StravaList {
  readonly rows: readonly StravaRow[]
  /** What could not be read, in plain words. */
  readonly problems: readonly Message[]
}

type Column =
  | 'id'
  | 'date'
  | 'name'
  | 'type'
  | 'description'
  | 'elapsed'
  | 'distance'
  | 'moving'
  | 'gear'
  | 'fileName'
  | 'effort'

/** Header names in the languages seen; the account's language decides. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  id: ['activity id', 'id', 'aktivitäts-id', "id de l'activité", 'id de actividad'],
  date: ['activity date', 'date', 'aktivitätsdatum', "date de l'activité", 'fecha de la actividad'],
  name: [
    'activity name',
    'name',
    'name der aktivität',
    "nom de l'activité",
    'nombre de la actividad',
  ],
  type: ['activity type', 'type', 'aktivitätsart', "type d'activité", 'tipo de actividad'],
  description: [
    'activity description',
    'description',
    'beschreibung der aktivität',
    "description de l'activité",
    'descripción de la actividad',
  ],
  elapsed: [
    'elapsed time',
    'elapsed_time',
    'verstrichene zeit',
    'temps écoulé',
    'tiempo transcurrido',
  ],
  distance: ['distance', 'distanz', 'distancia'],
  moving: ['moving time', 'bewegungszeit', 'durée de déplacement', 'tiempo en movimiento'],
  gear: [
    'activity gear',
    'gear',
    'ausrüstung für aktivität',
    "équipement de l'activité",
    'equipamiento de la actividad',
  ],
  fileName: ['filename', 'dateiname', 'nom du fichier', 'nombre de archivo'],
  effort: ['perceived exertion', 'wahrgenommene anstrengung', 'effort perçu', 'esfuerzo percibido'],
}
/** The usual places, for headers in a language not listed. */
const USUAL: Readonly<Partial<Record<Column, number>>> = {
  id: 0,
  date: 1,
  name: 2,
  type: 3,
  description: 4,
  elapsed: 5,
  distance: 6,
}
const FILE = /^activities\/[^/]+$/
const ID = /^\d{5,20}$/

/**
 * Reads Strava's `activities.csv` in any of its forms: 10 to 101 columns, headers in the account's
 * language, five names twice. The file column is found by its values; of two columns with one name
 * the second is in SI and wins. Rows that Strava marks as errors are named in `problems`.
 *
 * @example
 * const list = readStravaExport('Activity ID,Activity Date,Activity Type\n')
 */
export function readStravaExport(text: string): StravaList {
  let table: string[][]
  try {
    table = parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    })
  } catch {
    return { rows: [], problems: [message('file.list-unreadable')] }
  }
  const [header = [], ...body] = table
  const columns = findColumns(header, body)
  const rows: StravaRow[] = []
  const problems: Message[] = []
  body.forEach((cells, index) => {
    const id = cells[columns.last('id') ?? 0]?.trim() ?? ''
    if (ID.test(id)) rows.push(rowOf(cells, id, columns))
    else problems.push(message('file.row-without-number', { row: index + 2 }))
  })
  return { rows, problems }
}

interface Columns {
  first(column: Column): number | null
  last(column: Column): number | null
}

function findColumns(header: readonly string[], body: readonly string[][]): Columns {
  const names = header.map((name) => name.trim().toLowerCase())
  const places = (column: Column) =>
    names.flatMap((name, i) => (NAMES[column].includes(name) ? [i] : []))
  const byValue = header.findIndex((_, i) => body.some((cells) => FILE.test(cells[i] ?? '')))
  const at = (column: Column, end: 'first' | 'last') => {
    if (column === 'fileName' && byValue >= 0) return byValue
    const found = places(column)
    return (end === 'first' ? found[0] : found.at(-1)) ?? USUAL[column] ?? null
  }
  return { first: (column) => at(column, 'first'), last: (column) => at(column, 'last') }
}

function rowOf(cells: readonly string[], activityId: string, columns: Columns): StravaRow {
  const text = (column: Column) => {
    const place = columns.first(column)
    const value = place === null ? '' : (cells[place] ?? '').trim()
    return value === '' || value === '#error#' ? null : value
  }
  const number = (place: number | null) => (place === null ? null : numberOf(cells[place] ?? ''))
  const fileName = text('fileName')
  return {
    activityId,
    startedAt: stravaInstant(text('date') ?? ''),
    name: text('name'),
    type: text('type') ?? '',
    description: text('description'),
    fileName: fileName !== null && FILE.test(fileName) ? fileName : null,
    distanceM: distanceOf(
      number(columns.first('distance')),
      number(columns.last('distance')),
      columns,
    ),
    elapsedTimeS: number(columns.last('elapsed')) ?? number(columns.first('elapsed')),
    movingTimeS: number(columns.last('moving')),
    gear: text('gear'),
    effortCr10: number(columns.last('effort')),
  }
}

/** The second distance is metres; with one column only it is kilometres, or metres above 1,000. */
function distanceOf(first: number | null, last: number | null, columns: Columns): number | null {
  const two = columns.first('distance') !== columns.last('distance')
  if (two && last !== null) return last
  if (first === null) return null
  return first > 1000 ? first : first * 1000
}

/** No column of the list holds a negative number that means something, nor one as large as this. */
const LARGEST_NUMBER = 1e9

function numberOf(text: string): number | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const decimal = /^-?\d+,\d+$/.test(trimmed)
    ? trimmed.replace(',', '.')
    : trimmed.replaceAll(',', '')
  const value = Number(decimal)
  return value >= 0 && value <= LARGEST_NUMBER ? value : null
}
