import type { RaceRecord } from '../../api/race-day.ts'

/** A record with nothing in it; saved, it removes what was kept. */
export const emptyRecord: RaceRecord = {
  lapsText: null,
  place: null,
  fieldSize: null,
  goalText: null,
}

/** The record as it is typed. */
export interface RecordTyped {
  readonly laps: string
  readonly place: string
  readonly fieldSize: string
  readonly goal: string
}

export const typedOf = (record: RaceRecord | null): RecordTyped => ({
  laps: record?.lapsText ?? '',
  place: String(record?.place ?? ''),
  fieldSize: String(record?.fieldSize ?? ''),
  goal: record?.goalText ?? '',
})

/** A whole number from 1 on, `null` for an empty field, `undefined` for anything else. */
export function wholeNumber(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const value = Number(text)
  return Number.isInteger(value) && value >= 1 ? value : undefined
}

/** What to save, or `null` while a number cannot be read. */
export function recordOf({ laps, place, fieldSize, goal }: RecordTyped): RaceRecord | null {
  const [placed, finished] = [wholeNumber(place), wholeNumber(fieldSize)]
  if (placed === undefined || finished === undefined) return null
  const words = (text: string) => (text.trim() === '' ? null : text.trim())
  return { lapsText: words(laps), place: placed, fieldSize: finished, goalText: words(goal) }
}
