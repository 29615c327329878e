import { MACHINES } from '@bell-lap/workout/workout'
import { useQuery } from '@tanstack/react-query'
import type { PlanSession } from '../../api/plan.ts'
import { sessionQuery } from '../../api/session.ts'
import { settingsQuery } from '../../api/settings.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { wasRun } from '../../words/plan-words.ts'
import { useSaveEdit } from '../plan/use-save-edit.ts'

interface CrossCardProps {
  readonly session: PlanSession
  /** Offers machines to who chose none in Settings, too. */
  readonly offered: boolean
}

/** Of an easy run still ahead: minutes on a machine instead; of cross-training: the run again. */
export function CrossCard({ session, offered }: CrossCardProps) {
  const { t } = useText()
  const chosen = useQuery(settingsQuery).data?.crossTraining.machines ?? []
  const today = useQuery(sessionQuery).data?.today ?? ''
  const { save, busy, error } = useSaveEdit(session.day, () => {})
  const isEasyRun = session.role === 'easy' && session.second !== true
  if (!isEasyRun || wasRun(session) || session.day < today) return null
  if (session.cross === undefined && !offered && chosen.length === 0) return null
  const sessionId = session.id
  const machines = chosen.length > 0 ? chosen : MACHINES
  return (
    <Card title={t(session.cross === undefined ? 'cross.instead' : 'cross.run-heading')}>
      <div className="stack">
        {session.cross === undefined && <p className="quiet">{t('cross.how')}</p>}
        <div className="row">
          {session.cross === undefined ? (
            machines.map((machine) => (
              <Button
                key={machine}
                busy={busy}
                onClick={() => save({ kind: 'cross-train', sessionId, machine }, 'as-is')}
              >
                {t(`cross.choose.${machine}`)}
              </Button>
            ))
          ) : (
            <Button busy={busy} onClick={() => save({ kind: 'run-instead', sessionId }, 'as-is')}>
              {t('cross.run-instead')}
            </Button>
          )}
        </div>
        {error !== null && <p role="alert">{error.message}</p>}
      </div>
    </Card>
  )
}
