import { useQuery } from '@tanstack/react-query'
import { strengthQuery } from '../../api/strength.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { keyOf } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'

/** The strength session on the day of a run, and the way to its log. */
export function StrengthOfDay({ day }: { readonly day: string }) {
  const { say, t } = useText()
  const view = useQuery(strengthQuery).data
  const strength = view?.days.find(({ session }) => session.day === day)?.session
  if (strength === undefined || view === undefined) return null
  const { id, phase, minutes, exercises } = strength
  return (
    <Card title={t(`plan-screen.strength.${phase}`)} aside={t('today.minutes', { minutes })}>
      <div className="stack">
        <ul>
          {exercises.map((exercise) => (
            <li key={keyOf(exercise.name)} className="spread">
              <span>{say(exercise.name)}</span>
              <span className="quiet">{say(exercise.dose)}</span>
            </li>
          ))}
        </ul>
        {day <= view.today && (
          <div>
            <ButtonLink to="/strength/$sessionId" params={{ sessionId: id }}>
              {t('strength.log')}
            </ButtonLink>
          </div>
        )}
      </div>
    </Card>
  )
}
