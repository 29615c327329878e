import type { CalendarDay, Weekday } from '@bell-lap/units/calendar-day'
import type { GoalEventId, Towards } from '@bell-lap/units/goal-event'
import type { Message } from '@bell-lap/units/message'
import type { Machine, PaceTable, Workout } from '@bell-lap/workout/workout'
import type { WorkDone } from './work-done.ts'
import type { TermValues } from './term-values.ts'
import type { Progression } from './progression.ts'

/**
 * Goes up whenever the same request would get another plan. A plan keeps the version it was made by:
 * 1 was the first; 2 has typed races (A, B, C), the lighter days before a B race, and road miles; 3 places
 * each week by branch and bound; 4 raises one lever of a kind of work at a time, from what was run, and
 * has the way back; 5 lets fast repetitions grow from the base on;
 * 6 returns slowly after every break, keeps a day under the cap of the long run, and marks the trials
 * that the engine placed itself; 7 measures caps by the usual week, aims at a dose of mile pace for each
 * phase, keeps threshold to ten days before the race, and has no session below its smallest; 8 measures growth by what
 * was run before a break; 9 leaves a quality day empty only where every session there would cost more, and has base plans
 * by effort for who has no time yet; 10 grows to the runner's own fullest week and runs the last sharpening whole after a
 * full one; 11 runs it whole after most others, keeps race week free of long easy runs, has threshold beside a late 800,
 * and no efforts near all out for who learns first.
 */
export const PLAN_ENGINE_VERSION = '12'

/** The phases of a mile plan in their order; the way back to longer races is one phase of its own. */
export type Phase = 'base' | 'hills' | 'specific' | 'sharpen' | 'transition'

/** What the engine needs to know of the runner. All of it is data; the engine reads no clock. */
export interface PlanRequest {
  readonly today: CalendarDay
  /** Ties are broken by rule; the seed only varies the choice between equal sessions. */
  readonly seed: number
  readonly runner: {
    readonly age: number | null
    readonly sex: 'female' | 'male' | null
    readonly yearsRunning: number
    readonly health: HealthGates
  }
  readonly ability: Ability
  readonly history: TrainingHistory
  readonly availability: Availability
  readonly goal: Goal
  readonly preferences?: Preferences
  /** Tune-ups and other races that stand already; days inside the plan. */
  readonly races: readonly PlannedRace[]
  /** Of a plan that goes on from the weeks of another one, because its race moved. */
  readonly continues?: WeeksBehind
}

/** What of a plan lies behind the one that goes on from it. */
export interface WeeksBehind {
  /** Its whole weeks, oldest first. */
  readonly weeks: readonly { readonly phase: Phase; readonly cutBack: boolean }[]
  /** Ground contacts of the jumpiest strength session so far; `null` without any. */
  readonly contacts: number | null
  /** The last race or trial. */
  readonly raced: CalendarDay | null
}

/** Answers to the health questions; any `true` but `guardianConsents` stops or softens the plan. */
export interface HealthGates {
  readonly painNow: number // 0 to 10
  readonly injuredInLast12Weeks: boolean
  readonly calfAchillesHamstring12Weeks: boolean
  readonly redFlag: boolean
  readonly illInLast7Days: boolean
  readonly needsClearance: boolean // known heart, metabolic or kidney disease, or symptoms
  readonly pregnantOrPostpartum: boolean
  readonly guardianConsents: boolean // only read for ages 16 and 17
  /** The day on which a clinician cleared the runner to run fast; left out without a clearance. */
  readonly clearedOn?: CalendarDay
}

/** What the curve says today. Speeds in m/s. */
export interface Ability {
  readonly paces: PaceTable
  readonly mileTimeS: number
  /** Standard deviation of the logarithm of the mile time. */
  readonly mileLogSd: number
  /**
   * 80 % range of a mile raced on the day of the estimate; what runners are shown. Wider than the
   * ability, because one race day differs from the next. Missing in plans of earlier versions.
   */
  readonly mileRange?: { readonly lowS: number; readonly highS: number }
  readonly thresholdSpeedMps: number
  readonly maximumSprintMps: number | null
  /** Nothing is known of the runner's times: paces only size the sessions of a base plan, which go by effort. */
  readonly assumed?: true
}

export interface TrainingHistory {
  /** Kilometres of the last eight complete weeks, oldest first. */
  readonly weeklyKm: readonly number[]
  readonly longestRun30dKm: number
  readonly largestFastSession30dM: number
  /** The same over 90 days; requests of earlier versions do not hold it. */
  readonly largestFastSession90dM?: number
  readonly fastMetresLastWeekM: number
  readonly strideExposures28d: number
  readonly mileSessions28d: number
  readonly runFreeDays: number // days since the last run
  readonly runsPerWeek: number
  /** Work of the last twelve weeks, in order of days; left out means that none is known. */
  readonly workDone?: readonly WorkDone[]
}

export interface Availability {
  readonly runsPerWeek: 3 | 4 | 5 | 6 | 7
  readonly days: readonly Weekday[] // days on which running is possible
  readonly longRunDay: Weekday
  /** Days with time for two runs; none where it is left out. */
  readonly doubleDays?: readonly Weekday[] | undefined
  readonly minutesPerWeek: number | null
  readonly minutesPerDay: Readonly<Partial<Record<Weekday, number>>>
  readonly blockedDays: readonly CalendarDay[]
  /** Metres of a lap in lane 1, and the lane that is run in; 1 where it is left out. */
  readonly track: { readonly lapM: number; readonly lane?: number | undefined } | null
  readonly hills: boolean
  readonly treadmill: Treadmill | null
  readonly gym: boolean
  /** Left out for who did not choose it. */
  readonly crossTraining?: CrossTraining
}

/** What the runner can train on in place of easy runs, and how many of them a week. */
interface CrossTraining {
  readonly machines: readonly Machine[]
  readonly runsPerWeek: number
}

/** A belt and what it can do. */
export interface Treadmill {
  readonly maximumMps: number
  /** Without it, as steep as any session asks for. */
  readonly maximumGradePct?: number | undefined
  /** Every session is made for it; only races and tests are run outside. */
  readonly home?: boolean | undefined
}

/** What the runner likes; it bends what is chosen and never a rule. */
export interface Preferences {
  /** Sessions by id, or whole families by their letter. */
  readonly dislikes: readonly string[]
  readonly prefers: 'hills' | 'track' | 'road' | null
  /** Days for strides; none means any. */
  readonly strideDays: readonly Weekday[]
}

export interface Goal {
  /** A mile or its like; 5 or 10 km at the end of the way back. */
  readonly event: GoalEventId
  /** Of the way back: the longer race it makes ready for, where that is not the event itself. */
  readonly towards?: Towards | undefined
  /** The race; `null` means a time trial at the end of `weeks`. */
  readonly raceDay: CalendarDay | null
  readonly weeks: number | null // 6 to 24 (the way back 3 to 6), when there is no race day
  readonly goalTimeS: number | null
  /** Without a race day: the engine says how many weeks it takes to be ready. */
  readonly whenReady?: boolean
  /** Of a base plan, which leads to no race: how its running begins. */
  readonly base?: BaseStart
  /** Days on which the goal could be raced; the first that comes when the runner is ready counts. */
  readonly meets?: readonly CalendarDay[]
}

/** Running and walking by turns, running without a break, or that with strides soon. */
export const BASE_STARTS = ['run-walk', 'continuous', 'with-strides'] as const
export type BaseStart = (typeof BASE_STARTS)[number]

/** A is a goal, B a tune-up with lighter days before it, C trained through and counted as hard. */
export type RacePriority = 'A' | 'B' | 'C'

export interface PlannedRace {
  readonly day: CalendarDay
  readonly distanceM: number
  readonly name: string
  readonly priority: RacePriority
}

export type SessionRole = 'quality' | 'long' | 'easy' | 'race' | 'test' | 'rest'

export interface PlannedSession {
  /** Stable for the life of the session, also when it moves; never holds the date. */
  readonly id: string
  readonly day: CalendarDay
  readonly role: SessionRole
  /** The second run of its day: short and easy, some hours from the other. */
  readonly second?: true
  /** Of races only. */
  readonly priority?: RacePriority
  /** A trial or tune-up that the engine chose; it gives way to the runner's races, illness, pain and breaks. */
  readonly placedByEngine?: true
  readonly hard: boolean
  readonly workout: Workout
  /** As planned, where the runner took it to another place. */
  readonly home?: Workout
  /** One or two sentences with the runner's own numbers. */
  readonly why: Message
  /** Of sessions with work: what was done of its kind, and what rises. */
  readonly progression?: Progression
  readonly evidenceGrade: 'A' | 'B' | 'C' | 'D' | 'X'
  readonly easier: Workout
  readonly distanceM: number
  readonly durationS: number
  readonly fastM: number // metres at or above 0.97 of mile speed
  readonly maximalM: number // metres at or above 0.90 of maximal sprint speed
}

/** What an exercise asks of the body. Pain in one place rules some of it out; see `strength/allowed-strength.ts`. */
export const EXERCISE_LOADS = [
  'impact',
  'heavy',
  'calf',
  'knee',
  'hamstring',
  'hip',
  'adductor',
  'back',
] as const
export type ExerciseLoad = (typeof EXERCISE_LOADS)[number]

export interface StrengthExercise {
  readonly name: Message
  readonly dose: Message
  /** Missing in plans made before engine 6. */
  readonly loads?: readonly ExerciseLoad[]
  /** Ground contacts of jumps, hops, bounds and skips. */
  readonly contacts?: number
}

/** Strength and plyometrics on a day; never on the day before a hard run. */
export interface StrengthSession {
  readonly id: string
  readonly day: CalendarDay
  readonly phase: 'anatomical' | 'strength' | 'power' | 'maintain'
  readonly minutes: number
  readonly heavyLegs: boolean
  readonly plyometricContacts: number
  readonly exercises: readonly StrengthExercise[]
}

/** Easy training on a machine in place of an easy run: minutes, no metres; no rule about running counts it. */
export interface CrossSession extends PlannedSession {
  readonly machine: Machine
  /** The run it stands for, which can come back. */
  readonly instead: PlannedSession
}

export interface PlanWeek {
  readonly index: number // from 0
  readonly startDay: CalendarDay // a Monday
  readonly phase: Phase
  readonly cutBack: boolean
  readonly distanceM: number
  readonly fastM: number
  /** What the week is for. */
  readonly focus: Message
  readonly sessions: readonly PlannedSession[]
  readonly strength: readonly StrengthSession[]
  /** Beside `sessions`, in order of days; left out where there is none. */
  readonly cross?: readonly CrossSession[]
  /** What the soft goals of the placement came to, before their weights; what is 0 is left out. */
  readonly terms?: TermValues
}

export interface Plan {
  readonly engineVersion: string
  readonly startDay: CalendarDay
  readonly raceDay: CalendarDay
  readonly goal: Goal
  readonly paces: PaceTable
  readonly weeks: readonly PlanWeek[]
  /** What the engine bent or could not do. */
  readonly notes: readonly PlanNote[]
}
export interface PlanNote {
  readonly code: string
  readonly text: Message
}

/** The engine refuses with reasons and, where one exists, the nearest request it would accept. */
export interface PlanRefused {
  readonly refused: true
  readonly reasons: readonly PlanNote[]
  readonly seeClinician: boolean
  readonly nearest: {
    readonly weeks?: number
    readonly runsPerWeek?: number
    /** Possible once the runner says that a clinician has cleared them to run fast. */
    readonly clearance?: true
    /** A base plan is possible: weeks of easy running first. */
    readonly base?: true
    readonly text: Message
  } | null
}
export type PlanResult = { readonly refused: false; readonly plan: Plan } | PlanRefused

/** One broken rule: the invariant's number and name in science.md I2, and what broke it. */
export interface Violation {
  readonly invariant: number
  readonly name: Message
  readonly offendingIds: readonly string[]
  readonly detail: Message
}
