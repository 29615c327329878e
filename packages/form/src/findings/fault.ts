/** What can be worked on, with its cue, its drill and what stops it (science E7, grade D). */

export const FAULTS = ['late-contact', 'overstride', 'bounce', 'sitting', 'trunk-lean'] as const
export type Fault = (typeof FAULTS)[number]

/** Drills by the codes of the session library. */
export const FORM_DRILLS = ['ankling', 'fast-feet', 'skip-a', 'skip-a-into-run'] as const
export type FormDrill = (typeof FORM_DRILLS)[number]

/** How sure it is that something is so: A is many trials, D is coaching practice, X is our own reckoning. */
export type Evidence = 'A' | 'B' | 'C' | 'D' | 'X'

export interface FaultAdvice {
  readonly drill: FormDrill
  /** Metres of the drill, each of two times. */
  readonly drillM: number
  /** Sessions of the library that train the same. */
  readonly sessions: readonly string[]
  /** Pain there ends the drill. */
  readonly stopSite: 'achilles' | 'calf' | 'knee' | 'thigh-back'
  /** That the fault costs something, and that the drill helps. */
  readonly matters: Evidence
  readonly helps: Evidence
}

/**
 * The table of science E7; how strong the evidence is, by science E4 and E5.
 *
 * @example
 * ADVICE['late-contact'].drill // 'ankling'
 */
export const ADVICE: Readonly<Record<Fault, FaultAdvice>> = {
  'late-contact': {
    drill: 'ankling',
    drillM: 20,
    sessions: ['R10', 'N7'],
    stopSite: 'achilles',
    matters: 'C',
    helps: 'D',
  },
  overstride: {
    drill: 'fast-feet',
    drillM: 20,
    sessions: ['N5', 'N2'],
    stopSite: 'calf',
    matters: 'B',
    helps: 'D',
  },
  bounce: {
    drill: 'ankling',
    drillM: 20,
    sessions: ['N2'],
    stopSite: 'achilles',
    matters: 'B',
    helps: 'D',
  },
  sitting: {
    drill: 'skip-a',
    drillM: 20,
    sessions: ['H1'],
    stopSite: 'knee',
    matters: 'C',
    helps: 'D',
  },
  'trunk-lean': {
    drill: 'skip-a-into-run',
    drillM: 20,
    sessions: ['N4'],
    stopSite: 'thigh-back',
    matters: 'D',
    helps: 'D',
  },
}
