import { purposeOf, stopRuleOf, titleOf } from '@bell-lap/workout/describe/title'
import { sayDay } from '@bell-lap/text/numbers'
import { message } from '@bell-lap/units/message'
import { Link, useParams } from '@tanstack/react-router'
import type { PlanSession } from '../../api/plan.ts'
import { SessionBars, sayBars } from '../../charts/session-bars.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { NotFoundPage } from '../../shell/not-found-page.tsx'
import { pastState } from '../../words/plan-words.ts'
import { SessionComparisonCard } from '../adaptation/comparison-card.tsx'
import { CrossCard } from '../today/cross-card.tsx'
import { CommentsIfShared } from '../squad/comments-if-shared.tsx'
import { DeliverMenu } from './deliver-menu.tsx'
import { MoveButton } from './move-button.tsx'
import { canSwitch, PlaceSwitch } from './place-switch.tsx'
import { PushMark } from './push-mark.tsx'
import { TypeInPlaceButton } from './type-workout-button.tsx'
import { StrengthOfDay } from './strength-of-day.tsx'
import { DrillDrawings } from './drill-drawings.tsx'
import { WorkoutSteps } from './workout-steps.tsx'
import { usePlannedSession } from './use-planned-session.ts'
import css from './plan.module.css'

/** One session: steps, splits, the reason, and the easier version. */
export function SessionPage() {
  const { sessionId } = useParams({ from: '/shell/plan/sessions/$sessionId' })
  const { session, isWaiting, error, retry } = usePlannedSession(sessionId)
  const { t } = useText()
  if (isWaiting) {
    return error === null ? (
      <WaitingPage heading={t('plan-screen.session')} heights={[120, 260, 140]} />
    ) : (
      <Page heading={t('plan-screen.session')}>
        <Failed error={error} onRetry={retry} />
      </Page>
    )
  }
  return session === null ? <NotFoundPage /> : <SessionView session={session} />
}

/** A race, or a trial over one measured distance, that is not over. */
function isRaced({ role, state, workout }: PlanSession): boolean {
  const work = workout.elements.filter((one) => one.kind === 'step' && one.intent === 'work')
  const [only] = work
  const measured = only?.kind === 'step' && only.duration.kind === 'distance'
  const ahead = state === 'today' || state === 'ahead'
  return ahead && (role === 'race' || (role === 'test' && work.length === 1 && measured))
}

function SessionView({ session }: { readonly session: PlanSession }) {
  const { workout } = session
  const { say, t, reader } = useText()
  const past = pastState(session)
  const [title, easierTitle] = [say(titleOf(workout)), say(titleOf(session.easier))]
  const { durationS, distanceM } = session
  const summary =
    session.cross === undefined
      ? t('plan-screen.summary', {
          place: message(`plan-screen.on.${workout.place}`),
          durationS,
          distanceM,
          effort: workout.expectedCr10,
        })
      : t('cross.summary', { durationS })
  return (
    <Page
      heading={title}
      above={
        <>
          <Link to="/plan">{t('shell.plan')}</Link> · {sayDay(session.day, reader.locale, 'long')}
          {session.moved ? ` · ${t('plan-screen.moved')}` : ''}
          {past === null ? '' : ` · ${t(past.word)}`}
        </>
      }
      below={session.role === 'rest' ? undefined : summary}
    >
      <div className={`row ${css['ways']}`}>
        {session.role !== 'rest' && (
          <ButtonLink
            to="/plan/sessions/$sessionId/timer"
            params={{ sessionId: session.id }}
            look="primary"
          >
            {t('plan-screen.start')}
          </ButtonLink>
        )}
        {isRaced(session) && (
          <ButtonLink to="/races/day" search={{ sessionId: session.id }}>
            {t('today.race-day')}
          </ButtonLink>
        )}
        <DeliverMenu session={session} look="plain" />
        <MoveButton session={session} />
        <TypeInPlaceButton session={session} />
        <PushMark sessionId={session.id} />
      </div>
      {session.done !== null && session.cross === undefined && (
        <Card title={t('plan-screen.recorded-run')}>
          <Link to="/runs/$runId" params={{ runId: session.done.activityId }}>
            {t('plan-screen.distance-in-time', {
              distanceM: session.done.distanceM,
              timeS: session.done.movingTimeS,
            })}
          </Link>
        </Card>
      )}
      {session.done !== null && session.cross === undefined && (
        <SessionComparisonCard sessionId={session.id} />
      )}
      <Card title={t('plan-screen.steps')}>
        <SessionBars workout={workout} height={64} />
        <p className="only-heard">{sayBars(workout, say)}</p>
        <WorkoutSteps elements={workout.elements} place={workout.place} />
        <DrillDrawings elements={workout.elements} />
      </Card>
      <StrengthOfDay day={session.day} />
      <CrossCard session={session} offered />
      {canSwitch(session) && <PlaceSwitch session={session} />}
      <Card title={t('plan-screen.why')} aside={t(`plan-screen.evidence.${session.evidenceGrade}`)}>
        <div className="stack">
          {session.priority !== undefined && (
            <p className="quiet">{t(`plan-screen.race.${session.priority}`)}</p>
          )}
          <p>{say(session.why)}</p>
          {session.progression !== undefined && <p>{say(session.progression.text)}</p>}
          <p className="quiet">{t('plan-screen.purpose', { purpose: purposeOf(workout) })}</p>
          <p>{say(stopRuleOf(workout))}</p>
        </div>
      </Card>
      <CommentsIfShared kind="session" id={session.id} />
      {easierTitle !== title && (
        <Card title={t('plan-screen.easier')}>
          <p>{easierTitle}</p>
          <SessionBars workout={session.easier} height={40} />
          <WorkoutSteps elements={session.easier.elements} place={session.easier.place} />
          <p>
            <Link
              to="/plan/sessions/$sessionId/timer"
              params={{ sessionId: session.id }}
              search={{ easier: true }}
            >
              {t('plan-screen.start-easier')}
            </Link>
          </p>
        </Card>
      )}
    </Page>
  )
}
