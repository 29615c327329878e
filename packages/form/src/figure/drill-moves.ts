/** The running drills as movements, by the drill's code. */
import { otherSide } from './figure-pose.ts'
import type { Move } from './move.ts'
import { leaned, runningPose } from './running-pose.ts'

const STANDING_ON_ONE = {
  trunk: 3,
  hip: [3, 34],
  knee: [4, 68],
  ankle: [4, -4],
  shoulder: [24, -22],
  elbow: [80, 84],
} as const
const KNEE_UP = {
  trunk: 3,
  hip: [0, 88],
  knee: [3, 98],
  ankle: [-36, 8],
  shoulder: [46, -44],
  elbow: [92, 92],
} as const

const AT_THE_WALL = {
  trunk: 32,
  head: 20,
  hip: [0, 100],
  knee: [2, 96],
  ankle: [-24, 6],
  shoulder: [112, 112],
  elbow: [6, 6],
} as const

/** Against the vertical it is less: the slope tilts the drawing back. */
const HILL_LEAN = 10
const RUN = { start: runningPose(0), end: runningPose(0.4), next: 'running' } as const

export const DRILL_MOVES = {
  'march-a': {
    start: STANDING_ON_ONE,
    end: { ...KNEE_UP, ankle: [2, 8], hip: [3, 88] },
    next: 'other-side',
    seconds: 0.9,
  },
  'skip-a': {
    start: STANDING_ON_ONE,
    end: { ...KNEE_UP, lift: 0.035 },
    next: 'other-side',
    seconds: 0.55,
  },
  'skip-b': {
    start: STANDING_ON_ONE,
    way: [{ ...KNEE_UP, lift: 0.035 }],
    end: { ...KNEE_UP, ankle: [2, 8], hip: [3, 74], knee: [4, 22] },
    next: 'other-side',
    seconds: 0.7,
  },
  ankling: {
    start: {
      trunk: 4,
      hip: [14, 4],
      knee: [18, 51],
      ankle: [8, -16],
      shoulder: [-12, 22],
      elbow: [88, 88],
    },
    end: {
      trunk: 4,
      hip: [3, 32],
      knee: [5, 50],
      ankle: [-30, 10],
      shoulder: [-22, 30],
      elbow: [90, 90],
    },
    next: 'other-side',
    seconds: 0.4,
  },
  'fast-feet': {
    start: {
      trunk: 8,
      hip: [16, 22],
      knee: [14, 56],
      ankle: [2, -6],
      shoulder: [-14, 20],
      elbow: [90, 90],
    },
    end: {
      trunk: 8,
      hip: [10, 34],
      knee: [8, 54],
      ankle: [-18, 6],
      shoulder: [-20, 26],
      elbow: [90, 90],
    },
    next: 'other-side',
    seconds: 0.24,
  },
  dribble: {
    start: {
      trunk: 6,
      hip: [18, 6],
      knee: [18, 50],
      ankle: [4, -10],
      shoulder: [-10, 20],
      elbow: [90, 90],
    },
    end: {
      trunk: 6,
      hip: [0, 54],
      knee: [8, 88],
      ankle: [-26, 8],
      shoulder: [-26, 32],
      elbow: [90, 90],
      lift: 0.015,
    },
    next: 'other-side',
    seconds: 0.36,
  },
  'straight-leg-bound': {
    start: {
      trunk: 4,
      hip: [12, -12],
      knee: [4, 6],
      ankle: [-12, -14],
      shoulder: [-18, 30],
      elbow: [60, 60],
    },
    end: {
      trunk: 4,
      hip: [-12, 38],
      knee: [4, 4],
      ankle: [-30, 8],
      shoulder: [-30, 40],
      elbow: [60, 60],
      lift: 0.03,
    },
    next: 'other-side',
    seconds: 0.45,
  },
  bound: {
    start: {
      trunk: 8,
      hip: [30, 6],
      knee: [28, 70],
      ankle: [10, -8],
      shoulder: [-20, 30],
      elbow: [80, 80],
    },
    end: {
      trunk: 8,
      hip: [-20, 82],
      knee: [8, 84],
      ankle: [-34, 4],
      shoulder: [-44, 58],
      elbow: [80, 80],
      lift: 0.1,
    },
    next: 'other-side',
    seconds: 0.65,
  },
  'pogo-hops': {
    start: {
      trunk: 4,
      hip: [18, 18],
      knee: [26, 26],
      ankle: [12, 12],
      shoulder: [-14, -10],
      elbow: [60, 60],
    },
    end: {
      trunk: 2,
      hip: [3, 3],
      knee: [5, 5],
      ankle: [-38, -38],
      shoulder: [22, 26],
      elbow: [74, 74],
      lift: 0.085,
    },
    next: 'back',
    seconds: 0.3,
  },
  'leg-swings': {
    start: {
      trunk: 2,
      hip: [-30, 2],
      knee: [24, 2],
      ankle: [-10, 0],
      shoulder: [-10, 34],
      elbow: [14, 6],
    },
    // The knee gives a little where the foot passes the ground.
    way: [
      {
        trunk: 2,
        hip: [12, 2],
        knee: [36, 2],
        ankle: [8, 0],
        shoulder: [-10, 34],
        elbow: [14, 6],
      },
    ],
    end: {
      trunk: 2,
      hip: [62, 2],
      knee: [10, 2],
      ankle: [6, 0],
      shoulder: [-10, 34],
      elbow: [14, 6],
    },
    next: 'back',
    seconds: 0.8,
    props: ['rail'],
  },
  'wall-drill': {
    start: AT_THE_WALL,
    // Both feet leave the ground while the knees change; the hips stay where they are.
    way: [{ ...AT_THE_WALL, hip: [50, 50], knee: [49, 49], ankle: [-9, -9], lift: 0.06 }],
    end: otherSide(AT_THE_WALL),
    next: 'back',
    seconds: 0.6,
    props: ['wall'],
  },
  run: { ...RUN, seconds: 0.35 },
  wickets: { ...RUN, seconds: 0.3 },
  'hill-sprint': {
    start: leaned(RUN.start, HILL_LEAN),
    end: leaned(RUN.end, HILL_LEAN),
    next: 'running',
    lean: HILL_LEAN,
    seconds: 0.26,
    props: ['slope'],
  },
} as const satisfies Readonly<Record<string, Move>>

export type DrillMove = keyof typeof DRILL_MOVES
