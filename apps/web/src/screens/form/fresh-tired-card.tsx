import type { FormView, RunForm } from '../../api/form.ts'
import { RepsFormChart } from '../../charts/reps-form-chart.tsx'
import { Card } from '../../pieces/card.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { useText } from '../../text/use-text.ts'
import { saySigned } from '../../words/form-words.ts'
import { TONES } from './tones.ts'
import css from './form.module.css'
import { StepBars } from './step-bars.tsx'

/** One step while fresh and one when tired, at the same speed; contact rep by rep; how sure it is. */
export function FreshTiredCard({
  run,
  usual,
}: {
  readonly run: RunForm
  readonly usual: FormView['usual']
}) {
  const text = useText()
  const { t } = text
  const { breakdown, contact, repetitions } = run
  if (contact === null || breakdown.state === 'not-measurable') return null
  const { lowMs, highMs, leastChangeMs } = contact
  return (
    <Card title={t('form.screen.fresh-tired')}>
      <div className="stack">
        <div className={css['pair']} data-single={repetitions.length < 3 || undefined}>
          <StepBars run={run} contact={contact} />
          {repetitions.length >= 3 && (
            <section className="stack">
              <h3>{t('form.screen.reps')}</h3>
              <p className="quiet small">
                {t('form.screen.reps-what', { hasUsual: usual === null ? 'no' : 'yes' })}
              </p>
              <RepsFormChart repetitions={repetitions} usual={usual} />
            </section>
          )}
        </div>
        <ul className={css['facts']}>
          <li>
            <StatusMark
              tone={TONES[breakdown.state]}
              word={t(`form.screen.state-${breakdown.state}`)}
            />{' '}
            {breakdown.state !== 'held' && (
              <span className="quiet">{t('form.screen.not-damage')}</span>
            )}
          </li>
          <li>
            {t('form.screen.range', {
              low: saySigned(lowMs, text),
              high: saySigned(highMs, text),
              least: Math.ceil(leastChangeMs),
            })}
          </li>
          <li>{t('form.screen.windows', { early: breakdown.early, late: breakdown.late })}</li>
        </ul>
      </div>
    </Card>
  )
}
