import type { FormStiffness } from '../../api/form.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { useText } from '../../text/use-text.ts'
import { sayStiffness } from '../../words/form-words.ts'
import css from './form.module.css'

/** How stiffly the runner bounces at each speed, how far that can be off, or why it cannot be told. */
export function StiffnessCard({ stiffness }: { readonly stiffness: readonly FormStiffness[] }) {
  const { t } = useText()
  const isMeasured = stiffness.some(({ state }) => state === 'measured')
  return (
    <Card title={t('form.screen.stiffness')}>
      <div className="stack">
        <p className="quiet small">{t('form.screen.stiffness-what')}</p>
        <div className={css['three']}>
          {saidOnce(stiffness).map((one) => (
            <Metric
              key={one.metric}
              stiffness={one}
              isNamed={saidOnce(stiffness).length === stiffness.length}
            />
          ))}
        </div>
        {isMeasured && (
          <details>
            <summary>{t('form.screen.stiffness-limits')}</summary>
            <ul className={css['others']}>
              <li>{t('form.screen.stiffness-range')}</li>
              <li>{t('form.screen.stiffness-flat')}</li>
              <li>{t('form.screen.stiffness-economy')}</li>
            </ul>
          </details>
        )}
      </div>
    </Card>
  )
}

/** What keeps both from being measured is said once. */
function saidOnce(stiffness: readonly FormStiffness[]): readonly FormStiffness[] {
  const [first, ...others] = stiffness
  const isSame =
    first?.state === 'not-measurable' &&
    others.every((one) => one.state === 'not-measurable' && one.why === first.why)
  return first !== undefined && isSame ? [first] : stiffness
}

interface MetricProps {
  readonly stiffness: FormStiffness
  readonly isNamed: boolean
}

function Metric({ stiffness, isNamed }: MetricProps) {
  const text = useText()
  const { t, say } = text
  return (
    <section className="stack">
      {isNamed && <h3>{t(`form.screen.metric-${stiffness.metric}`)}</h3>}
      {stiffness.state === 'measured' ? (
        <ul className={css['at-speeds']}>
          {stiffness.at.map((at) => (
            <li key={at.speedMps}>{sayStiffness(at, text)}</li>
          ))}
        </ul>
      ) : (
        <>
          <StatusMark tone="quiet" word={t('form.screen.not-measurable')} />
          <p>{say(stiffness.says)}</p>
          {(stiffness.why === 'no-height' || stiffness.why === 'height-too-small') && (
            <div>
              <ButtonLink to="/settings" hash="profile">
                {t(`form.screen.${stiffness.why === 'no-height' ? 'enter' : 'check'}-height`)}
              </ButtonLink>
            </div>
          )}
        </>
      )}
    </section>
  )
}
