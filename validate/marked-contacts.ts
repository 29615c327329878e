/**
 * Contacts of the leg near the camera, marked by eye in real clips: when the foot begins to move with the ground, and when the toe
 * has left it. How: the pictures around each were laid out side by side, cut to the feet and enlarged, without joints and without a
 * look at what the lab finds. Half a picture means: between two. On the treadmill and past the fixed camera each is sure to one
 * picture; where the camera runs along, to two. The clips are no part of the project.
 */
export interface MarkedClip {
  readonly fps: number
  readonly contacts: readonly (readonly [landing: number, toeOff: number])[]
}

export const MARKED_BY_EYE: Readonly<Record<string, MarkedClip>> = {
  treadmill30_maleside: {
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
  overground30_s2d_demo3: {
    fps: 29.97,
    contacts: [
      [3.5, 10.5],
      [22.5, 29.5],
    ],
  },
  follow30_fourpaces_arham: {
    fps: 30,
    contacts: [
      [21.5, 32],
      [78.5, 87.5],
    ],
  },
}
