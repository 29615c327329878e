import { PARTS, SIDES } from '@bell-lap/form/video/pose-recording'
import type { Joint } from '@bell-lap/form/video/pose-recording'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useAddClipNote } from '../../api/form-clips.ts'
import type { DrawnShape } from '../../api/form-clips.ts'
import { sayError } from '../../api/problem.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { NativeSelect, SegmentedControl, Textarea } from '../../pieces/fields.tsx'
import { tell } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { NoteFigure } from '../form-video/note-figure.tsx'
import { frameAt, usualLandingS } from '../form-video/shown-clip.ts'
import type { ShownClip } from '../form-video/shown-clip.ts'
import { FrameKeys } from './frame-keys.tsx'
import { shapeOf, snapped } from './shape-of-points.ts'
import type { Place } from './shape-of-points.ts'

/** A picture that was asked for; each time anew, also for the same one. */
export interface AskedPicture {
  readonly timeS: number
}

interface DrawNoteProps {
  readonly clip: ShownClip
  /** The picture of a note that is looked at; `null` for a usual landing. */
  readonly asked: AskedPicture | null
  /** Where a note is kept; `null` for who may only look. */
  readonly place: { readonly athleteId: string; readonly id: string } | null
}

const TOOLS = ['line', 'arrow', 'angle'] as const satisfies readonly DrawnShape['kind'][]

/** Steps through the pictures, and draws and writes on one of them. */
export function DrawNote({ clip, asked, place }: DrawNoteProps) {
  const { t } = useText()
  const { frames } = clip.recording
  const [number, setNumber] = useState(() => frameAt(frames, usualLandingS(clip.form)))
  const [shapes, setShapes] = useState<readonly DrawnShape[]>([])
  const [points, setPoints] = useState<readonly Place[]>([])
  // What is drawn, also half of a shape, belongs to the picture that it is drawn on.
  const isHeld = shapes.length + points.length > 0
  const timeS = frames[number]?.timeS ?? 0
  const box = useRef<HTMLDivElement>(null)
  const go = (to: number) => {
    if (!isHeld) setNumber(Math.min(frames.length - 1, Math.max(0, to)))
  }
  const [answered, setAnswered] = useState(asked)
  if (asked !== answered) {
    setAnswered(asked)
    if (asked !== null) go(frameAt(frames, asked.timeS))
  }
  // The notes lie below the picture: whoever asks for one is brought to it.
  useEffect(() => {
    if (asked !== null) box.current?.focus()
  }, [asked])
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement) {
      return
    }
    if (event.key === 'ArrowRight') go(number + 1)
    else if (event.key === 'ArrowLeft') go(number - 1)
    else return
    event.preventDefault()
  }
  const keys = <FrameKeys number={number} count={frames.length} isHeld={isHeld} onGo={go} />
  return (
    <Card title={t('squad.clip-picture', { number: number + 1, count: frames.length })}>
      <div className="stack" ref={box} tabIndex={-1} onKeyDown={onKey}>
        {place === null ? (
          <>
            <NoteFigure clip={clip} timeS={timeS} shapes={[]} />
            {keys}
          </>
        ) : (
          <Drawing {...{ clip, number, shapes, setShapes, points, setPoints, place }}>
            {keys}
          </Drawing>
        )}
      </div>
    </Card>
  )
}

interface DrawingProps {
  readonly clip: ShownClip
  readonly number: number
  readonly shapes: readonly DrawnShape[]
  readonly setShapes: (shapes: readonly DrawnShape[]) => void
  /** Of a shape that is not finished. */
  readonly points: readonly Place[]
  readonly setPoints: (points: readonly Place[]) => void
  readonly place: { readonly athleteId: string; readonly id: string }
  readonly children: ReactNode
}

function Drawing(props: DrawingProps) {
  const { clip, number, shapes, setShapes, points, setPoints, place, children } = props
  const { t } = useText()
  const [tool, setTool] = useState<(typeof TOOLS)[number]>('line')
  const [text, setText] = useState('')
  const add = useAddClipNote(place)
  const { timeS, pose } = clip.recording.frames[number] ?? { timeS: 0, pose: null }
  const addPoint = (point: Place) => {
    const all = [...points, point]
    const shape = shapeOf(tool, all)
    setPoints(shape === null ? all : [])
    if (shape !== null) setShapes([...shapes, shape])
  }
  const takeBack = () => {
    if (points.length > 0) setPoints(points.slice(0, -1))
    else setShapes(shapes.slice(0, -1))
  }
  const save = () =>
    add.mutate(
      { timeS, shapes: [...shapes], text: text.trim() },
      {
        onSuccess: () => {
          setShapes([])
          setPoints([])
          setText('')
          tell(t('squad.note-saved'))
        },
      },
    )
  const unitPx = clip.form.quality.legPx / 60
  return (
    <>
      <NoteFigure
        clip={clip}
        timeS={timeS}
        shapes={shapes}
        onTap={(tapped) => addPoint(snapped(tapped, pose, 6 * unitPx))}
      >
        {points.map(({ xPx, yPx }, i) => (
          <circle key={i} cx={xPx} cy={yPx} r={3 * unitPx} fill="#b4472a" stroke="#ffffff" />
        ))}
      </NoteFigure>
      {children}
      <SegmentedControl
        aria-label={t('squad.draw')}
        value={tool}
        data={TOOLS.map((value) => ({ value, label: t(`squad.draw-${value}`) }))}
        onChange={(value) => {
          setTool(TOOLS.find((one) => one === value) ?? 'line')
          setPoints([])
        }}
      />
      <p className="quiet small">{t(`squad.draw-how-${tool}`, { count: points.length })}</p>
      {pose !== null && <PointAtJoint onChoose={(joint) => addPoint(placeOf(pose[joint]))} />}
      <Textarea
        label={t('squad.note-text')}
        rows={2}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {add.error !== null && <p role="alert">{sayError(add.error)}</p>}
      <div className="row">
        <Button
          look="primary"
          busy={add.isPending}
          disabled={shapes.length === 0 && text.trim() === ''}
          onClick={save}
        >
          {t('squad.note-save')}
        </Button>
        <Button
          look="quiet"
          disabled={points.length === 0 && shapes.length === 0}
          onClick={takeBack}
        >
          {t('squad.draw-back')}
        </Button>
      </div>
    </>
  )
}

const placeOf = ({ xPx, yPx }: Place): Place => ({ xPx: Math.round(xPx), yPx: Math.round(yPx) })

/** Draws without a pointer: from joint to joint. */
function PointAtJoint({ onChoose }: { readonly onChoose: (joint: Joint) => void }) {
  const { t } = useText()
  const [joint, setJoint] = useState<Joint>('right-hip')
  const joints = SIDES.flatMap((side) => PARTS.map((part) => ({ side, part })))
  return (
    <div className="row">
      <NativeSelect
        aria-label={t('squad.joint')}
        value={joint}
        data={joints.map(({ side, part }) => ({
          value: `${side}-${part}`,
          label: t('squad.joint-of', {
            side: t(`squad.side-${side}`),
            part: t(`squad.part-${part}`),
          }),
        }))}
        onChange={(event) => setJoint(event.currentTarget.value as Joint)}
      />
      <Button onClick={() => onChoose(joint)}>{t('squad.draw-at-joint')}</Button>
    </div>
  )
}
