import type { ClipForm } from '@bell-lap/form/video/read-clip'
import { sayShare } from '@bell-lap/text/numbers'
import { Card } from '../../pieces/card.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import type { Tone } from '../../pieces/status-mark.tsx'
import { useText } from '../../text/use-text.ts'
import css from './form-video.module.css'

interface ChecksProps {
  /** Which clip, where two are shown. */
  readonly name: string | null
  readonly form: ClipForm
  readonly cameraSpeed: number | null
}

/** From here on a single landing is seen sharply, a leg well, and the contact time is sure. */
const GOOD = { rateHz: 50, legPx: 250, strides: 8 }

/** What makes a clip good enough; a clip that is not never comes here. */
export function ClipChecks({ name, form, cameraSpeed }: ChecksProps) {
  const { t, reader } = useText()
  const { quality, steps } = form
  const share = (value: number) => sayShare(value, reader.locale)
  const rate = Math.round(quality.rateHz)
  const px = Math.round(quality.legPx)
  const count = steps.length
  const lines: readonly { readonly tone: Tone; readonly word: string }[] = [
    quality.rateHz >= GOOD.rateHz
      ? { tone: 'ok', word: t('form-video.checks.rate', { rate }) }
      : { tone: 'watch', word: t('form-video.checks.rate-slow', { rate }) },
    { tone: 'ok', word: t('form-video.checks.angle') },
    cameraSpeed === null
      ? { tone: 'watch', word: t('form-video.checks.camera-unknown') }
      : { tone: 'ok', word: t('form-video.checks.camera') },
    quality.legPx >= GOOD.legPx
      ? { tone: 'ok', word: t('form-video.checks.leg', { px }) }
      : { tone: 'watch', word: t('form-video.checks.leg-small', { px }) },
    count >= GOOD.strides
      ? { tone: 'ok', word: t('form-video.checks.strides', { count }) }
      : { tone: 'watch', word: t('form-video.checks.strides-few', { count }) },
    {
      tone: 'ok',
      word: t('form-video.checks.alike', { share: share(quality.likeness ?? 0) }),
    },
    { tone: 'ok', word: t('form-video.checks.lost', { share: share(quality.lostShare) }) },
    { tone: 'ok', word: t('form-video.checks.swapped', { share: share(quality.swappedShare) }) },
  ]
  return (
    <Card title={t('form-video.checks.title')} aside={name ?? undefined}>
      <div className="stack">
        <ul className={css['checks']}>
          {lines.map(({ tone, word }) => (
            <li key={word}>
              <StatusMark tone={tone} word={word} />
            </li>
          ))}
        </ul>
        <p className="quiet small">{t('form-video.checks.far')}</p>
      </div>
    </Card>
  )
}
