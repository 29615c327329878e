import { z } from 'zod'
import { storedDocument } from '../../database/stored-document.ts'
import type { ResultRow } from './result-row.ts'

/** What the runner keeps of a race beside its time: laps, place and goal. */
export const RaceRecord = z
  .object({
    /** Lap times or the clock at each mark, as typed: "91 90 90 89". */
    lapsText: z.string().trim().max(500).nullable().default(null),
    place: z.int().min(1).max(100_000).nullable().default(null),
    /** How many finished. */
    fieldSize: z.int().min(1).max(1_000_000).nullable().default(null),
    /** The time that the race was paced for, as typed. */
    goalText: z.string().trim().max(60).nullable().default(null),
  })
  .refine(({ place, fieldSize }) => place === null || fieldSize === null || place <= fieldSize, {
    path: ['fieldSize'],
    message: 'invalid.field-size',
  })
  .meta({ id: 'RaceRecord' })
export type RaceRecord = z.output<typeof RaceRecord>

const RECORD = storedDocument<RaceRecord>(RaceRecord)

/** The record of a stored result; `null` where nothing was kept. */
export const recordOfRow = ({ id, record: text }: ResultRow): RaceRecord | null =>
  text === null ? null : RECORD.read({ table: 'results', id, text })

/** The record as it is stored; one without anything in it is none. */
export function recordColumn(record: RaceRecord | null): string | null {
  const empty = record === null || Object.values(record).every((one) => one === null || one === '')
  return empty ? null : RECORD.write(record)
}
