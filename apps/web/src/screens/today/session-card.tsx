import { message } from '@bell-lap/units/message'
import { intensityOf } from '@bell-lap/workout/intensity'
import { useText } from '../../text/use-text.ts'
import { Link } from '@tanstack/react-router'
import type { PlanSession } from '../../api/plan.ts'
import { mainStepsOf } from '../../charts/bars-of.ts'
import { SessionBars, sayBars } from '../../charts/session-bars.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { DeliverMenu } from '../plan/deliver-menu.tsx'
import { MoveButton } from '../plan/move-button.tsx'
import { PushMark } from '../plan/push-mark.tsx'
import { mainTargetOf } from './main-target.ts'
import css from './today.module.css'
import { wasRun } from '../../words/plan-words.ts'

/** The session as a drawing, its one number, and what can be done with it. */
export function SessionCard({
  session,
  isDecided = true,
}: {
  readonly session: PlanSession
  /** Whether no change of the plan waits for an answer: an answer comes before a start. */
  readonly isDecided?: boolean
}) {
  const { say, t } = useText()
  const target = mainTargetOf(session.workout, say)
  const rest = session.role === 'rest'
  return (
    <Card>
      <div className="stack">
        <div className="spread">
          <IntensityTag session={session} />
          <span className="quiet small">
            {rest
              ? ''
              : session.cross !== undefined
                ? t('cross.summary', { durationS: session.durationS })
                : t('today.summary', {
                    durationS: session.durationS,
                    distanceM: session.distanceM,
                    place: message(`plan-screen.on.${session.workout.place}`),
                  })}
          </span>
        </div>
        {rest ? (
          <p>{t('today.rest-only')}</p>
        ) : (
          <>
            <SessionBars workout={session.workout} height={86} />
            <p className="only-heard">{sayBars(session.workout, say)}</p>
          </>
        )}
        {target !== null && !rest && (
          <div>
            <p className={css['big']}>
              {target.number} <span className={css['unit']}>{target.unit}</span>
            </p>
            <p className="quiet">{target.below}</p>
          </div>
        )}
        {wasRun(session) && <DoneLine session={session} />}
        {!rest && session.state === 'today' && (
          <div className={css['actions']}>
            <ButtonLink
              to="/plan/sessions/$sessionId/timer"
              params={{ sessionId: session.id }}
              look={isDecided ? 'primary' : 'plain'}
            >
              {t('plan-screen.start')}
            </ButtonLink>
            <DeliverMenu session={session} look="plain" />
            <MoveButton session={session} />
            <PushMark sessionId={session.id} />
          </div>
        )}
      </div>
    </Card>
  )
}

function IntensityTag({ session }: { readonly session: PlanSession }) {
  const { say, t } = useText()
  const [main] = mainStepsOf(session.workout)
  const level = main === undefined ? null : intensityOf(main)
  if (level === null || session.role === 'rest') {
    return <span className={css['tag']}>{t(`plan-screen.role.${session.role}`)}</span>
  }
  return (
    <span className={css['tag']} style={{ borderColor: `var(--intensity-${level})` }}>
      <span aria-hidden="true" style={{ color: `var(--intensity-${level})` }}>
        ●
      </span>{' '}
      {say(message(`intensity.${level}`))}
    </span>
  )
}

function DoneLine({ session }: { readonly session: PlanSession }) {
  const { t } = useText()
  const { done } = session
  // A check-in says that it was run; there is no recording of it.
  if (done === null || session.cross !== undefined) {
    return (
      <p>
        <span aria-hidden="true">✓ </span>
        {t('today.done')}
      </p>
    )
  }
  return (
    <p>
      <span aria-hidden="true">✓ </span>
      {t('today.done-run')}{' '}
      <Link to="/runs/$runId" params={{ runId: done.activityId }}>
        {t('plan-screen.distance-in-time', {
          distanceM: done.distanceM,
          timeS: done.movingTimeS,
        })}
      </Link>
    </p>
  )
}
