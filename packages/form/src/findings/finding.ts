import type { Fault } from './fault.ts'

/**
 * What was measured: a value with the change or the excess that makes it a finding, in the measure's own unit.
 *
 * @example
 * const howFar = ({ excess, leastChange }: FormFinding) => excess / leastChange
 */
export interface FormFinding {
  readonly fault: Fault
  readonly source: 'session' | 'trend' | 'video'
  /** The metric of the watch or the measure of the clip. */
  readonly measure: string
  readonly value: number
  /** How far past fresh, past usual or past the flag. */
  readonly excess: number
  readonly low: number
  readonly high: number
  readonly leastChange: number
  /** The session or the clip; `null` for a trend. */
  readonly sourceId: string | null
  readonly day: string | null
}
