/**
 * What happened or was told since the plan was made. Events are only ever added; each has an id, and
 * the day it is about. The adaptation reads all of them every time, so nothing is kept between days.
 */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Ability } from './plan.ts'

interface EventBase {
  readonly id: string
  readonly day: CalendarDay
}

/** How the repetitions of a session went against their target; see `match/compare-session.ts`. */
export interface RepsAgainstTarget {
  readonly count: number
  /** Mean speed over the middle of the target band, minus 1: 0.02 is 2 % faster. */
  readonly fasterBy: number
  /** Share of the repetitions that were more than 3 % slower than the slow edge of the band. */
  readonly slowShare: number
}

/** A run. With several on a day, each is one event. */
export interface SessionDone extends EventBase {
  readonly kind: 'session-done'
  /** The session it fulfils, or `null` for a run beside the plan. */
  readonly sessionId: string | null
  readonly distanceM: number
  readonly durationS: number
  readonly fastM: number
  readonly hard: boolean
  readonly reps: RepsAgainstTarget | null
  readonly effortCr10: number | null
  /** The runner reported heat on that day. */
  readonly inHeat: boolean
  /** Form-breakdown index late against early (science E4), where the watch measures enough. */
  readonly formBreakdown: number | null
}

/** Said beforehand or afterwards: this session will not be run. */
export interface SessionMissed extends EventBase {
  readonly kind: 'session-missed'
  readonly sessionId: string
}

export const PAIN_SITES = [
  'foot',
  'ankle',
  'achilles',
  'calf',
  'shin',
  'knee',
  'thigh-front',
  'thigh-back',
  'hip',
  'groin',
  'lower-back',
  'other',
] as const
export type PainSite = (typeof PAIN_SITES)[number]
export type Side = 'left' | 'right' | 'both'

/** Pain on the scale 0 to 10 (numeric rating scale); `null` where nothing was said. */
export interface PainReport {
  readonly site: PainSite
  readonly side: Side
  readonly during: number | null
  readonly after: number | null
  readonly nextMorning: number | null
  readonly morningStiffnessMin: number | null
  /** Signs that are red at any score. */
  readonly focalBone: boolean
  readonly limping: boolean
  readonly swelling: boolean
  readonly worseDuringRun: boolean
}

/** Warning signs (science D6). Each stops the plan and sends to a clinician; none is a diagnosis. */
export const RED_FLAGS = [
  'chest-pain',
  'fainting',
  'palpitations',
  'breathless',
  'calf-swelling',
  'confused-in-heat',
  'dark-urine',
  'night-pain',
  'sudden-pop',
  'bone-pain',
  'missed-periods',
  'pregnant',
  'medication',
] as const
export type RedFlag = (typeof RED_FLAGS)[number]

export interface CheckIn extends EventBase {
  readonly kind: 'check-in'
  readonly effortCr10: number | null
  readonly pain: readonly PainReport[]
  readonly sleepHours: number | null
  /** 1 (very bad) to 5 (very good). */
  readonly sleepScore: number | null
  /** Muscular soreness, 0 to 10. */
  readonly soreness: number | null
  readonly sorenessOneSided: boolean
  readonly stress: number | null
  readonly rmssdMs: number | null
  readonly restingHeartRateBpm: number | null
  readonly redFlags: readonly RedFlag[]
}

/** What a watch or a phone measured, as an export holds it. It is never joined with what was typed. */
export interface MeasuredMorning extends EventBase {
  readonly kind: 'measured-morning'
  /** Each source has its own band. */
  readonly source: string
  readonly sleepHours: number | null
  /** SDNN is another measure and never stands here. */
  readonly rmssdMs: number | null
}

/** `day` is the first day ill, `lastDay` the last day with symptoms; `null` while it goes on. */
export interface Illness extends EventBase {
  readonly kind: 'illness'
  readonly lastDay: CalendarDay | null
  readonly symptoms: 'above-neck' | 'fever' | 'stomach' | 'chest'
}

/** An injury that needs a way back; `day` is the day running may begin again. */
export interface Injury extends EventBase {
  readonly kind: 'injury'
  readonly site: PainSite
  readonly side: Side
  readonly runFreeDays: number
  /** A known, stable tendon complaint: pain up to 5 that settles by morning may go on (D5). */
  readonly knownAndStable: boolean
  readonly morningStiffnessMin: number | null
}

/** A clinician, or the runner with a clinician, puts the runner on a rung of the way back. */
export interface RungSet extends EventBase {
  readonly kind: 'rung-set'
  readonly injuryId: string
  readonly rung: number
}

/** A warning sign, an injury or an illness is over: `about` is the id of that event. */
export interface Cleared extends EventBase {
  readonly kind: 'cleared'
  readonly about: string
}

/** The runner says that a clinician has cleared them to run fast; `day` is the day of it. */
export interface Clearance extends EventBase {
  readonly kind: 'clearance'
}

/** No running on these days, for reasons of the runner. */
export interface Away extends EventBase {
  readonly kind: 'away'
  readonly lastDay: CalendarDay
}

export interface Busy extends EventBase {
  readonly kind: 'busy'
  readonly lastDay: CalendarDay
}

export interface TooTired extends EventBase {
  readonly kind: 'too-tired'
  readonly sessionId: string
}

/** Forecast of the wet-bulb globe temperature at the hour of the run, °C. */
export interface Heat extends EventBase {
  readonly kind: 'heat'
  readonly wbgtC: number
}

export interface BadConditions extends EventBase {
  readonly kind: 'bad-conditions'
  readonly what: 'air' | 'ice' | 'lightning'
}

export interface Travel extends EventBase {
  readonly kind: 'travel'
  readonly timeZones: number
  readonly eastward: boolean
}

/** The goal race is on another day; `null` makes it a time trial on the day it had. */
export interface RaceMoved extends EventBase {
  readonly kind: 'race-moved'
  readonly raceDay: CalendarDay
}

export interface RaceAdded extends EventBase {
  readonly kind: 'race-added'
  readonly raceDay: CalendarDay
  readonly distanceM: number
  readonly name: string
  /** B has lighter days before it, C is trained through; left out it is a B race. */
  readonly priority?: 'B' | 'C'
}

/** A race or time trial was run; `ability` is what the curve says with it. */
export interface NewResult extends EventBase {
  readonly kind: 'result'
  readonly ability: Ability
  readonly name: string
  /** Changes beyond 3 % are only taken over when the runner says the result is right. */
  readonly confirmed: boolean
}

/** No recordings from `day` to `lastDay`, though the runner may have run. */
export interface DeviceGap extends EventBase {
  readonly kind: 'device-gap'
  readonly lastDay: CalendarDay
}

/** Strength work as it was logged, one event a day. */
export interface StrengthDone extends EventBase {
  readonly kind: 'strength-done'
  /** Different exercises, jumps left out. */
  readonly exercises: number
  /** Ground contacts of jumps. */
  readonly contacts: number
  /** Worst pain during a set, 0 to 10. */
  readonly worstPain: number
}

/** Strength tests of a day; `null` for one that was left out. */
export interface StrengthTested extends EventBase {
  readonly kind: 'strength-tested'
  readonly calfLeft: number | null
  readonly calfRight: number | null
  readonly hops: number | null
  readonly hopPain: number | null
  readonly bridgeS: number | null
  readonly plankS: number | null
}

export type TrainingEvent =
  | SessionDone
  | SessionMissed
  | CheckIn
  | MeasuredMorning
  | Illness
  | Injury
  | RungSet
  | Cleared
  | Clearance
  | Away
  | Busy
  | TooTired
  | Heat
  | BadConditions
  | Travel
  | RaceMoved
  | RaceAdded
  | NewResult
  | DeviceGap
  | StrengthDone
  | StrengthTested

export type EventKind = TrainingEvent['kind']
export type EventOf<K extends EventKind> = Extract<TrainingEvent, { readonly kind: K }>

/**
 * The events of one kind, in order of days.
 *
 * @example
 * eventsOf([], 'check-in') // []
 */
export function eventsOf<K extends EventKind>(
  events: readonly TrainingEvent[],
  kind: K,
): readonly EventOf<K>[] {
  return events
    .filter((event): event is EventOf<K> => event.kind === kind)
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
}
