/** Start times of one run in two sources differ by no more than this, seconds. */
const START_SLACK_S = 60
/** And their distances by no more than this share. */
const DISTANCE_SLACK = 0.02

export interface RunMark {
  readonly startUnixS: number
  readonly distanceM: number
}

/** Whether two recordings are of the same run: start within 60 s and distance within 2 %. */
export function isSameRun(a: RunMark, b: RunMark): boolean {
  const longer = Math.max(a.distanceM, b.distanceM)
  return (
    Math.abs(a.startUnixS - b.startUnixS) <= START_SLACK_S &&
    Math.abs(a.distanceM - b.distanceM) <= DISTANCE_SLACK * longer
  )
}
