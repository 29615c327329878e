import { describeSet } from '@bell-lap/text/strength-set'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { nearPlanQuery } from '../../api/plan.ts'
import type { StrengthSet, StrengthView } from '../../api/strength.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { message } from '@bell-lap/units/message'
import { useText } from '../../text/use-text.ts'
import { EquipmentCard } from './equipment-card.tsx'
import css from './strength.module.css'
import { RefusedEntries } from './refused-entries.tsx'
import { bestOf } from './set-history.ts'
import { useStrengthLog } from './strength-log.ts'
import { TestsCard } from './tests-card.tsx'

/** All strength work: what is next, what was not logged, the tests, each exercise, and the equipment. */
export function StrengthPage() {
  const log = useStrengthLog()
  const { t } = useText()
  const { view, error } = log
  if (view === undefined) {
    return error === null ? (
      <WaitingPage heading={t('strength-log.heading')} heights={[120, 260, 200]} />
    ) : (
      <Page heading={t('strength-log.heading')}>
        <Failed error={error} onRetry={log.retry} />
      </Page>
    )
  }
  return (
    <Page heading={t('strength-log.heading')}>
      <RefusedEntries waiting={log.waiting} />
      {log.waiting.length > 0 && (
        <p className="quiet" role="status">
          {t('strength-log.saved-here', { count: log.waiting.length })}
        </p>
      )}
      <NextCard view={view} />
      <TestsCard view={view} onSave={log.saveTest} />
      <ExercisesCard sets={view.sets} />
      <EquipmentCard equipment={view.equipment} log={log} />
    </Page>
  )
}

function NextCard({ view }: { readonly view: StrengthView }) {
  const { say, t } = useText()
  const { today, days, nextDay, sets, stopped } = view
  const logged = new Set(sets.map(({ sessionId }) => sessionId))
  const now = days.find(({ session }) => session.day === today)
  const forgotten = days.filter(({ session }) => session.day < today && !logged.has(session.id))
  return (
    <Card title={t('strength-log.sessions')}>
      <div className="stack">
        {stopped !== null && (
          <p>
            {say(stopped.what)}. {say(stopped.means)}
          </p>
        )}
        {now !== undefined && stopped === null && (
          <div className="spread">
            <span>{t('strength-log.overview-today', { minutes: now.session.minutes })}</span>
            <ButtonLink
              to="/strength/$sessionId"
              params={{ sessionId: now.session.id }}
              look="primary"
            >
              {t(logged.has(now.session.id) ? 'strength.see-log' : 'strength.log')}
            </ButtonLink>
          </div>
        )}
        {nextDay !== null ? (
          <p className="quiet">{t('strength-log.overview-next', { nextDay })}</p>
        ) : (
          now === undefined && <NothingAhead />
        )}
        {stopped === null &&
          forgotten.map(({ session }) => (
            <div key={session.id} className="spread">
              <span className="quiet">{t('strength-log.forgotten', { day: session.day })}</span>
              <Link to="/strength/$sessionId" params={{ sessionId: session.id }}>
                {t('strength-log.log-late')}
              </Link>
            </div>
          ))}
      </div>
    </Card>
  )
}

/** No session is planned: the plan has none left, or there is no plan yet. */
function NothingAhead() {
  const { t } = useText()
  const query = useQuery(nearPlanQuery)
  if (query.data?.plan !== null) return <p className="quiet">{t('strength-log.overview-none')}</p>
  return (
    <>
      <p className="quiet">{t('strength-log.overview-no-plan')}</p>
      <div>
        <ButtonLink to="/plan/new" look="primary">
          {t('today.make-plan')}
        </ButtonLink>
      </div>
    </>
  )
}

/** Each exercise with its last day, the newest first. */
function ExercisesCard({ sets }: { readonly sets: readonly StrengthSet[] }) {
  const { say, t } = useText()
  const byExercise = new Map<string, StrengthSet[]>()
  for (const one of sets) {
    byExercise.set(one.exercise, [...(byExercise.get(one.exercise) ?? []), one])
  }
  const lines = [...byExercise]
    .map(([exercise, own]) => ({ exercise, day: own.at(-1)?.day ?? '', own }))
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
  return (
    <Card title={t('strength-log.exercises')}>
      {lines.length === 0 ? (
        <p className="quiet">{t('strength-log.exercises-none')}</p>
      ) : (
        <ul className={css['lines']}>
          {lines.map(({ exercise, day, own }) => {
            const best = bestOf(own.filter((one) => one.day === day))
            return (
              <li key={exercise} className="spread">
                <Link to="/strength/exercises/$exercise" params={{ exercise }}>
                  {say(message(`exercise.${exercise}`))}
                </Link>
                <span className="quiet">
                  {t('strength-log.exercise-line', {
                    day,
                    best: describeSet(best),
                  })}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
