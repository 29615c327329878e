import { describeSet } from '@bell-lap/text/strength-set'
import { movesOfCode } from '@bell-lap/form/figure/move-of-code'
import { sayDay } from '@bell-lap/text/numbers'
import { message } from '@bell-lap/units/message'
import { Link, useParams } from '@tanstack/react-router'
import { Card } from '../../pieces/card.tsx'
import { later } from '../../pieces/later.tsx'
import { Page } from '../../pieces/page.tsx'
import { Bone, Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { NotFoundPage } from '../../shell/not-found-page.tsx'
import { useText } from '../../text/use-text.ts'
import { MovesShown } from '../moves/moves-shown.tsx'
import { describePain } from './say-pain.ts'
import { setDays } from './set-history.ts'
import type { SetDay } from './set-history.ts'
import { useStrengthLog } from './strength-log.ts'

const SetChart = later(
  async () => (await import('./set-chart.tsx')).SetChart,
  <Bone height={160} />,
  ['strength', 'progress'],
)

/** One exercise: two positions, two cues, the commonest fault, and everything that was logged of it. */
export function ExercisePage() {
  const { exercise } = useParams({ from: '/shell/strength/exercises/$exercise' })
  const log = useStrengthLog()
  const { say, t } = useText()
  if (movesOfCode(`exercise.${exercise}`).length === 0) return <NotFoundPage />
  const heading = say(message(`exercise.${exercise}`))
  const { view, error } = log
  if (view === undefined && error === null) {
    return <WaitingPage heading={heading} heights={[260, 200]} />
  }
  const days = setDays((view?.sets ?? []).filter((one) => one.exercise === exercise))
  return (
    <Page heading={heading} above={<Link to="/strength">{t('strength-log.back-to-log')}</Link>}>
      <Card>
        <MovesShown codes={[`exercise.${exercise}`]} />
      </Card>
      {error !== null ? (
        <Failed error={error} onRetry={log.retry} />
      ) : (
        <Card title={t('strength-log.history')}>
          {days.length === 0 ? (
            <p className="quiet">{t('strength-log.history-none')}</p>
          ) : (
            <div className="stack">
              {days.length > 1 && <SetChart days={days} />}
              <History days={days} />
            </div>
          )}
        </Card>
      )}
    </Page>
  )
}

function History({ days }: { readonly days: readonly SetDay[] }) {
  const { say, t, reader } = useText()
  const hasPain = days.some(({ sets }) => sets.some(({ pain }) => pain !== null))
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('strength-log.column.day')}</th>
          <th scope="col">{t('strength-log.column.sets')}</th>
          {hasPain && <th scope="col">{t('strength-log.column.pain')}</th>}
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map(({ day, sets }) => (
          <tr key={day}>
            <th scope="row">{sayDay(day, reader.locale, 'short')}</th>
            <td>{sets.map((one) => say(describeSet(one))).join(', ')}</td>
            {hasPain && (
              <td>
                {sets
                  .flatMap(({ pain }) => (pain === null ? [] : say(describePain(pain))))
                  .join(', ')}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
