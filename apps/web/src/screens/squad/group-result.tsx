import type { GroupAnswer } from '../../api/squad.ts'
import { useText } from '../../text/use-text.ts'
import css from './squad.module.css'

interface GroupResultProps {
  readonly answer: GroupAnswer
  /** Heading over those who can have it. */
  readonly can: string
}

/** Each runner with the session at their own paces, and who cannot have it with the reason. */
export function GroupResult({ answer: { items }, can }: GroupResultProps) {
  const { t, say } = useText()
  const no = items.filter(({ ok }) => !ok)
  const yes = items.filter(({ ok }) => ok)
  return (
    <div className="stack" role="status">
      {no.length > 0 && (
        <section>
          <h3>{t('squad.cannot', { count: no.length })}</h3>
          <ul className={css['notes']}>
            {no.map(({ athleteId, name, why }) => (
              <li key={athleteId}>
                <strong>{name}</strong>
                <ul className={css['whys']}>
                  {why.map((one) => (
                    <li key={one.code}>{say(one)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      {yes.length > 0 && (
        <section>
          <h3>{can}</h3>
          <ul className={css['notes']}>
            {yes.map(({ athleteId, name, title, lines }) => (
              <li key={athleteId}>
                <strong>{name}</strong> {title !== null && say(title)}
                {lines.length > 0 && <p className="quiet small">{lines.join(' · ')}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
