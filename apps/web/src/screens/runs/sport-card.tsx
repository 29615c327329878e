import { NativeSelect } from '../../pieces/fields.tsx'
import type { ActivityDetail } from '../../api/activities.ts'
import { useChangeActivity } from '../../api/activities.ts'
import { Card } from '../../pieces/card.tsx'
import { tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { sayAnswered } from '../../words/run-words.ts'

const SPORTS = ['run', 'ride', 'walk', 'swim', 'strength', 'other', 'unknown'] as const

/** What sport it was, who said so, and the runner's own word on it. */
export function SportCard({ run }: { readonly run: ActivityDetail }) {
  const text = useText()
  const { t } = text
  const change = useChangeActivity(run.id)
  const before = run.sport
  const say = (sport: ActivityDetail['sport']) =>
    change.mutate(
      { sport },
      {
        onSuccess: () =>
          tellWithUndo(sayAnswered(1, sport, text), () =>
            change.mutate({ sport: before }, { onError: tellError }),
          ),
        onError: tellError,
      },
    )
  return (
    <Card title={t('runs.sport')}>
      <div className="stack">
        {run.sport === 'unknown' && <p>{t('runs.sport-ask')}</p>}
        <NativeSelect
          label={t('runs.sport-what')}
          value={run.sport}
          disabled={change.isPending}
          data={SPORTS.filter((sport) => sport !== 'unknown' || run.sport === 'unknown').map(
            (sport) => ({ value: sport, label: t(`runs.sport-${sport}`) }),
          )}
          onChange={(event) => say(event.currentTarget.value as ActivityDetail['sport'])}
        />
        <p className="quiet small">{t(`runs.sport-source-${run.sportSource}`)}</p>
      </div>
    </Card>
  )
}
