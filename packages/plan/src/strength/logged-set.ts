/** What a runner logs of strength work: sets, and tests. */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { PainSite, Side } from '../model/training-event.ts'

/** Pain during a set, on the scale 0 to 10. */
interface SetPain {
  readonly site: PainSite
  readonly side: Side
  readonly score: number
}

/** One set as it was done; with an exercise for each side, both sides. */
export interface LoggedSet {
  readonly id: string
  readonly day: CalendarDay
  /** The planned session, or `null` for work beside the plan. */
  readonly sessionId: string | null
  /** As the codes of the plan name it: `squat` for `exercise.squat`. */
  readonly exercise: string
  /** From 1. */
  readonly set: number
  /** Repetitions, or ground contacts of jumps. */
  readonly reps: number | null
  readonly holdS: number | null
  /** Added weight; 0 is none, `null` unknown. */
  readonly loadKg: number | null
  readonly pain: SetPain | null
}

/** The tests of one day; `null` where one was left out. */
export interface StrengthTest {
  readonly id: string
  readonly day: CalendarDay
  /** Single-leg calf raises in a row. */
  readonly calfLeft: number | null
  readonly calfRight: number | null
  /** Pogo hops in a row, at most ten are asked for, and the worst pain during them (0 to 10). */
  readonly hops: number | null
  readonly hopPain: number | null
  /** Seconds that the bridge was held. */
  readonly bridgeS: number | null
  /** Seconds that the plank was held; followed over time, no gate asks for it. */
  readonly plankS: number | null
}
