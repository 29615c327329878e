import { poseAngles } from '@bell-lap/form/video/pose-angles'
import { useMemo, useRef } from 'react'
import { Button } from '../../pieces/button.tsx'
import { tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import css from './form-video.module.css'
import { saveStill } from './save-still.ts'
import { sayMeasure } from './say-measure.ts'
import { boxAround, frameAt, placeAt } from './shown-clip.ts'
import type { ShownClip } from './shown-clip.ts'
import { Skeleton } from './skeleton.tsx'
import { usePicture } from './use-picture.ts'

/** One picture of a clip with the joints of the near leg, and the angles that it shows. */
export function ClipFigure({ clip, timeS }: { readonly clip: ShownClip; readonly timeS: number }) {
  const text = useText()
  const { t } = text
  const { recording, form, film } = clip
  const svg = useRef<SVGSVGElement>(null)
  const box = useMemo(() => boxAround(recording), [recording])
  const number = frameAt(recording.frames, timeS)
  const frame = recording.frames[number]
  const address = usePicture(film?.pictures[number])
  const step = form.steps.find(
    ({ contactAtS, toeOffAtS }) => timeS >= contactAtS - 1e-6 && timeS <= toeOffAtS,
  )
  const { stride, sinceS } = placeAt(form, timeS)
  const at =
    stride === null
      ? t('form-video.player.before')
      : t('form-video.player.at', {
          stride: stride + 1,
          count: form.steps.length,
          sinceMs: Math.round(1000 * sinceS),
        })
  const pose = frame?.pose ?? null
  const angles = pose === null ? null : poseAngles(pose, form, form.quality.legPx)
  const onStill = () => {
    if (svg.current === null) return
    saveStill(svg.current, box, film?.pictures[number] ?? null, `${clip.name}-${number + 1}`).catch(
      () => tellError(new Error(t('form-video.player.still-failed'))),
    )
  }
  return (
    <figure className={css['figure']}>
      <figcaption className="spread">
        <b>{clip.name}</b>
        <span className="quiet small">
          {t('form-video.player.picture', { number: number + 1, count: recording.frames.length })}
          {' · '}
          {t(step === undefined ? 'form-video.player.in-air' : 'form-video.player.on-ground')}
        </span>
      </figcaption>
      <svg
        ref={svg}
        className={css['film']}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        role="img"
        aria-label={t('form-video.player.described', { at })}
      >
        {address !== null && (
          <image
            href={address}
            width={recording.widthPx}
            height={recording.heightPx}
            preserveAspectRatio="none"
          />
        )}
        {pose !== null && <Skeleton pose={pose} form={form} isDown={step !== undefined} />}
      </svg>
      {angles !== null && (
        <dl className={css['angles']}>
          <Angle name="knee" value={sayMeasure(text, 'kneeContactDeg', angles.kneeDeg)} />
          <Angle name="shank" value={sayMeasure(text, 'shankContactDeg', angles.shankDeg)} />
          <Angle name="trunk" value={sayMeasure(text, 'trunkDeg', angles.trunkDeg)} />
          <Angle name="ahead" value={sayMeasure(text, 'overstrideLegs', angles.ankleAheadLegs)} />
        </dl>
      )}
      <div data-not-printed>
        <Button look="quiet" onClick={onStill}>
          {t('form-video.player.still')}
        </Button>
      </div>
    </figure>
  )
}

interface AngleProps {
  readonly name: 'knee' | 'shank' | 'trunk' | 'ahead'
  readonly value: string
}

function Angle({ name, value }: AngleProps) {
  const { t } = useText()
  return (
    <div>
      <dt className="quiet small">{t(`form-video.player.overlay-${name}`)}</dt>
      <dd>{value}</dd>
    </div>
  )
}
