/** What a workout is, in the words of the rules: see docs/science/sessions.md for each. */

export const TRAITS = [
  /** Run through at an easy or steady effort; short surges may be in it. */
  'easy',
  /** Nothing faster than recovery pace. */
  'recovery-run',
  /** Easy running and walking by turns. */
  'run-walk',
  /** Counts as a hard day. */
  'hard',
  /** Easy running and strides come before it, easy running after it. */
  'needs-warm-up',
  /** Easy running with strides. */
  'strides',
  /** Holds work uphill. */
  'uphill',
  /** Holds reps at mile pace or faster. */
  'mile-pace',
  /** A few short reps at mile pace with walks between: they wake the legs and cost little. */
  'openers',
  /** Reps at 800 m pace or faster: long recoveries, and a week between two such sessions. */
  'speed-endurance',
  /** A few seconds at top speed on the flat. */
  'sprint',
  /** A few seconds all out uphill. */
  'hill-sprint',
  /** Everything the runner has, for longer than a sprint. */
  'all-out',
  /** All out for as long as a race: weeks lie between two of them. */
  'race-like',
  /** All out over about a mile. */
  'mile-race',
  /** Not for runners under 18. */
  'adults-only',
  /** Needs a measured, flat track. */
  'track-only',
  /** Not itself any more with a rep taken away. */
  'keep-whole',
  /** Recoveries shorter than the pace asks for, because the reps are one race in pieces. */
  'short-rest',
] as const
export type Trait = (typeof TRAITS)[number]
