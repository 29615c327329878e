import { useMemo } from 'react'
import type { PointerEvent, ReactNode } from 'react'
import type { DrawnShape } from '../../api/form-clips.ts'
import { useText } from '../../text/use-text.ts'
import { DrawnShapes } from './drawn-shapes.tsx'
import css from './form-video.module.css'
import { boxAround, frameAt } from './shown-clip.ts'
import type { ShownClip } from './shown-clip.ts'
import { Skeleton } from './skeleton.tsx'
import { usePicture } from './use-picture.ts'

interface NoteFigureProps {
  readonly clip: ShownClip
  readonly timeS: number
  readonly shapes: readonly DrawnShape[]
  /** Where a picture was tapped, in its pixels; left out where nothing is drawn. */
  readonly onTap?: (place: DrawnShape['points'][number]) => void
  /** Drawn on top. */
  readonly children?: ReactNode
}

/** One picture of a clip with its joints and what was drawn on it. */
export function NoteFigure({ clip, timeS, shapes, onTap, children }: NoteFigureProps) {
  const { t } = useText()
  const { recording, form, film } = clip
  const box = useMemo(() => boxAround(recording), [recording])
  const number = frameAt(recording.frames, timeS)
  const pose = recording.frames[number]?.pose ?? null
  const address = usePicture(film?.pictures[number])
  const isDown = form.steps.some(
    ({ contactAtS, toeOffAtS }) => timeS >= contactAtS - 1e-6 && timeS <= toeOffAtS,
  )
  const tap = (event: PointerEvent<SVGSVGElement>) => {
    const toPicture = event.currentTarget.getScreenCTM()?.inverse()
    if (onTap === undefined || toPicture === undefined) return
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toPicture)
    onTap({ xPx: Math.round(x), yPx: Math.round(y) })
  }
  return (
    <svg
      className={css['film']}
      data-drawn={onTap !== undefined || undefined}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      role="img"
      aria-label={t('form-video.notes.described', {
        number: number + 1,
        count: recording.frames.length,
        shapes: shapes.length,
      })}
      onPointerDown={tap}
    >
      {address !== null && (
        <image
          href={address}
          width={recording.widthPx}
          height={recording.heightPx}
          preserveAspectRatio="none"
        />
      )}
      {pose !== null && <Skeleton pose={pose} form={form} isDown={isDown} />}
      <DrawnShapes shapes={shapes} unitPx={form.quality.legPx / 60} />
      {children}
    </svg>
  )
}
