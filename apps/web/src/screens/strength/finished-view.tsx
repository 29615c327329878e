import { Link } from '@tanstack/react-router'
import type { StrengthView } from '../../api/strength.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import css from './log.module.css'
import type { SessionNow } from './session-state.ts'
import type { StrengthLog } from './strength-log.ts'

interface FinishedViewProps {
  readonly now: SessionNow
  readonly view: StrengthView
  readonly log: StrengthLog
  readonly onBack: () => void
}

/** The end of a session: what was logged, and whether the server has it. */
export function FinishedView({ now, view, log, onBack }: FinishedViewProps) {
  const { t } = useText()
  const count = log.waiting.length
  return (
    <div className="stack">
      <h1>{t('strength-log.finished')}</h1>
      <p>
        {t('strength-log.finished-sets', { count: now.setCount })}
        {now.contacts > 0 && ` ${t('strength-log.finished-contacts', { count: now.contacts })}`}
      </p>
      {now.stoppedBy !== null && <p className={css['stop']}>{t('strength-log.stopped-all')}</p>}
      <p className="quiet" role="status">
        {count > 0 ? t('strength-log.saved-here', { count }) : t('strength-log.saved')}
      </p>
      {view.nextDay !== null && (
        <p className="quiet">{t('strength-log.overview-next', { nextDay: view.nextDay })}</p>
      )}
      <div className="row">
        <ButtonLink to="/" look="primary">
          {t('strength-log.back')}
        </ButtonLink>
        <Button onClick={onBack}>{t('strength-log.back-to-exercises')}</Button>
      </div>
      <p>
        <Link to="/strength">{t('strength.all')}</Link>
      </p>
    </div>
  )
}
