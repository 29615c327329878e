/**
 * Contacts of the leg near the camera, marked by eye in real clips: when the foot begins to move with the ground, and when the toe
 * has left it. How: the pictures around each were laid out side by side, cut to the feet and enlarged, without joints and without a
 * look at what the lab finds. Half a picture means: between two. On the treadmill and past the fixed camera each is sure to one
 * picture; where the camera runs along, to two. The clips are no part of the project.
 */
export interface MarkedContacts {
  readonly clip: string
  readonly round: 'first' | 'second'
  readonly fps: number
  readonly contacts: readonly (readonly [landing: number, toeOff: number])[]
}

/** The shares in `find-stance.ts` were chosen on force plates and on the treadmill contacts of the first round. */
export const MARKED_BY_EYE: readonly MarkedContacts[] = [
  {
    clip: 'treadmill30_maleside',
    round: 'first',
    fps: 30,
    contacts: [
      [16.5, 24.5],
      [38, 46],
      [59, 67.5],
      [80.5, 89],
      [101.5, 110],
      [123, 131],
      [144.5, 152.5],
      [165.5, 174.5],
      [187.5, 196.5],
      [208.5, 217.5],
    ],
  },
  {
    clip: 'treadmill30_maleside',
    round: 'second',
    fps: 30,
    contacts: [
      [230, 238.5],
      [251, 259.5],
      [272.5, 281.5],
      [293.5, 302],
      [314.5, 323.5],
      [336, 345],
    ],
  },
  {
    clip: 'synth60',
    round: 'second',
    fps: 60,
    contacts: [
      [20.5, 36],
      [63, 78.5],
    ],
  },
  {
    clip: 'overground30_s2d_demo3',
    round: 'first',
    fps: 29.97,
    contacts: [
      [3.5, 10.5],
      [22.5, 29.5],
    ],
  },
  {
    clip: 'follow30_fourpaces_arham',
    round: 'first',
    fps: 30,
    contacts: [
      [21.5, 32],
      [78.5, 87.5],
    ],
  },
  {
    clip: 'follow30_fourpaces_arham',
    round: 'second',
    fps: 30,
    contacts: [
      [100.5, 108.5],
      [122, 129.5],
      [143.5, 151],
      [165, 173],
    ],
  },
]

/** Landings of the treadmill contacts of the first round, marked again in the second, in the same order. */
export const MARKED_AGAIN: readonly number[] = [16, 37.5, 58.5, 80, 101.5]
