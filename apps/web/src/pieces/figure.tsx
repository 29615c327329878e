import { sizeOfMove, type DrawnSize } from '@bell-lap/form/figure/drawn-size'
import { figureShapes } from '@bell-lap/form/figure/figure-shapes'
import { poseAt, type Move } from '@bell-lap/form/figure/move'
import { MOVES, type MoveName } from '@bell-lap/form/figure/move-of-code'
import { propShapes } from '@bell-lap/form/figure/prop-shapes'
import { Pause, Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { Button } from './button.tsx'
import css from './figure.module.css'

/** The height of a standing body in the drawing. */
const BODY_PX = 130
const GAP_PX = 14
const NUMBER_Y = 12
/** A slope as steep as hill sprints are run on. */
const SLOPE_DEG = -5

interface FigureProps {
  readonly move: MoveName
}

/** A movement in two positions; a button sets it in motion. */
export function Figure({ move: name }: FigureProps) {
  const { t } = useText()
  const [playing, setPlaying] = useState(false)
  const move = MOVES[name]
  const size = sizeOfMove(move)
  const label = t('moves.drawing', { name: t(`moves.${name}.name`) })
  return (
    <div className={css['figure']}>
      {playing ? (
        <Moving move={move} size={size} label={label} />
      ) : (
        <Still move={move} size={size} label={label} />
      )}
      <Button look="quiet" aria-pressed={playing} onClick={() => setPlaying(!playing)}>
        {playing ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
        {t(playing ? 'moves.stop' : 'moves.play')}
      </Button>
    </div>
  )
}

interface DrawingProps {
  readonly move: Move
  readonly size: DrawnSize
  readonly label: string
}

const widthOf = ({ left, right }: DrawnSize) => (right - left) * BODY_PX
const heightOf = ({ top, bottom }: DrawnSize) => (bottom - top) * BODY_PX

/** Both positions with their numbers: beside each other, or below each other where the body lies. */
function Still({ move, size, label }: DrawingProps) {
  const lies = widthOf(size) > heightOf(size)
  const second = lies ? { x: 0, y: heightOf(size) + GAP_PX } : { x: widthOf(size) + GAP_PX, y: 0 }
  return (
    <svg
      role="img"
      aria-label={label}
      width={widthOf(size) + second.x}
      viewBox={`0 0 ${widthOf(size) + second.x} ${heightOf(size) + second.y}`}
      className={css['drawing']}
    >
      <Placed move={move} pose={move.start} size={size} x={0} y={0} />
      <Placed move={move} pose={move.end} size={size} {...second} />
      <text className={css['number']} x={0} y={NUMBER_Y}>
        1
      </text>
      <text className={css['number']} x={second.x} y={second.y + NUMBER_Y}>
        2
      </text>
    </svg>
  )
}

/** The movement as it goes, in the room of one position. */
function Moving({ move, size, label }: DrawingProps) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const since = performance.now()
    let frame = 0
    const next = (now: number) => {
      setSeconds(Math.max(0, now - since) / 1000)
      frame = requestAnimationFrame(next)
    }
    frame = requestAnimationFrame(next)
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <svg
      role="img"
      aria-label={label}
      width={widthOf(size)}
      viewBox={`0 0 ${widthOf(size)} ${heightOf(size)}`}
      className={css['drawing']}
    >
      <Placed move={move} pose={poseAt(move, seconds)} size={size} x={0} y={0} />
    </svg>
  )
}

interface PlacedProps {
  readonly move: Move
  readonly pose: Move['start']
  readonly size: DrawnSize
  readonly x: number
  readonly y: number
}

function Placed({ move, pose, size, x, y }: PlacedProps) {
  const props = propShapes(move, pose, BODY_PX)
  const slope = move.props?.includes('slope') === true
  return (
    <g
      transform={`translate(${x - size.left * BODY_PX} ${y - size.top * BODY_PX})${slope ? ` rotate(${SLOPE_DEG})` : ''}`}
    >
      <path className={css['ground']} d={`M${size.left * BODY_PX} 0H${size.right * BODY_PX}`} />
      {props
        .filter(({ kind }) => kind !== 'weight')
        .map(({ kind, path }) => (
          <path key={path} className={css[kind]} d={path} />
        ))}
      {figureShapes(pose, BODY_PX).map(({ side, kind, path, lineWidth }, index) => (
        <path key={index} className={css[kind]} data-side={side} d={path} strokeWidth={lineWidth} />
      ))}
      {props
        .filter(({ kind }) => kind === 'weight')
        .map(({ path }, index) => (
          <path key={index} className={css['weight']} d={path} />
        ))}
    </g>
  )
}
