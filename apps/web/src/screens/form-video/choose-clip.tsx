import type { PoseRecording, Side } from '@bell-lap/form/video/pose-recording'
import { useRef, useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { NativeSelect } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import css from './form-video.module.css'
import { RecordClip } from './record-clip.tsx'

const SLOW_FACTORS = [1, 2, 4, 8, 10, 16] as const

interface ChooseClipProps {
  readonly onFilm: (film: File, slowFactor: number) => void
  readonly onJoints: (fileName: string, recording: PoseRecording) => void
}

/** A clip from the camera or from a file, or the joints that Sports2D found in it. */
export function ChooseClip({ onFilm, onJoints }: ChooseClipProps) {
  const { t } = useText()
  const [slow, setSlow] = useState(1)
  const [isRecording, setIsRecording] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  return (
    <Card title={t('form-video.choose.title')}>
      <div className="stack">
        {isRecording ? (
          <RecordClip onFilm={(film) => onFilm(film, 1)} onClose={() => setIsRecording(false)} />
        ) : (
          <>
            <NativeSelect
              label={t('form-video.choose.slow')}
              description={t('form-video.choose.slow-help')}
              value={slow}
              onChange={({ currentTarget }) => setSlow(Number(currentTarget.value))}
              data={SLOW_FACTORS.map((factor) => ({
                value: String(factor),
                label:
                  factor === 1
                    ? t('form-video.choose.slow-1')
                    : t('form-video.choose.slow-n', { factor }),
              }))}
            />
            <div className="row">
              <Button look="primary" onClick={() => input.current?.click()}>
                {t('form-video.choose.open')}
              </Button>
              <Button onClick={() => setIsRecording(true)}>{t('form-video.choose.record')}</Button>
            </div>
            <input
              ref={input}
              type="file"
              accept="video/*,.mp4,.mov,.webm,.mkv"
              hidden
              data-for="film"
              aria-label={t('form-video.choose.open')}
              onChange={({ currentTarget }) => {
                const [film] = currentTarget.files ?? []
                currentTarget.value = ''
                if (film !== undefined) onFilm(film, slow)
              }}
            />
            <JointsFile onJoints={onJoints} />
          </>
        )}
      </div>
    </Card>
  )
}

/** A TRC file of Sports2D. Which leg is nearer it does not say. */
function JointsFile({ onJoints }: Pick<ChooseClipProps, 'onJoints'>) {
  const { t } = useText()
  const [near, setNear] = useState<Side>('right')
  const [failure, setFailure] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const read = async (file: File) => {
    const { recordingOfTrc } = await import('./recording-of-trc.ts')
    const read = recordingOfTrc(await file.text(), near)
    if (read.ok) onJoints(file.name, read.recording)
    else setFailure(t(`form-video.choose.trc-${read.why}`, { markers: read.markers }))
  }
  return (
    <details className={css['joints-file']}>
      <summary>{t('form-video.choose.trc')}</summary>
      <div className="stack">
        <p className="quiet">{t('form-video.choose.trc-what')}</p>
        <fieldset className={css['near']}>
          <legend>{t('form-video.choose.near')}</legend>
          {(['right', 'left'] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name="near"
                checked={near === side}
                onChange={() => setNear(side)}
              />
              {t(`form-video.choose.near-${side}`)}
            </label>
          ))}
        </fieldset>
        {failure !== null && <p role="alert">{failure}</p>}
        <div>
          <Button onClick={() => input.current?.click()}>{t('form-video.choose.trc')}</Button>
        </div>
        <input
          ref={input}
          type="file"
          accept=".trc,.mot"
          hidden
          data-for="joints"
          aria-label={t('form-video.choose.trc')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            currentTarget.value = ''
            if (file !== undefined) void read(file)
          }}
        />
      </div>
    </details>
  )
}
