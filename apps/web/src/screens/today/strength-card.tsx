import { useQuery } from '@tanstack/react-query'
import { strengthQuery } from '../../api/strength.ts'
import type { Today } from '../../api/today.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { keyOf } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import { HowItIsDone } from '../moves/how-it-is-done.tsx'
import css from './today.module.css'

/** The strength work of the day, with its minutes. */
export function StrengthCard({ today }: { readonly today: Today }) {
  const { say, t } = useText()
  const { strength } = today
  // Asked for now, so that the log opens without a connection later in the day.
  const log = useQuery({ ...strengthQuery, enabled: strength !== null }).data
  if (strength === null) return null
  const { id, phase, minutes, exercises } = strength
  const isLogged = log?.sets.some(({ sessionId, day }) => sessionId === id && day === today.day)
  return (
    <Card title={t(`plan-screen.strength.${phase}`)} aside={t('today.minutes', { minutes })}>
      <ul className={css['list']}>
        {exercises.map((exercise) => (
          <li key={keyOf(exercise.name)} className="spread">
            <span>{say(exercise.name)}</span>
            <span className="quiet">{say(exercise.dose)}</span>
          </li>
        ))}
      </ul>
      <div className="row">
        <ButtonLink to="/strength/$sessionId" params={{ sessionId: id }}>
          {t(isLogged === true ? 'strength.see-log' : 'strength.log')}
        </ButtonLink>
        <ButtonLink to="/strength" look="quiet">
          {t('strength.all')}
        </ButtonLink>
      </div>
      <HowItIsDone codes={exercises.map(({ name }) => name.code)} />
    </Card>
  )
}
