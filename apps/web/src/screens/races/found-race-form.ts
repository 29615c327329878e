import { emptyResult, OTHER_EVENT, resultInputOf } from './result-form.ts'
import type { ResultForm, ResultFormRead } from './result-form.ts'
import type { RaceSuggestion } from '../../api/races.ts'

/** A suggestion as it stands on the page: ticked or not, with what the runner corrected. */
export interface FoundRow {
  readonly race: RaceSuggestion
  readonly ticked: boolean
  readonly form: ResultForm
}

/** What the runner changed of a suggestion; the rest follows the server. */
export interface RowChange {
  readonly ticked?: boolean
  readonly form?: ResultForm
}

export function rowOf(race: RaceSuggestion, change: RowChange | undefined): FoundRow {
  return {
    race,
    ticked: change?.ticked ?? race.isSure,
    form: change?.form ?? formOfRace(race),
  }
}

function formOfRace(race: RaceSuggestion): ResultForm {
  const empty = emptyResult(race.day)
  const { conditions, setting, timeText, eventId, distanceM } = race
  return {
    ...empty,
    event: eventId ?? OTHER_EVENT,
    distance: eventId === null ? String(distanceM) : '',
    timeText,
    timing: 'hand',
    setting,
    name: race.name ?? '',
    conditions: conditions ?? empty.conditions,
  }
}

/** The result that is saved of a row, linked to its run. */
export function inputOfRow({ race, form }: FoundRow, today: string): ResultFormRead {
  const read = resultInputOf(form, today)
  return read.ok ? { ok: true, input: { ...read.input, activityId: race.activityId } } : read
}

export interface YearOfRows {
  readonly year: string
  readonly rows: readonly FoundRow[]
}

/** The rows by year, newest first, as they come. */
export function byYear(rows: readonly FoundRow[]): readonly YearOfRows[] {
  const years = new Map<string, FoundRow[]>()
  for (const row of rows) {
    const year = row.race.day.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), row])
  }
  return [...years].map(([year, ofYear]) => ({ year, rows: ofYear }))
}

/** So many rows are in sight at first; the years after them are folded. */
const ROWS_AT_FIRST = 6

/** The years that are open at first, newest first: always the newest. */
export function yearsAtFirst(years: readonly YearOfRows[]): ReadonlySet<string> {
  const open = new Set<string>()
  let rows = 0
  for (const one of years) {
    rows += one.rows.length
    if (open.size > 0 && rows > ROWS_AT_FIRST) break
    open.add(one.year)
  }
  return open
}
