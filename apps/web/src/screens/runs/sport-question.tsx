import { formatTime } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AskedSport, SportQuestion } from '../../api/sport-question.ts'
import { sportQuestionQuery, useAnswerSport, useUndoSport } from '../../api/sport-question.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { SPORT_ANSWERS, sayAnswered } from '../../words/run-words.ts'
import { sayCount } from '../../words/say-amount.ts'
import { sayDate } from '../../words/say-day.ts'
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
  const answer = useAnswerSport()
  const undo = useUndoSport()
  const say = (sport: AskedSport['sport']) =>
    answer.mutate(
      { sport, which },
      {
        onSuccess: (saved) =>
          tellWithUndo(sayAnswered(saved.activities, saved.sport), () =>
            undo.mutate(saved.id, { onSuccess: () => tell('Undone.'), onError: tellError }),
          ),
        onError: tellError,
      },
    )
  return (
    <Card title={titleOf(which, asked.count)}>
      <div className="stack">
        <p className="quiet">{explain(which, asked.count)}</p>
        <Examples asked={asked} />
        <div
          className={css['answers']}
          role="group"
          aria-label={asked.count === 1 ? 'What was it?' : 'What were they?'}
        >
          <span>{asked.count === 1 ? 'What was it?' : 'What were they?'}</span>
          {SPORT_ANSWERS.map(({ sport, one, many: several }) => (
            <Button key={sport} busy={answer.isPending} onClick={() => say(sport)}>
              {asked.count === 1 ? one : several}
            </Button>
          ))}
        </div>
        {asked.count > 1 && (
          <p className="quiet small">Not all the same? Open one and say what it was.</p>
        )}
      </div>
    </Card>
  )
}

function titleOf(which: AskedSport['which'], count: number): string {
  const many = sayCount(count, 'activity', 'activities')
  if (which === 'unknown') return `${many} ${count === 1 ? 'has' : 'have'} no sport`
  return count === 1 ? `${many} was taken for a run` : `${many} were taken for runs`
}

function explain(which: AskedSport['which'], count: number): string {
  const unsaid =
    count === 1 ? 'The file does not say what it was' : 'The files do not say what they were'
  if (which === 'assumed') {
    return `${unsaid}, and an earlier version counted ${count === 1 ? 'it' : 'them'} as running. Please check.`
  }
  const counts = count === 1 ? 'it counts' : 'they count'
  return `${unsaid}. Until you do, ${counts} neither as training nor for your estimate.`
}

function Examples({ asked }: Pick<AskedProps, 'asked'>) {
  const units = useUnits()
  const more = asked.count - asked.examples.length
  return (
    <ul className={css['examples']}>
      {asked.examples.map(({ id, name, localDay, distanceM, movingTimeS }) => (
        <li key={id}>
          <Link to="/runs/$runId" params={{ runId: id }}>
            {name ?? sayDate(localDay)}
          </Link>{' '}
          <span className="quiet small">
            {name === null ? '' : `${sayDate(localDay)} · `}
            {units.distance(distanceM)} in {formatTime(movingTimeS)}
          </span>
        </li>
      ))}
      {more > 0 && <li className="quiet small">and {more.toLocaleString('en-GB')} more</li>}
    </ul>
  )
}
