import type { Season } from '../../api/season.ts'
import { useText } from '../../text/use-text.ts'
import { phaseName } from '../../words/plan-words.ts'
import { marksOf, meetsIn, weekOf } from './season-marks.ts'
import css from './season.module.css'

/** Week after week, for a phone: the meets, what each runner has, and who is in which phase. */
export function SeasonWeeks({
  season: { weeks, runners, meets, today },
}: {
  readonly season: Season
}) {
  const text = useText()
  const { t, say } = text
  return (
    <ol className={css['weeks']}>
      {weeks.map((monday) => {
        const marks = runners.flatMap((runner) =>
          marksOf(text, runner, { monday, today }).map((mark) => ({ name: runner.name, ...mark })),
        )
        const phases = new Map<string, string[]>()
        for (const runner of runners) {
          const week = weekOf(runner, monday)
          if (week === undefined) continue
          const phase = say(phaseName(week))
          phases.set(phase, [...(phases.get(phase) ?? []), runner.name])
        }
        return (
          <li key={monday}>
            <h3>{t('squad.week-of', { day: monday })}</h3>
            {meetsIn(meets, monday).map(({ id, name, day }) => (
              <p key={id}>
                <strong>{t('squad.race-on', { name, day })}</strong>
              </p>
            ))}
            {marks.map(({ name, words }) => (
              <p key={`${name} ${words}`}>{t('squad.runner-has', { name, what: words })}</p>
            ))}
            {[...phases].map(([phase, names]) => (
              <p key={phase} className="quiet small">
                {t('squad.runner-has', {
                  name: phase,
                  what: names.join(', '),
                })}
              </p>
            ))}
            {phases.size === 0 && marks.length === 0 && (
              <p className="quiet small">{t('squad.week-empty')}</p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
