/** What a week of the plan is asked to be, and what is drawn up of it so far. */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Message } from '@bell-lap/units/message'
import type { RacePriority } from '../../model/plan.ts'
import type { FinishedSession } from '../../session/fit-session.ts'
import type { DoneSession } from '../../ledger/training-ledger.ts'
import type { RunnerType } from './quality-menu.ts'
import type { Places } from './week-to-place.ts'
import type { Timeline, WeekFrame } from '../../ledger/timeline.ts'
import type { Progression } from '../../model/progression.ts'
import type { FixedDay } from './fixed-day.ts'
import type { TermValues } from '../../model/term-values.ts'

export interface WeekOrder {
  readonly frame: WeekFrame
  readonly timeline: Timeline
  readonly km: number
  /** The most that a first week after a break may have; `Infinity` without one. */
  readonly backKm: number
  readonly cutBack: boolean
  readonly taper: boolean
  /** After a break of 15 days or more: strides are all the speed there is. */
  readonly noQuality: boolean
  /** 1, or less where an earlier draft broke a rule in this week. */
  readonly strain: number
  /** Days kept free of easy running, where an earlier draft left no day of rest in seven. */
  readonly rest: readonly CalendarDay[]
  /** Days without quality: too soon after a break. */
  readonly tooSoon: readonly CalendarDay[]
  /** Days without strides: the first ones after a long break. */
  readonly noStrides: readonly CalendarDay[]
  /** 1, or less where the long run was too large a part of the week as filled. */
  readonly longShare: number
  readonly runs: number
  /** Days that an earlier, longer version of the same week was given; sizes change, days stay. */
  readonly placed: PlacedDays | null
  readonly type: RunnerType
  /** Has run repetitions at mile pace before the plan. */
  readonly ranFast: boolean
  /** The fullest week of mile pace. */
  readonly peak: boolean
  /** With seven runs a week, the day after the long run is for recovery. */
  readonly recoveryDay: number
  readonly fixed: readonly FixedDay[]
  readonly raceWeek: {
    readonly sharpening: CalendarDay | null
    readonly openers: CalendarDay | null
  }
}

/** The days of a week and what their choice cost, before the sessions. */
export interface PlacedDays {
  readonly places: Places
  readonly values: TermValues
}

export interface Slotted extends DoneSession {
  readonly priority?: RacePriority
  readonly placedByEngine?: true
  readonly second?: true
  readonly slot: string
  readonly easier: FinishedSession['easier']
  readonly why: Message | null
  readonly progression?: Progression | null
}

/** Fast metres, strides at half, and seconds uphill that the week may still hold. */
export interface Budget {
  fastM: number
  hillS: number
}

export interface WeekDraft {
  readonly places: Places
  readonly sessions: Slotted[]
  readonly budget: Budget
}

export function spend(budget: Budget, fitted: Pick<FinishedSession, 'facts'>): void {
  budget.fastM -= fitted.facts.weekFastM
  budget.hillS -= fitted.facts.hillS
}

export function taken(sessions: readonly DoneSession[], day: CalendarDay): boolean {
  return sessions.some((session) => session.day === day)
}
