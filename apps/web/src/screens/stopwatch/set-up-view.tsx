import type { TimedRunner } from '@bell-lap/workout/stopwatch/read-session'
import { newId } from '../../offline/kept-stopwatch.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { AddRunners } from './add-runners.tsx'
import { GroupForm } from './group-form.tsx'
import { RunnerForm } from './runner-form.tsx'
import css from './stopwatch.module.css'
import type { Stopwatch } from './use-stopwatch.ts'

interface SetUpViewProps {
  readonly stopwatch: Stopwatch
  readonly onDone: () => void
}

/** Who runs what: groups with their repetitions, and the runners in them. */
export function SetUpView({ stopwatch, onDone }: SetUpViewProps) {
  const { t } = useText()
  const { session, write } = stopwatch
  const { groups, runners } = session
  const addGroup = () =>
    write({
      kind: 'group',
      group: newId(8),
      name: t('stopwatch.group-number', { number: groups.length + 1 }),
      text: groups.at(-1)?.text ?? '',
      reps: groups.at(-1)?.reps ?? [],
      splitM: groups.at(-1)?.splitM ?? null,
      isGone: false,
    })
  const isReady = runners.length > 0 && groups.some(({ reps }) => reps.length > 0)
  return (
    <div className="stack">
      {groups.map((group) => (
        <GroupForm key={group.group} group={group} stopwatch={stopwatch} />
      ))}
      <div>
        <Button onClick={() => void addGroup()}>{t('stopwatch.add-group')}</Button>
      </div>
      <AddRunners stopwatch={stopwatch} />
      {runners.length > 0 && <Runners runners={runners} stopwatch={stopwatch} />}
      {!isReady && <p className="quiet">{t('stopwatch.not-ready')}</p>}
      <div>
        <Button look="primary" disabled={!isReady} onClick={onDone}>
          {t('stopwatch.go')}
        </Button>
      </div>
    </div>
  )
}

interface RunnersProps {
  readonly runners: readonly TimedRunner[]
  readonly stopwatch: Stopwatch
}

function Runners({ runners, stopwatch }: RunnersProps) {
  const { t } = useText()
  return (
    <Card title={t('stopwatch.runner-count', { count: runners.length })}>
      <p className="quiet small">{t('stopwatch.own-times-help')}</p>
      <ul className={css['list']}>
        {runners.map((runner) => (
          <li key={runner.runner}>
            <RunnerForm runner={runner} stopwatch={stopwatch} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
