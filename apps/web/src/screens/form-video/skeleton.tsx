import type { ClipForm } from '@bell-lap/form/video/read-clip'
import type { Part, Pose, Side } from '@bell-lap/form/video/pose-recording'
import { BONES, otherLeg } from './shown-clip.ts'

const JOINTS_SHOWN = ['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'heel', 'toe'] as const
/** On a film these are seen against light and dark alike: a dark line in a light one. */
const INK = { near: '#0b5d57', far: '#6d7772', edge: '#ffffff', mark: '#8f6400' }

interface SkeletonProps {
  readonly pose: Pose
  readonly form: ClipForm
  /** Whether the near foot is on the ground. */
  readonly isDown: boolean
}

/**
 * The joints of one picture, in its pixels: near leg and arm strong, the far ones thin, a plumb line through
 * the hip and the distance of the ankle from it. Colours are written out, because a saved picture has no style sheet.
 */
export function Skeleton({ pose, form, isDown }: SkeletonProps) {
  const { near, quality } = form
  const unit = quality.legPx / 60
  const at = (side: Side, part: Part) => pose[`${side}-${part}`]
  const bones = (side: Side, width: number, colour: string) =>
    BONES.map(([from, to]) => {
      const [a, b] = [at(side, from), at(side, to)]
      return (
        <line
          key={`${side}-${from}-${to}`}
          x1={a.xPx}
          y1={a.yPx}
          x2={b.xPx}
          y2={b.yPx}
          stroke={colour}
          strokeWidth={width * unit}
          strokeLinecap="round"
        />
      )
    })
  const [hip, ankle] = [at(near, 'hip'), at(near, 'ankle')]
  const groundPx = Math.max(at(near, 'heel').yPx, at(near, 'toe').yPx) + 3 * unit
  return (
    <g>
      <g opacity={0.75}>{bones(otherLeg(near), 1, INK.far)}</g>
      {[
        { stroke: INK.edge, strokeWidth: 1.8 * unit },
        { stroke: INK.near, strokeWidth: 0.8 * unit },
      ].map((ink) => (
        <line
          key={ink.stroke}
          x1={hip.xPx}
          y1={hip.yPx}
          x2={hip.xPx}
          y2={groundPx}
          strokeDasharray={`${2 * unit} ${2 * unit}`}
          {...ink}
        />
      ))}
      {isDown && (
        <path
          d={`M${hip.xPx} ${groundPx}H${ankle.xPx}`}
          stroke={INK.mark}
          strokeWidth={2 * unit}
          fill="none"
        />
      )}
      {bones(near, 3.4, INK.edge)}
      {bones(near, 2, INK.near)}
      {JOINTS_SHOWN.map((part) => {
        const { xPx, yPx } = at(near, part)
        return (
          <circle
            key={part}
            cx={xPx}
            cy={yPx}
            r={1.8 * unit}
            fill={INK.edge}
            stroke={INK.near}
            strokeWidth={0.9 * unit}
          />
        )
      })}
    </g>
  )
}
