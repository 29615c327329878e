import { useQuery } from '@tanstack/react-query'
import { watchChecksQuery } from '../../api/watch-checks.ts'
import { Card } from '../../pieces/card.tsx'
import { later } from '../../pieces/later.tsx'
import { useText } from '../../text/use-text.ts'

const WatchAnswerForm = later(async () => (await import('./watch-answer-form.tsx')).WatchAnswerForm)

/** Asked once for each format, when the first run with it is over. */
export function WatchQuestions() {
  const checks = useQuery(watchChecksQuery).data ?? []
  const { t } = useText()
  const [open] = checks.filter(({ asks }) => asks)
  if (open === undefined) return null
  const which = { format: t(`delivery.format.${open.format}`), day: open.day }
  return (
    <Card title={t('delivery.watch')}>
      <div className="stack">
        <p className="quiet">{t('delivery.check.which', which)}</p>
        <WatchAnswerForm key={open.format} check={open} />
        <p className="quiet small">{t('delivery.check.once')}</p>
      </div>
    </Card>
  )
}
