import { NativeSelect } from '@mantine/core'
import type { ActivityDetail } from '../../api/activities.ts'
import { useChangeActivity } from '../../api/activities.ts'
import { Card } from '../../pieces/card.tsx'
import { tellError, tellWithUndo } from '../../pieces/tell.ts'
import { SPORT_NAMES, SPORT_SOURCE_NAMES, sayAnswered } from '../../words/run-words.ts'

const SPORTS = ['run', 'ride', 'walk', 'swim', 'strength', 'other', 'unknown'] as const

/** What sport it was, who said so, and the runner's own word on it. */
export function SportCard({ run }: { readonly run: ActivityDetail }) {
  const change = useChangeActivity(run.id)
  const before = run.sport
  const say = (sport: ActivityDetail['sport']) =>
    change.mutate(
      { sport },
      {
        onSuccess: () =>
          tellWithUndo(sayAnswered(1, sport), () =>
            change.mutate({ sport: before }, { onError: tellError }),
          ),
        onError: tellError,
      },
    )
  return (
    <Card title="Sport">
      <div className="stack">
        {run.sport === 'unknown' && (
          <p>It counts neither as training nor for your estimate until you say what it was.</p>
        )}
        <NativeSelect
          label="What it was"
          value={run.sport}
          disabled={change.isPending}
          data={SPORTS.filter((sport) => sport !== 'unknown' || run.sport === 'unknown').map(
            (sport) => ({ value: sport, label: SPORT_NAMES[sport].label }),
          )}
          onChange={(event) => say(event.currentTarget.value as ActivityDetail['sport'])}
        />
        <p className="quiet small">{SPORT_SOURCE_NAMES[run.sportSource]}</p>
      </div>
    </Card>
  )
}
