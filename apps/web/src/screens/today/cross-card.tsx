import { MACHINES } from '@bell-lap/workout/workout'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanSession } from '../../api/plan.ts'
import { sessionQuery } from '../../api/session.ts'
import { settingsQuery } from '../../api/settings.ts'
import type { PlanEdit } from '../../api/typed-workout.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { wasRun } from '../../words/plan-words.ts'
import { EditReview } from '../plan/dialogs.tsx'

interface CrossCardProps {
  readonly session: PlanSession
  /** Offers machines to who chose none in Settings, too. */
  readonly offered: boolean
}

interface Asked {
  readonly name: string
  readonly edit: PlanEdit
}

/** Of an easy run still ahead: minutes on a machine instead; of cross-training: the run again. */
export function CrossCard({ session, offered }: CrossCardProps) {
  const { t } = useText()
  const chosen = useQuery(settingsQuery).data?.crossTraining.machines ?? []
  const today = useQuery(sessionQuery).data?.today ?? ''
  const [asked, setAsked] = useState<Asked | null>(null)
  const isEasyRun = session.role === 'easy' && session.second !== true
  if (!isEasyRun || wasRun(session) || session.day < today) return null
  if (session.cross === undefined && !offered && chosen.length === 0) return null
  const sessionId = session.id
  const machines = chosen.length > 0 ? chosen : MACHINES
  const choices: readonly Asked[] =
    session.cross === undefined
      ? machines.map((machine) => ({
          name: t(`cross.choose.${machine}`),
          edit: { kind: 'cross-train', sessionId, machine },
        }))
      : [{ name: t('cross.run-instead'), edit: { kind: 'run-instead', sessionId } }]
  return (
    <Card title={t(session.cross === undefined ? 'cross.instead' : 'cross.run-heading')}>
      <div className="stack">
        {session.cross === undefined && <p className="quiet">{t('cross.how')}</p>}
        <div className="row">
          {choices.map((choice) => (
            <Button
              key={choice.name}
              aria-pressed={asked?.name === choice.name}
              onClick={() => setAsked(choice)}
            >
              {choice.name}
            </Button>
          ))}
        </div>
        {asked !== null && (
          <EditReview
            key={asked.name}
            edit={asked.edit}
            day={session.day}
            confirm={t('cross.save')}
            onDone={() => setAsked(null)}
          >
            <Button look="quiet" onClick={() => setAsked(null)}>
              {t('plan-screen.cancel')}
            </Button>
          </EditReview>
        )}
      </div>
    </Card>
  )
}
