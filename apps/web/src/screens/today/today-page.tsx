import type { Text } from '@bell-lap/text/say'
import { stopRuleOf, titleOf } from '@bell-lap/workout/describe/title'
import { useTitles } from '../../pieces/use-titles.ts'
import { useText } from '../../text/use-text.ts'
import { formatTime } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { adaptationQuery } from '../../api/adaptation.ts'
import type { PlanSession } from '../../api/plan.ts'
import { todayQuery } from '../../api/today.ts'
import type { Today } from '../../api/today.ts'
import { SessionBars } from '../../charts/session-bars.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { sayDaysAway, sayInstant, sayLongDay } from '../../words/say-day.ts'
import { describeStopToday } from '../../words/state-words.ts'
import { STRENGTH_NAMES } from '../../words/plan-words.ts'
import { AdviceCards } from '../adaptation/advice-card.tsx'
import { CameUpMenu } from '../adaptation/came-up.tsx'
import { ProposalsCard } from '../adaptation/changes-card.tsx'
import { CheckInCard } from '../adaptation/check-in-card.tsx'
import { LadderCards } from '../adaptation/ladder-card.tsx'
import { StateBanners } from '../adaptation/state-banners.tsx'
import { ImportCard } from '../imports/import-card.tsx'
import { LoadCard } from './load-card.tsx'
import { WeekCard } from './week-card.tsx'
import { WhatNextCard } from '../plan/what-next-card.tsx'
import { canSwitch, PlaceSwitch } from '../plan/place-switch.tsx'
import { EasierCard } from './easier-card.tsx'
import { SessionCard } from './session-card.tsx'
import css from './today.module.css'

/** Today's session as a sentence, its drawing and number, the reason, and what is coming. */
export function TodayPage() {
  const query = useQuery(todayQuery)
  // Both are waited for: what stops a plan stands first, and nothing may jump when it comes.
  const bent = useQuery(adaptationQuery)
  const waits = bent.data === undefined && bent.error === null && query.error === null
  if (query.data === undefined || waits) {
    return query.error === null ? (
      <WaitingPage heading="Today" heights={[300, 140, 130, 100]} width="wide" />
    ) : (
      <Page heading="Today">
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  return <TodayView today={query.data} />
}

function TodayView({ today }: { readonly today: Today }) {
  const { say } = useText()
  const { session } = today
  return (
    <Page
      heading={headingOf(today, say)}
      above={sayLongDay(today.day)}
      width="wide"
      actions={today.week === null ? undefined : <CameUpMenu session={session} />}
    >
      <div className={css['columns']}>
        <div className={css['column']}>
          <StateBanners states={today.states} />
          {today.week !== null && <AdviceCards states={today.states} />}
          {today.week !== null && <ProposalsCard />}
          {today.importRunning !== null && <ImportCard one={today.importRunning} />}
          <WhatNextCard />
          {session === null ? <NoSession today={today} /> : <SessionCard session={session} />}
          {today.second !== null && <SecondRunCard session={today.second} />}
          {session !== null && session.role !== 'rest' && (
            <Card title="Why this today">
              <div className="stack">
                <p className="quiet">{say(session.why)}</p>
                {session.progression !== undefined && (
                  <p className="quiet">{say(session.progression.text)}</p>
                )}
                <p className="quiet small">{say(stopRuleOf(session.workout))}</p>
                <Link to="/plan/sessions/$sessionId" params={{ sessionId: session.id }}>
                  Steps, splits and the easier version
                </Link>
              </div>
            </Card>
          )}
          {session !== null && <EasierCard session={session} />}
          {session !== null && canSwitch(session) && <PlaceSwitch session={session} />}
          {today.week !== null && <CheckInCard day={today.day} />}
          {today.week !== null && <LadderCards />}
          <WeekCard today={today} />
        </div>
        <div className={css['column']}>
          <RaceCard today={today} />
          <LoadCard load={today.load} />
          <StrengthCard today={today} />
          <TomorrowCard today={today} />
          <ChangesCard today={today} />
        </div>
      </div>
    </Page>
  )
}

/** The other run of a day with time for two. */
function SecondRunCard({ session }: { readonly session: PlanSession }) {
  const { say } = useText()
  const title = useTitles()
  return (
    <Card title="And a second run" aside={session.done === null ? undefined : 'Done'}>
      <div className="stack">
        <p>
          <Link to="/plan/sessions/$sessionId" params={{ sessionId: session.id }}>
            {title(session.workout)}
          </Link>
        </p>
        <p className="quiet">{say(session.why)}</p>
      </div>
    </Card>
  )
}

function headingOf(today: Today, say: Text['say']): string {
  const { session, race } = today
  const stop = describeStopToday(today.states)
  if (stop !== null && session?.done == null) return say(stop)
  if (session !== null)
    return session.role === 'rest' ? 'Rest today' : say(titleOf(session.workout))
  if (race !== null && race.day < today.day) return 'The race is run'
  if (race !== null || today.week !== null) return 'Rest today'
  return today.mile === null ? 'Start with what you ran' : 'No plan yet'
}

/** What a rest day is for, where the last days had runs. */
function sayRest({ load }: Today): string {
  return load.last7 > 0 ? 'Rest day: what you ran in the last days settles now.' : 'Rest day.'
}

function NoSession({ today }: { readonly today: Today }) {
  // After the race a card of its own says what comes next.
  if (today.race !== null && today.race.day < today.day) return null
  // The banner has said what stops it, and what to press.
  if (describeStopToday(today.states) !== null) return null
  if (today.week !== null || today.race !== null) {
    return (
      <Card>
        <div className="stack">
          <p>{sayRest(today)}</p>
        </div>
      </Card>
    )
  }
  const known = today.mile !== null
  return (
    <Card title={known ? 'Make a plan for a mile' : 'Two recent times are enough'}>
      <div className="stack">
        <p className="quiet">
          {known
            ? `Your mile today is about ${formatTime(today.mile?.timeS ?? 0)}. Choose a race or a number of weeks.`
            : 'Type two recent times, or drop the export of your watch, and your plan starts today.'}
        </p>
        <div>
          {known ? (
            <ButtonLink to="/plan/new" look="primary">
              Make a plan
            </ButtonLink>
          ) : (
            <ButtonLink to="/welcome" look="primary">
              Start
            </ButtonLink>
          )}
        </div>
      </div>
    </Card>
  )
}

function RaceCard({ today }: { readonly today: Today }) {
  const { race } = today
  if (race === null) return null
  const { forecast, goalTimeS } = race
  const goal = goalTimeS === null ? '' : ` · goal ${formatTime(goalTimeS)}`
  return (
    <Card>
      <div className={css['line']}>
        <div>
          <h2>{race.name}</h2>
          <p className="quiet">{sayDaysAway(today.day, race.day)}</p>
        </div>
        <div style={{ textAlign: 'right' }}>
          {forecast === null ? (
            <p className="quiet">No forecast yet</p>
          ) : (
            <>
              <p className={css['race-time']}>{formatTime(forecast.timeS)}</p>
              <p className="quiet small">
                {formatTime(forecast.lowS)}–{formatTime(forecast.highS)} forecast{goal}
              </p>
            </>
          )}
        </div>
      </div>
    </Card>
  )
}

function StrengthCard({ today }: { readonly today: Today }) {
  const { say } = useText()
  const { strength } = today
  if (strength === null) return null
  return (
    <Card title={STRENGTH_NAMES[strength.phase]} aside={`${strength.minutes} min`}>
      <ul className={css['list']}>
        {strength.exercises.map((exercise) => (
          <li key={say(exercise.name)} className="spread">
            <span>{say(exercise.name)}</span>
            <span className="quiet">{say(exercise.dose)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function TomorrowCard({ today }: { readonly today: Today }) {
  const { tomorrow } = today
  const title = useTitles()
  if (tomorrow === null) return null
  return (
    <Card title="Tomorrow">
      {tomorrow.role === 'rest' ? (
        <p className="quiet">Rest.</p>
      ) : (
        <div className="stack">
          <Link to="/plan/sessions/$sessionId" params={{ sessionId: tomorrow.id }}>
            {title(tomorrow.workout)}
          </Link>
          <SessionBars workout={tomorrow.workout} height={28} />
        </div>
      )}
    </Card>
  )
}

function ChangesCard({ today }: { readonly today: Today }) {
  const { say } = useText()
  if (today.changes.length === 0) return null
  return (
    <Card title="What changed in the plan">
      <ul className={css['list']}>
        {today.changes.slice(0, 3).map((change) => (
          <li key={change.at + say(change.summary)}>
            {say(change.summary)} <span className="quiet small">{sayInstant(change.at)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
