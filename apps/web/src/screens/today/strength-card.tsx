import type { Today } from '../../api/today.ts'
import { Card } from '../../pieces/card.tsx'
import { keyOf } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import { HowItIsDone } from '../moves/how-it-is-done.tsx'
import css from './today.module.css'

/** The strength work of the day, with its minutes. */
export function StrengthCard({ today }: { readonly today: Today }) {
  const { say, t } = useText()
  const { strength } = today
  if (strength === null) return null
  return (
    <Card
      title={t(`plan-screen.strength.${strength.phase}`)}
      aside={t('today.minutes', { minutes: strength.minutes })}
    >
      <ul className={css['list']}>
        {strength.exercises.map((exercise) => (
          <li key={keyOf(exercise.name)} className="spread">
            <span>{say(exercise.name)}</span>
            <span className="quiet">{say(exercise.dose)}</span>
          </li>
        ))}
      </ul>
      <HowItIsDone codes={strength.exercises.map(({ name }) => name.code)} />
    </Card>
  )
}
