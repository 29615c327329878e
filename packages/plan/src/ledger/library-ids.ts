/**
 * Sessions of the library that the planner puts into a week, by what they are for. This table and the menus are
 * the only places that name sessions by id; every rule asks for their traits.
 */
export const LIBRARY = {
  recoveryRun: 'E1',
  easyRun: 'E2',
  easyWithStrides: 'E3',
  runWalk: 'E5',
  longRun: 'L1',
  longSteady: 'L2',
  longSurges: 'L3',
  marathonBlock: 'B4',
  hillSprints: 'N2',
  thresholdReps: 'T2',
  earlyTrial: 'X3',
  mileRace: 'X7',
  shortRace: 'X8',
  otherRace: 'X9',
  sharpening: 'R14',
  openers: 'R15',
} as const

/** Bounds uphill, sprints near all out, and 30 s at nearly all: not for those who learn first. */
export const EXPLOSIVE: ReadonlySet<string> = new Set(['H4', 'N2', 'N3', 'N6', 'A1'])

/** Runs whose length the planner asks for. */
export type EasyRunId = (typeof LIBRARY)[
  | 'recoveryRun'
  | 'easyRun'
  | 'easyWithStrides'
  | 'longRun'
  | 'longSteady'
  | 'longSurges'
  | 'marathonBlock']

/** Sessions that lead from the mile to longer races. */
export const BRIDGES = {
  fiveK: 'B1',
  tenK: 'B2',
  half: 'B3',
  twoGears: 'B5',
} as const
