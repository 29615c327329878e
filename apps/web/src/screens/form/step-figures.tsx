import { figureShapes } from '@bell-lap/form/figure/figure-shapes'
import { runningPose } from '@bell-lap/form/figure/running-pose'
import figure from '../../pieces/figure.module.css'

/** The height of a standing body in the drawing. */
const BODY_PX = 72
/** Shares of a stride: in mid-stance, and in the air. */
const ON_GROUND = 0.15
const IN_AIR = 0.4

/** A runner above each part of a step, feet at the height `y`; without flight, only the one on the ground. */
export function StepFigures(props: {
  readonly groundX: number
  readonly airX: number | null
  readonly y: number
}) {
  const { groundX, airX, y } = props
  return (
    <>
      <Runner phase={ON_GROUND} x={groundX} y={y} />
      {airX !== null && <Runner phase={IN_AIR} x={airX} y={y} />}
    </>
  )
}

function Runner({
  phase,
  x,
  y,
}: {
  readonly phase: number
  readonly x: number
  readonly y: number
}) {
  return (
    <g transform={`translate(${x} ${y})`}>
      {figureShapes(runningPose(phase), BODY_PX).map(({ side, kind, path, lineWidth }, i) => (
        <path key={i} className={figure[kind]} data-side={side} d={path} strokeWidth={lineWidth} />
      ))}
    </g>
  )
}
