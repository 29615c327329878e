import type { DrawnShape } from '../../api/form-clips.ts'
import { angleDegOf } from './angle-of-points.ts'

/** On a film these are seen against light and dark alike: a dark line in a light one. */
const INK = { line: '#b4472a', edge: '#ffffff' }
const HEAD_DEG = 28

interface DrawnShapesProps {
  readonly shapes: readonly DrawnShape[]
  /** Pixels of the picture that a line of ordinary width has. */
  readonly unitPx: number
}

type Place = DrawnShape['points'][number]

/** Lines, arrows and angles on a picture, in its pixels. Colours are written out, as those of the joints are. */
export function DrawnShapes({ shapes, unitPx }: DrawnShapesProps) {
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      {shapes.map((shape, i) => {
        const path = pathOf(shape, unitPx)
        return (
          <g key={i}>
            <path d={path} stroke={INK.edge} strokeWidth={3.2 * unitPx} />
            <path d={path} stroke={INK.line} strokeWidth={1.8 * unitPx} />
            {shape.kind === 'angle' && <Degrees points={shape.points} unitPx={unitPx} />}
          </g>
        )
      })}
    </g>
  )
}

function pathOf({ kind, points }: DrawnShape, unitPx: number): string {
  const line = points.map(({ xPx, yPx }, i) => `${i === 0 ? 'M' : 'L'}${xPx} ${yPx}`).join('')
  const [from, to] = points
  return kind === 'arrow' ? `${line}${headOf(from, to, 7 * unitPx)}` : line
}

function headOf(from: Place, to: Place, lengthPx: number): string {
  const back = Math.atan2(from.yPx - to.yPx, from.xPx - to.xPx)
  const side = (HEAD_DEG * Math.PI) / 180
  return [back - side, back + side]
    .map((at) => {
      const [x, y] = [to.xPx + lengthPx * Math.cos(at), to.yPx + lengthPx * Math.sin(at)]
      return `M${to.xPx} ${to.yPx}L${x} ${y}`
    })
    .join('')
}

interface DegreesProps {
  readonly points: readonly [Place, Place, Place]
  readonly unitPx: number
}

function Degrees({ points, unitPx }: DegreesProps) {
  const [, corner] = points
  return (
    <text
      x={corner.xPx + 4 * unitPx}
      y={corner.yPx - 4 * unitPx}
      fontSize={9 * unitPx}
      fontWeight={600}
      fill={INK.line}
      stroke={INK.edge}
      strokeWidth={1.6 * unitPx}
      paintOrder="stroke"
    >
      {Math.round(angleDegOf(points))}°
    </text>
  )
}
