/** A movement as positions that follow each other, and the pose at any moment of it. */
import { between, otherSide, type FigurePose } from './figure-pose.ts'
import { leaned, runningPose } from './running-pose.ts'

/** What stands beside the figure; `weights` are held in the hands. */
export type Prop =
  | 'box'
  | 'low-box'
  | 'step'
  | 'wall'
  | 'wall-behind'
  | 'rail'
  | 'bench'
  | 'bench-behind'
  | 'strap'
  | 'weights'
  | 'slope'

export interface Move {
  /** The start and the end position, both drawn where nothing moves. */
  readonly start: FigurePose
  readonly end: FigurePose
  /** Positions between the two, in their order. */
  readonly way?: readonly FigurePose[]
  /** Back the same way, on with the other side, or a runner's stride. */
  readonly next: 'back' | 'other-side' | 'running'
  /** How long one way from start to end takes. */
  readonly seconds: number
  readonly props?: readonly Prop[]
  /** How much further forward than on the flat a runner leans, from the ankles, degrees. */
  readonly lean?: number
}

/**
 * The pose of a move, so many seconds after it began. It repeats without end.
 *
 * @param move of the list of moves
 * @param seconds 0 or more
 * @example
 * import { MOVES } from '@bell-lap/form/figure/move-of-code'
 * poseAt(MOVES['skip-a'], 0).trunk // 3: degrees forward, as in its start position
 */
export function poseAt(move: Move, seconds: number): FigurePose {
  const passes = seconds / move.seconds
  if (move.next === 'running')
    return { ...move.start, ...leaned(runningPose(passes / 2), move.lean ?? 0) }
  const pass = Math.floor(passes)
  const part = passes - pass
  const second = pass % 2 === 1
  if (move.next === 'back') return along(positions(move), second ? 1 - part : part)
  const there = positions(move)
  const across = there.map(otherSide)
  const [from, to] = second ? [across, there] : [there, across]
  return along([...from, to[0] ?? move.start], part)
}

const positions = ({ start, way = [], end }: Move): readonly FigurePose[] => [start, ...way, end]

/** The pose a share of the way along positions that each take as long; slow at each of them. */
function along(poses: readonly FigurePose[], part: number): FigurePose {
  const steps = poses.length - 1
  const step = Math.min(Math.floor(part * steps), steps - 1)
  const [from, to] = [poses[step], poses[step + 1]]
  if (from === undefined || to === undefined) throw new RangeError('a move has two positions')
  const within = part * steps - step
  return between(from, to, (1 - Math.cos(Math.PI * within)) / 2)
}
