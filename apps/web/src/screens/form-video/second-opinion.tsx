import { useRef, useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import type { MotCompared } from './compare-mot.ts'
import type { ShownClip } from './shown-clip.ts'

/** The angles that Sports2D found in the same clip, against ours. */
export function SecondOpinion({ clip }: { readonly clip: ShownClip }) {
  const { t } = useText()
  const [opinion, setOpinion] = useState<MotCompared | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const read = async (file: File) => {
    const { compareMot } = await import('./compare-mot.ts')
    setOpinion(compareMot(await file.text(), clip))
  }
  return (
    <Card title={t('form-video.opinion.title')}>
      <div className="stack">
        <p className="quiet" data-not-printed>
          {t('form-video.opinion.what')}
        </p>
        {opinion?.kind === 'compared' && (
          <p role="status">
            {t('form-video.opinion.knee', {
              count: opinion.knee.pictures,
              offset: Math.round(Math.abs(opinion.knee.offsetDeg)),
              spread: Math.round(opinion.knee.spreadDeg),
              way: opinion.knee.offsetDeg >= 0 ? 'more' : 'less',
            })}
          </p>
        )}
        {opinion?.kind === 'cannot' && (
          <p role="alert">{t(`form-video.opinion.cannot-${opinion.reason}`)}</p>
        )}
        <div data-not-printed>
          <Button onClick={() => input.current?.click()}>{t('form-video.opinion.open')}</Button>
        </div>
        <input
          ref={input}
          type="file"
          accept=".mot"
          hidden
          data-for="angles"
          aria-label={t('form-video.opinion.open')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            currentTarget.value = ''
            if (file !== undefined) void read(file)
          }}
        />
      </div>
    </Card>
  )
}
