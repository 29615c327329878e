import { sayDay } from '@bell-lap/text/numbers'
import { stopRuleOf, titleOf } from '@bell-lap/workout/describe/title'
import { useTitles } from '../../pieces/use-titles.ts'
import { useText } from '../../text/use-text.ts'
import { useBelowFold } from '../../pieces/use-below-fold.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { adaptationQuery } from '../../api/adaptation.ts'
import { historyQuery } from '../../api/history.ts'
import type { History } from '../../api/history.ts'
import type { PlanSession } from '../../api/plan.ts'
import { sessionQuery } from '../../api/session.ts'
import { todayQuery } from '../../api/today.ts'
import type { Today } from '../../api/today.ts'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { Bone, Failed, WaitingPage } from '../../pieces/waiting.tsx'
import type { WebText } from '../../text/shown-reader.ts'
import { describeStopToday } from '../../words/state-words.ts'
import { AdviceCards } from '../adaptation/advice-card.tsx'
import { CameUpMenu } from '../adaptation/came-up.tsx'
import { ProposalsCard } from '../adaptation/changes-card.tsx'
import { CheckInCard } from '../adaptation/check-in-card.tsx'
import { LadderCards } from '../adaptation/ladder-cards.tsx'
import { StateBanners } from '../adaptation/state-banners.tsx'
import { sayHistory } from '../history/say-history.ts'
import { ReviewCard } from './week-card.tsx'
import { WhatNextCard } from '../plan/what-next-card.tsx'
import { canSwitch, PlaceSwitch } from '../plan/place-switch.tsx'
import { NewCommentsIfShared } from '../squad/comments-if-shared.tsx'
import { WatchQuestions } from '../plan/watch-question.tsx'
import { AroundToday } from './around-today.tsx'
import { CrossCard } from './cross-card.tsx'
import { isTourClosed } from './demo-tour-closed.ts'
import { EasierCard } from './easier-card.tsx'
import { SessionCard } from './session-card.tsx'
import { RunLine } from '../plan/run-line.tsx'
import { otherRunsOn, wasRun } from '../../words/plan-words.ts'
import { later } from '../../pieces/later.tsx'
import css from './today.module.css'

const DemoTour = later(
  async () => (await import('./demo-tour.tsx')).DemoTour,
  <Bone height={330} />,
  ['welcome'],
)
const NoPlanYet = later(async () => (await import('../history/no-plan-yet.tsx')).NoPlanYet, null, [
  'welcome',
])
const SpikeCard = later(
  async () => (await import('../load/spike-card.tsx')).SpikeCard,
  <Bone height={180} />,
  ['health'],
)
const ImportCard = later(
  async () => (await import('../imports/import-card.tsx')).ImportCard,
  <Bone height={120} />,
  ['welcome'],
)

/** Today's session as a sentence, its drawing and number, the reason, and what is coming. */
export function TodayPage() {
  const query = useQuery(todayQuery)
  // Both are waited for: what stops a plan stands first, and nothing may jump when it comes.
  const bent = useQuery(adaptationQuery)
  // Without a plan the page is about what is known so far.
  const isWithoutPlan = query.data?.week === null && query.data.race === null
  const history = useQuery({ ...historyQuery, enabled: isWithoutPlan })
  const { t } = useText()
  const isWaiting = (one: { readonly data: unknown; readonly error: unknown }) =>
    one.data === undefined && one.error === null
  const waits = query.error === null && (isWaiting(bent) || (isWithoutPlan && isWaiting(history)))
  if (query.data === undefined || waits) {
    return query.error === null ? (
      <WaitingPage heading={t('shell.today')} heights={[300, 140, 130, 100]} width="wide" />
    ) : (
      <Page heading={t('shell.today')}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  return <TodayView today={query.data} history={isWithoutPlan ? (history.data ?? null) : null} />
}

interface TodayViewProps {
  readonly today: Today
  /** What is known so far, where no plan says what to do. */
  readonly history: History | null
}

function TodayView({ today, history }: TodayViewProps) {
  const text = useText()
  const { say, t, reader } = text
  const { session } = today
  const bent = useQuery(adaptationQuery).data
  const isDecided = bent === undefined || bent.proposals.length + bent.assistantWaits === 0
  const isDemo = useQuery(sessionQuery).data?.demo === true
  const drawsBelow = useBelowFold()
  return (
    <Page
      heading={headingOf(today, history, text)}
      above={sayDay(today.day, reader.locale, 'long')}
      width="wide"
      actions={today.week === null ? undefined : <CameUpMenu session={session} />}
    >
      <div className={css['columns']}>
        <div className={css['column']}>
          <StateBanners states={today.states} />
          {today.week !== null && <AdviceCards states={today.states} />}
          {today.week !== null && <ProposalsCard />}
          {today.spike !== null && <SpikeCard spike={today.spike} />}
          {today.importRunning !== null && <ImportCard one={today.importRunning} />}
          <WatchQuestions />
          <WhatNextCard />
          {session === null || ranWithoutSession(today) !== null ? (
            <NoSession today={today} history={history} />
          ) : (
            <SessionCard session={session} isDecided={isDecided} />
          )}
          <LadderCards />
          <ReviewCard today={today} />
          {isDemo && today.week !== null && !isTourClosed() && <DemoTour />}
          {today.second !== null && <SecondRunCard session={today.second} />}
          {session !== null && session.role !== 'rest' && (
            <Card title={t('today.why')}>
              <div className="stack">
                <p className="quiet">{say(session.why)}</p>
                {session.progression !== undefined && (
                  <p className="quiet">{say(session.progression.text)}</p>
                )}
                <p className="quiet small">{say(stopRuleOf(session.workout))}</p>
                <Link to="/plan/sessions/$sessionId" params={{ sessionId: session.id }}>
                  {t('today.show-session')}
                </Link>
              </div>
            </Card>
          )}
          {drawsBelow && <BelowSession today={today} />}
        </div>
        <div className={css['column']}>
          {drawsBelow && <AroundToday today={today} daysSince={history?.daysSince ?? null} />}
        </div>
      </div>
    </Page>
  )
}

/** What can be done with the session, and how the runner is. */
function BelowSession({ today }: { readonly today: Today }) {
  const { session } = today
  return (
    <>
      <NewCommentsIfShared />
      {session !== null && <EasierCard session={session} />}
      {session !== null && <CrossCard session={session} offered={today.sore} />}
      {session !== null && canSwitch(session) && <PlaceSwitch session={session} />}
      {/* Pain and warning signs count before there is a plan, too. */}
      <CheckInCard day={today.day} />
    </>
  )
}

/** The other run of a day with time for two. */
function SecondRunCard({ session }: { readonly session: PlanSession }) {
  const { say, t } = useText()
  const title = useTitles()
  return (
    <Card title={t('today.second-run')} aside={wasRun(session) ? t('today.done') : undefined}>
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

/** What was run today on a day without a session; `null` where there is one, or no run. */
function ranWithoutSession({ day, session, week }: Today) {
  if (week === null || (session !== null && session.role !== 'rest')) return null
  const runs = otherRunsOn(week, day)
  const distanceM = runs.reduce((sum, run) => sum + run.distanceM, 0)
  return runs.length === 0 ? null : { runs, distanceM }
}

function headingOf(today: Today, history: History | null, text: WebText): string {
  const { say, t } = text
  const { session, race, basePlan } = today
  const stop = describeStopToday(today.states)
  if (stop !== null && (session === null || !wasRun(session))) return say(stop)
  const ran = ranWithoutSession(today)
  if (ran !== null) return t('today.ran', { distanceM: ran.distanceM })
  if (session !== null)
    return session.role === 'rest' ? t('today.rest') : say(titleOf(session.workout))
  if (race !== null && race.day < today.day) return t('today.race-over')
  if (basePlan !== null && basePlan.daysLeft < 0) return t('plan-screen.base-over')
  if (race !== null || today.week !== null) return t('today.rest')
  if (today.afterMile?.answer === 'stop') return t('today.no-plan-now')
  return history === null ? t('today.no-plan') : sayHistory(history, text)
}

function NoSession({ today, history }: TodayViewProps) {
  const { t } = useText()
  // After the race a card of its own says what comes next.
  if (today.race !== null && today.race.day < today.day) return null
  if (today.basePlan !== null && today.basePlan.daysLeft < 0) return null
  // Who stopped after the mile is not asked for another plan.
  if (today.race === null && today.afterMile?.answer === 'stop') return null
  // The banner has said what stops it, and what to press.
  if (describeStopToday(today.states) !== null) return null
  const ran = ranWithoutSession(today)
  if (ran !== null) {
    return (
      <Card>
        <div className="stack">
          <p className="quiet">{t('today.ran-not-planned')}</p>
          {ran.runs.map((run) => (
            <RunLine key={run.activityId} run={run} />
          ))}
        </div>
      </Card>
    )
  }
  if (today.week !== null || today.race !== null) {
    return (
      <Card>
        <div className="stack">
          <p>{t(today.load.last7 > 0 ? 'today.rest-settles' : 'today.rest-only')}</p>
        </div>
      </Card>
    )
  }
  return history === null ? null : <NoPlanYet history={history} />
}
