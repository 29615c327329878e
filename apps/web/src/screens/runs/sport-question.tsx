import { sayDay } from '@bell-lap/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AskedSport, SportQuestion } from '../../api/sport-question.ts'
import { sportQuestionQuery, useAnswerSport, useUndoSport } from '../../api/sport-question.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { SPORT_ANSWERS, sayAnswered } from '../../words/run-words.ts'
import css from './runs.module.css'

/** Asks once for all activities whose sport no file, list or name says. Nothing where there is none. */
export function SportQuestionCard() {
  const { data } = useQuery(sportQuestionQuery)
  if (data === undefined) return null
  return (
    <>
      {data.unknown.count > 0 && <Asked which="unknown" asked={data.unknown} />}
      {data.assumed.count > 0 && <Asked which="assumed" asked={data.assumed} />}
    </>
  )
}

interface AskedProps {
  readonly which: AskedSport['which']
  readonly asked: SportQuestion['unknown']
}

function Asked({ which, asked }: AskedProps) {
  const text = useText()
  const { t } = text
  const { count } = asked
  const answer = useAnswerSport()
  const undo = useUndoSport()
  const say = (sport: AskedSport['sport']) =>
    answer.mutate(
      { sport, which },
      {
        onSuccess: (saved) =>
          tellWithUndo(sayAnswered(saved.activities, saved.sport, text), () =>
            undo.mutate(saved.id, { onSuccess: () => tell(t('runs.undone')), onError: tellError }),
          ),
        onError: tellError,
      },
    )
  return (
    <Card title={t(which === 'unknown' ? 'runs.no-sport' : 'runs.assumed-runs', { count })}>
      <div className="stack">
        <p className="quiet">
          {t(which === 'unknown' ? 'runs.no-sport-why' : 'runs.assumed-why', { count })}
        </p>
        <Examples asked={asked} />
        <div className={css['answers']} role="group" aria-label={t('runs.what-was-it', { count })}>
          <span>{t('runs.what-was-it', { count })}</span>
          {SPORT_ANSWERS.map((sport) => (
            <Button key={sport} busy={answer.isPending} onClick={() => say(sport)}>
              {t(`runs.answer-${sport}`, { count })}
            </Button>
          ))}
        </div>
        {count > 1 && <p className="quiet small">{t('runs.not-all-same')}</p>}
      </div>
    </Card>
  )
}

function Examples({ asked }: Pick<AskedProps, 'asked'>) {
  const { t, reader } = useText()
  const more = asked.count - asked.examples.length
  return (
    <ul className={css['examples']}>
      {asked.examples.map(({ id, name, localDay, distanceM, movingTimeS }) => (
        <li key={id}>
          <Link to="/runs/$runId" params={{ runId: id }}>
            {name ?? sayDay(localDay, reader.locale, 'date')}
          </Link>{' '}
          <span className="quiet small">
            {t(name === null ? 'runs.distance-in-time' : 'runs.day-distance-in-time', {
              day: localDay,
              distanceM,
              timeS: movingTimeS,
            })}
          </span>
        </li>
      ))}
      {more > 0 && <li className="quiet small">{t('runs.and-more', { count: more })}</li>}
    </ul>
  )
}
