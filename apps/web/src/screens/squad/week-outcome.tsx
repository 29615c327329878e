import { addDays } from '@bell-lap/units/calendar-day'
import type { WeekAnswer, WeekDay, WeekForRunner } from '../../api/saved-weeks.ts'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import { useText } from '../../text/use-text.ts'
import css from './saved-weeks.module.css'

interface WeekOutcomeProps {
  readonly answer: WeekAnswer
  readonly startDay: string
  readonly heading: string
}

type Outcome = WeekDay['outcome'] | 'planned'

/** Shapes as everywhere: done, look, stop. */
const MARKS: Readonly<Record<Outcome, string>> = {
  given: '●',
  moved: '▲',
  rest: '○',
  refused: '■',
  planned: '–',
}
const OUTCOMES = [
  'given',
  'moved',
  'rest',
  'refused',
  'planned',
] as const satisfies readonly Outcome[]

/** A week for each runner: seven marks, then the reasons, and the sessions on demand. */
export function WeekOutcome({ answer: { items }, startDay, heading }: WeekOutcomeProps) {
  const { t } = useText()
  const days = Array.from({ length: 7 }, (_, i) => addDays(startDay, i))
  return (
    <div className="stack" role="status">
      <h3>{heading}</h3>
      <ScrollSideways label={t('saved-week.table')}>
        <table className={css['table']} aria-label={t('saved-week.table')}>
          <thead>
            <tr>
              <th scope="col">{t('squad.runner')}</th>
              {days.map((day) => (
                <th key={day} scope="col">
                  {t('saved-week.short-weekday', { day })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((runner) => (
              <RunnerRow key={runner.athleteId} runner={runner} days={days} />
            ))}
          </tbody>
        </table>
      </ScrollSideways>
      <p className="quiet small" aria-hidden="true">
        {OUTCOMES.map((what) =>
          t('saved-week.key', { mark: MARKS[what], what: t(`saved-week.outcome.${what}`) }),
        ).join(' · ')}
      </p>
      {items.map((runner) => (
        <Runner key={runner.athleteId} runner={runner} />
      ))}
    </div>
  )
}

/** What stands on a day afterwards: where something moved to, it is given. */
function outcomeOn({ days }: WeekForRunner, day: string): Outcome {
  const line = days.find((one) => one.day === day)
  if (line !== undefined) return line.outcome
  return days.some(({ onDay }) => onDay === day) ? 'given' : 'planned'
}

interface RunnerRowProps {
  readonly runner: WeekForRunner
  readonly days: readonly string[]
}

function RunnerRow({ runner, days }: RunnerRowProps) {
  const { t, say } = useText()
  if (runner.why.length > 0) {
    return (
      <tr>
        <th scope="row">{runner.name}</th>
        <td colSpan={days.length}>{runner.why.map((one) => say(one)).join(' ')}</td>
      </tr>
    )
  }
  return (
    <tr>
      <th scope="row">{runner.name}</th>
      {days.map((day) => {
        const outcome = outcomeOn(runner, day)
        return (
          <td key={day} data-outcome={outcome}>
            <span aria-hidden="true">{MARKS[outcome]}</span>
            <span className="only-heard">{t(`saved-week.outcome.${outcome}`)}</span>
          </td>
        )
      })}
    </tr>
  )
}

/** Why days are refused or move, what else changes, and the sessions at this runner's paces. */
function Runner({ runner }: { readonly runner: WeekForRunner }) {
  const { t, say } = useText()
  const { name, days, lighter } = runner
  const reasons = days.filter(({ why }) => why.length > 0)
  if (days.length === 0) return null
  return (
    <section className={css['runner']} aria-label={name}>
      <h4>{name}</h4>
      {reasons.length > 0 && (
        <ul className={css['reasons']}>
          {reasons.map(({ day, onDay, why }) => {
            const said = why.map((one) => say(one)).join(' ')
            return (
              <li key={day}>
                {onDay === null
                  ? t('saved-week.why-refused', { day, why: said })
                  : t('saved-week.why-moved', { day, onDay, why: said })}
              </li>
            )
          })}
        </ul>
      )}
      {lighter.length > 0 && <Lighter lighter={lighter} />}
      <details>
        <summary>{t('saved-week.sessions', { name })}</summary>
        <ul className={css['reasons']}>
          {days
            .filter(({ outcome }) => outcome !== 'refused')
            .map((one) => (
              <Session key={one.day} one={one} />
            ))}
        </ul>
      </details>
    </section>
  )
}

function Lighter({ lighter }: Pick<WeekForRunner, 'lighter'>) {
  const { t } = useText()
  return (
    <div>
      <p>{t('saved-week.lighter', { count: lighter.length })}</p>
      <ul className={css['reasons']}>
        {lighter.map(({ day, before, after }) => (
          <li key={`${day} ${before.code}`}>
            {after === null
              ? t('saved-week.lighter-out', { day, before })
              : t('saved-week.lighter-to', { day, before, after })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Session({ one }: { readonly one: WeekDay }) {
  const { t, say } = useText()
  const { day, onDay, outcome, title, instead, lines } = one
  const weekday = t('saved-week.weekday', { day: onDay ?? day })
  if (outcome === 'rest') {
    return (
      <li>
        <strong>{weekday}</strong>{' '}
        {instead === null ? t('saved-week.rest') : t('saved-week.rest-instead', { title: instead })}
      </li>
    )
  }
  return (
    <li>
      <strong>{weekday}</strong> {title !== null && say(title)}
      {instead !== null && (
        <span className="quiet"> {t('saved-week.instead', { title: instead })}</span>
      )}
      <p className="quiet small">{lines.join(' · ')}</p>
    </li>
  )
}
