import { purposeOf, stopRuleOf, titleOf } from '@bell-lap/workout/describe/title'
import { formatDuration } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { PlanSession } from '../../api/plan.ts'
import { planQuery } from '../../api/plan.ts'
import { SessionBars, sayBars } from '../../charts/session-bars.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { NotFoundPage } from '../../shell/not-found-page.tsx'
import { sayLongDay } from '../../words/say-day.ts'
import { asSentence } from '../../words/as-sentence.ts'
import { EVIDENCE_WORDS, PLACE_NAMES, RACE_WORDS, STATE_WORDS } from '../../words/plan-words.ts'
import { SessionComparisonCard } from '../adaptation/comparison-card.tsx'
import { DeliverMenu } from './deliver-menu.tsx'
import { MoveButton } from './move-button.tsx'
import { canSwitch, PlaceSwitch } from './place-switch.tsx'
import { PushMark } from './push-mark.tsx'
import { TypeInPlaceButton } from './type-workout-button.tsx'
import { WorkoutSteps } from './workout-steps.tsx'

/** One session: steps, splits, the reason, and the easier version. */
export function SessionPage() {
  const { sessionId } = useParams({ from: '/shell/plan/sessions/$sessionId' })
  const query = useQuery(planQuery)
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading="Session" heights={[120, 260, 140]} />
    ) : (
      <Page heading="Session">
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  const session = query.data.plan?.weeks
    .flatMap((week) => week.sessions)
    .find((one) => one.id === sessionId)
  return session === undefined ? <NotFoundPage /> : <SessionView session={session} />
}

function SessionView({ session }: { readonly session: PlanSession }) {
  const units = useUnits()
  const { workout } = session
  const { say } = useText()
  const [title, easierTitle] = [say(titleOf(workout)), say(titleOf(session.easier))]
  const summary = [
    PLACE_NAMES[workout.place],
    formatDuration(session.durationS),
    units.distance(session.distanceM),
    `effort ${workout.expectedCr10} of 10 in all`,
  ]
  return (
    <Page
      heading={title}
      above={
        <>
          <Link to="/plan">Plan</Link> · {sayLongDay(session.day)}
          {session.moved ? ' · moved' : ''}
          {session.state === 'done' || session.state === 'missed'
            ? ` · ${STATE_WORDS[session.state].word.toLowerCase()}`
            : ''}
        </>
      }
      below={session.role === 'rest' ? undefined : summary.join(' · ')}
    >
      <div className="row">
        {session.role !== 'rest' && (
          <ButtonLink
            to="/plan/sessions/$sessionId/timer"
            params={{ sessionId: session.id }}
            look="primary"
          >
            Start
          </ButtonLink>
        )}
        <DeliverMenu session={session} look="plain" />
        <MoveButton session={session} />
        <TypeInPlaceButton session={session} />
        <PushMark sessionId={session.id} />
      </div>
      {session.done !== null && (
        <Card title="What you ran">
          <Link to="/runs/$runId" params={{ runId: session.done.activityId }}>
            {units.distance(session.done.distanceM)} in {formatDuration(session.done.movingTimeS)}
          </Link>
        </Card>
      )}
      {session.done !== null && <SessionComparisonCard sessionId={session.id} />}
      <Card title="Steps">
        <SessionBars workout={workout} height={64} />
        <p className="only-heard">{sayBars(workout, say)}</p>
        <WorkoutSteps elements={workout.elements} place={workout.place} />
      </Card>
      {canSwitch(session) && <PlaceSwitch session={session} />}
      <Card title="Why" aside={EVIDENCE_WORDS[session.evidenceGrade]}>
        <div className="stack">
          {session.priority !== undefined && (
            <p className="quiet">{RACE_WORDS[session.priority]}</p>
          )}
          <p>{say(session.why)}</p>
          {session.progression !== undefined && <p>{say(session.progression.text)}</p>}
          <p className="quiet">{asSentence(say(purposeOf(workout)))}</p>
          <p>{say(stopRuleOf(workout))}</p>
        </div>
      </Card>
      {easierTitle !== title && (
        <Card title="The easier version">
          <p>{easierTitle}</p>
          <SessionBars workout={session.easier} height={40} />
          <WorkoutSteps elements={session.easier.elements} place={session.easier.place} />
          <p>
            <Link
              to="/plan/sessions/$sessionId/timer"
              params={{ sessionId: session.id }}
              search={{ easier: true }}
            >
              Start the easier version
            </Link>
          </p>
        </Card>
      )}
    </Page>
  )
}
