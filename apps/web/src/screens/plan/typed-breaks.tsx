import type { EditAnswer } from '../../api/typed-workout.ts'
import { useText } from '../../text/use-text.ts'
import css from './plan.module.css'

interface TypedBreaksProps {
  readonly answer: EditAnswer
  /** The session stays as it is and only its day changes. */
  readonly isMove?: boolean
}

/** What an edit would break, and what is near that would not. */
export function TypedBreaks({ answer, isMove = false }: TypedBreaksProps) {
  const { say, t } = useText()
  if (answer.ok && answer.breaks.length === 0) {
    const lighter = answer.lighterIds.length
    return (
      <p role="status" className="quiet">
        <span aria-hidden="true">● </span>
        {t('plan-screen.fits')}
        {lighter > 0 && ` ${t('plan-screen.others-lighter', { count: lighter })}`}
      </p>
    )
  }
  return (
    <div className={css['breaks']} role="status">
      <p>
        <span aria-hidden="true">▲ </span>
        <strong>
          {t(answer.mayOverrule ? 'plan-screen.may-overrule' : 'plan-screen.may-not-overrule')}
        </strong>
      </p>
      <ul>
        {answer.breaks.map((one) => (
          <li key={say(one.name) + say(one.detail)}>
            {say(one.name)}: {say(one.detail)}
          </li>
        ))}
      </ul>
      {answer.nearest !== null && <p>{say(answer.nearest.text)}</p>}
      {!answer.mayOverrule && answer.nearest === null && (
        <p className="quiet small">
          {t(isMove ? 'plan-screen.choose-other-day' : 'plan-screen.type-less')}
        </p>
      )}
    </div>
  )
}
