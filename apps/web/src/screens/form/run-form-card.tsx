import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { runFormQuery } from '../../api/form.ts'
import { Card } from '../../pieces/card.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { useText } from '../../text/use-text.ts'
import { saySigned } from '../../words/form-words.ts'
import { StepBars } from './step-bars.tsx'
import { TONES } from './tones.ts'

/** On the page of a run: how its steps changed from fresh to tired; nothing for a run without running dynamics. */
export function RunFormCard({ runId }: { readonly runId: string }) {
  const { data } = useQuery(runFormQuery(runId))
  const text = useText()
  const { t } = text
  const form = data?.form ?? null
  if (form === null) return null
  const { breakdown, contact } = form
  return (
    <Card
      title={t('form.screen.of-run')}
      aside={<Link to="/form">{t('form.screen.to-form')}</Link>}
    >
      {breakdown.state === 'not-measurable' || contact === null ? (
        <div className="stack">
          <StatusMark tone="quiet" word={t('form.screen.not-measurable')} />
          <p className="quiet">
            {breakdown.state === 'not-measurable' && breakdown.why === 'few-windows'
              ? t('form.screen.few-windows', { early: breakdown.early, late: breakdown.late })
              : t('form.screen.no-metrics')}
          </p>
        </div>
      ) : (
        <div className="stack">
          <p>
            <StatusMark
              tone={TONES[breakdown.state]}
              word={t(`form.screen.state-${breakdown.state}`)}
            />{' '}
            {breakdown.state !== 'held' && (
              <span className="quiet">{t('form.screen.not-damage')}</span>
            )}
          </p>
          <StepBars run={form} contact={contact} />
          <p className="quiet small">
            {t('form.screen.range', {
              low: saySigned(contact.lowMs, text),
              high: saySigned(contact.highMs, text),
              least: Math.ceil(contact.leastChangeMs),
            })}
          </p>
        </div>
      )}
    </Card>
  )
}
