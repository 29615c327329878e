import type { FitValue } from './read-value.ts'

/** A message that is not a record: its fields by number, unscaled. */
export interface SmallMessage {
  readonly globalNumber: number
  readonly fields: Readonly<Record<number, FitValue>>
}
