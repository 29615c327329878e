/** What one entry of the session library is, and what it needs to become a workout. */
import type { Message } from '@bell-lap/units/message'
import type { Trait } from '../traits.ts'
import type { Family, PaceTable, Place, WorkoutElement } from '../workout.ts'

export type SessionPhase = 'base' | 'hills' | 'specific' | 'sharpen' | 'transition'
export type Requirement = 'track' | 'hill' | 'treadmill' | 'gym'
export type SessionKind =
  | 'easy'
  | 'long'
  | 'quality'
  | 'test'
  | 'race'
  | 'warmup'
  | 'cooldown'
  | 'drills'
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D' | 'X'

/** The runner and the place a session is built for. Speeds in m/s, distances in m, times in s. */
export interface BuildContext {
  readonly paces: PaceTable
  readonly place: Place
  readonly lapM: number | null
  /**
   * The mile is not known well enough (standard deviation of its logarithm above 0.035): mile
   * reps go by effort, with a band 4 % either side.
   */
  readonly byEffort: boolean
  /** No pace of the runner is known: every step goes by effort, and its band only sizes it. */
  readonly paceless?: boolean
  /** Length of an easy or long run, strides and finish included. `distanceM` wins over it. */
  readonly durationS?: number
  readonly distanceM?: number
  /** How many strides end an easy run; without it, the level decides. */
  readonly strides?: number
  /** The strides that end an easy run go uphill: short, fast, with a walk down (science H1, N2). */
  readonly stridesUphill?: boolean
  readonly maximumSprintMps: number | null
  /** On a treadmill no step is faster than this; without it, only the top speed limits them. */
  readonly beltMps?: number | undefined
  /** The steepest that the belt can be set to, %; without it, as steep as any session asks for. */
  readonly beltGradePct?: number | undefined
}

export type BuildElements = (context: BuildContext, level: number) => readonly WorkoutElement[]

export interface SessionSpec {
  readonly id: string
  readonly family: Family
  readonly phases: readonly SessionPhase[]
  /** Where the session is at home; `any` takes the place of the context. */
  readonly place: Place
  /** All must be at hand. */
  readonly requires: readonly Requirement[]
  /** A treadmill may stand in for the hill that `requires` names. */
  readonly treadmillSubstitutes: boolean
  /** Run on a track where the runner has one; else by time on roads and paths. */
  readonly prefersTrack: boolean
  /** What the session is for the rules; `classify` reads the same from its steps. */
  readonly traits: readonly Trait[]
  /** What it is only at some levels, or for runners of some speeds. */
  readonly sometimes: readonly Trait[]
  /** Has the trait `hard`. */
  readonly hard: boolean
  readonly kind: SessionKind
  /** Another session of the library that is the next step up, if the library names one. */
  readonly progressesTo: string | null
  readonly regressesTo: string | null
  readonly evidenceGrade: EvidenceGrade
  /** Expected effort of the whole session, CR10. */
  readonly expectedCr10: number
  /** What is put round the main part. `drills` is easy running and drills without strides. */
  readonly warmup: 'none' | 'quality' | 'race' | 'drills'
  readonly cooldown: boolean
  /** The main part, without warm-up and cool-down. `level` 0 to 1 is the printed range. */
  readonly build: BuildElements
  /** The main part by the regression column. */
  readonly buildEasier: BuildElements
  /** The title where the elements cannot say it well; `null` leaves it to them. */
  readonly title: ((context: BuildContext, level: number) => Message) | null
  readonly easierTitle: Message | null
}

/** What a family file has to say of a session; the rest has defaults. */
export type SessionEntry = Pick<SessionSpec, 'id' | 'build' | 'buildEasier'> & SessionDefaults
export type SessionDefaults = Partial<Omit<SessionSpec, 'hard'>>

/** Lays a session over the defaults of its family. */
export function defineSession(defaults: SessionDefaults, entry: SessionEntry): SessionSpec {
  const spec: Omit<SessionSpec, 'hard'> = {
    family: entry.id.charAt(0) as Family,
    phases: ['base', 'hills', 'specific', 'sharpen', 'transition'],
    place: 'any',
    requires: [],
    treadmillSubstitutes: false,
    prefersTrack: false,
    traits: [],
    sometimes: [],
    kind: 'quality',
    progressesTo: null,
    regressesTo: null,
    evidenceGrade: 'D',
    expectedCr10: 3,
    warmup: 'none',
    cooldown: false,
    title: null,
    easierTitle: null,
    ...defaults,
    ...entry,
  }
  return { ...spec, hard: spec.traits.includes('hard') }
}
