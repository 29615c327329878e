import type { History } from '../../api/history.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { sayHistory } from './say-history.ts'
import { UsualWeekLine } from './usual-week-line.tsx'

interface NextStepCardProps {
  readonly history: History
  /** The heading of the page says the finding already. */
  readonly titled?: boolean
  /** The page leads on. */
  readonly steps?: boolean
}

/** What is known so far, and the one thing to do next. */
export function NextStepCard({ history, titled = true, steps = true }: NextStepCardProps) {
  const text = useText()
  const { t } = text
  const { runs, firstDay, lastDay, mile, usualWeek, next, waiting, daysSince } = history
  return (
    <Card {...(titled ? { title: sayHistory(history, text) } : {})}>
      <div className="stack">
        {firstDay !== null && lastDay !== null && (
          <p>{t('history.runs-between', { count: runs, firstDay, lastDay })}</p>
        )}
        {usualWeek !== null && (
          <p>
            <UsualWeekLine usual={usualWeek} />
          </p>
        )}
        {mile !== null && next === 'confirm-races' && (
          <p>
            {t('finding.mile-today', { mileS: mile.timeS, lowS: mile.lowS, highS: mile.highS })}
          </p>
        )}
        <p className="quiet">{t(`history.why.${next}`, { days: daysSince ?? 0 })}</p>
        {waiting > 0 && (
          <p role="status" className="quiet small">
            {t('races.still-looking', { count: waiting })}
          </p>
        )}
        {steps && (
          <div className="row">
            <Steps history={history} />
          </div>
        )}
      </div>
    </Card>
  )
}

/** The next step first, and what else makes sense now. */
function Steps({ history }: { readonly history: History }) {
  const { t } = useText()
  switch (history.next) {
    case 'add':
      return (
        <ButtonLink to="/welcome" look="primary">
          {t('history.do.add')}
        </ButtonLink>
      )
    case 'come-back':
      return (
        <>
          <ButtonLink to="/plan/new" look="primary">
            {t('history.do.come-back')}
          </ButtonLink>
          <ButtonLink to="/imports">{t('history.do.import')}</ButtonLink>
        </>
      )
    case 'confirm-races':
      return (
        <>
          <ButtonLink to="/races/found" look="primary">
            {t('history.do.confirm-races', { count: history.suggested })}
          </ButtonLink>
          {history.mile !== null && <ButtonLink to="/plan/new">{t('today.make-plan')}</ButtonLink>}
        </>
      )
    case 'type-time':
      return (
        <>
          <ButtonLink to="/races" look="primary">
            {t('history.do.type-time')}
          </ButtonLink>
          <ButtonLink to="/imports">{t('history.do.import')}</ButtonLink>
        </>
      )
    case 'read-case':
      return (
        <>
          <ButtonLink to="/plan/new" look="primary">
            {t('today.make-plan')}
          </ButtonLink>
          <ButtonLink to="/case">{t('case.screen.read')}</ButtonLink>
        </>
      )
  }
}
