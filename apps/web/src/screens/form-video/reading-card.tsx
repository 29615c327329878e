import type { RefusedClip } from '@bell-lap/form/video/read-clip'
import { sayShare } from '@bell-lap/text/numbers'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import css from './form-video.module.css'
import { secondsLeft } from './use-clip-reading.ts'
import type { Progress } from './use-clip-reading.ts'
import type { ClipRefusal, SlowFactor } from './worker/clip-messages.ts'

interface RunningProps {
  readonly fileName: string
  readonly progress: Progress
  readonly onStop: () => void
}

/** How far the reading is, how long it still takes, and a way to stop it. */
export function RunningCard({ fileName, progress, onStop }: RunningProps) {
  const { t } = useText()
  const { done, total } = progress
  const leftS = secondsLeft(progress)
  return (
    <Card title={t('form-video.running.title', { file: fileName })}>
      <div className="stack">
        <progress
          aria-label={t('form-video.running.title', { file: fileName })}
          max={Math.max(1, total)}
          value={done}
          style={{ width: '100%' }}
        />
        <p role="status">
          {done === 0
            ? t('form-video.running.loading')
            : t('form-video.running.pictures', { done, total })}
          {leftS !== null &&
            ` · ${t('form-video.running.left', { leftS: 5 * Math.ceil(leftS / 5) })}`}
        </p>
        <p className="quiet small">{t('form-video.running.stays')}</p>
        <div>
          <Button onClick={onStop}>{t('form-video.running.stop')}</Button>
        </div>
      </div>
    </Card>
  )
}

/** Why a file cannot be read at all, and what to do. */
export function CannotCard(props: { readonly why: ClipRefusal; readonly onAgain: () => void }) {
  const { why, onAgain } = props
  const { t } = useText()
  const inMegabytes = (bytes: number) => Math.round(bytes / 1e6)
  const { code, ...values } = why
  const said =
    why.code === 'too-large'
      ? { size: inMegabytes(why.bytes), most: inMegabytes(why.mostBytes) }
      : values
  return (
    <Card title={t('form-video.cannot.heading')}>
      <div className="stack" role="alert">
        <p>{t(`form-video.cannot.${code}`, said)}</p>
        <div>
          <Button look="primary" onClick={onAgain}>
            {t('form-video.again')}
          </Button>
        </div>
      </div>
    </Card>
  )
}

interface RefusedProps {
  readonly reading: RefusedClip
  readonly slowFactors: readonly SlowFactor[]
  readonly onSlow: (factor: number) => void
  readonly onAgain: () => void
}

/** What is wrong with a clip, each with how to film it again. */
export function RefusedCard({ reading, slowFactors, onSlow, onAgain }: RefusedProps) {
  const text = useText()
  const { t } = text
  return (
    <Card title={t('form-video.refused.title')}>
      <div className="stack">
        <ul className={css['checks']}>
          {reading.problems.map((problem) => (
            <li key={problem.code}>
              <StatusMark tone="stop" word={sayProblem(text, problem)} />
              <p>{t(`form-video.how.${problem.code}`)}</p>
            </li>
          ))}
        </ul>
        {slowFactors.map(({ factor, cadenceSpm }) => (
          <div key={factor} className="spread">
            <p>{t('form-video.refused.slow', { factor, cadence: Math.round(cadenceSpm) })}</p>
            <Button onClick={() => onSlow(factor)}>
              {t('form-video.refused.read-slow', { factor })}
            </Button>
          </div>
        ))}
        {reading.cadenceSpm !== null && slowFactors.length === 0 && (
          <p>{t('form-video.refused.cadence', { cadence: Math.round(reading.cadenceSpm) })}</p>
        )}
        <div>
          <Button look="primary" onClick={onAgain}>
            {t('form-video.again')}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function sayProblem({ t, reader }: WebText, problem: RefusedClip['problems'][number]): string {
  const { code, ...values } = problem
  if (problem.code === 'legs-confused' || problem.code === 'runner-lost') {
    return t(`form-video.problem.${problem.code}`, {
      share: sayShare(problem.share, reader.locale),
    })
  }
  return t(`form-video.problem.${code}`, values)
}
