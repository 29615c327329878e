import { sayDay } from '@bell-lap/text/numbers'
import { marksOf } from '@bell-lap/workout/stopwatch/read-session'
import type { TimedGroup, TimedRunner } from '@bell-lap/workout/stopwatch/read-session'
import { sessionCsv } from '@bell-lap/workout/stopwatch/session-csv'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { saveText } from '../../pieces/save-text.ts'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { LogMyRun } from './log-my-run.tsx'
import { LogSquadRuns } from './log-squad-runs.tsx'
import { RepCell } from './rep-cell.tsx'
import { sayRepTime, sayTrack } from './say-times.ts'
import css from './stopwatch.module.css'
import { TimeDialog } from './time-dialog.tsx'
import type { TimeToEnter } from './time-dialog.tsx'
import { State } from './timing-view.tsx'
import { TwoPhones } from './two-phones.tsx'
import { UndoLast } from './undo-last.tsx'
import type { Stopwatch } from './use-stopwatch.ts'

/** Every repetition of every runner against its target; a time that nobody took can be entered. */
export function TimesView({ stopwatch }: { readonly stopwatch: Stopwatch }) {
  const { t, reader } = useText()
  const { session, times } = stopwatch
  const [entered, setEntered] = useState<TimeToEnter | null>(null)
  const saveCsv = () => {
    const names = {
      day: t('stopwatch.csv-day'),
      group: t('stopwatch.csv-group'),
      runner: t('stopwatch.csv-runner'),
      rep: t('stopwatch.csv-rep'),
      markM: t('stopwatch.csv-metres'),
      timeS: t('stopwatch.csv-time'),
      fastS: t('stopwatch.csv-fast'),
      slowS: t('stopwatch.csv-slow'),
    }
    const name = `bell-lap-stopwatch-${session.day ?? stopwatch.id}.csv`
    saveText(sessionCsv(session, times, names), { name, type: 'text/csv' })
  }
  const isEmpty = session.groups.every(({ group }) => times.startedRep(group) < 0)
  return (
    <div className="stack">
      <p className={css['print-head']}>
        {session.name} {session.day !== null && sayDay(session.day, reader.locale, 'full')}
      </p>
      {isEmpty && <p>{t('stopwatch.no-times')}</p>}
      {!isEmpty &&
        session.groups.map((group) => (
          <GroupTimes key={group.group} group={group} stopwatch={stopwatch} onEnter={setEntered} />
        ))}
      <div className="row" data-not-printed>
        <Button disabled={isEmpty} onClick={saveCsv}>
          {t('stopwatch.save-csv')}
        </Button>
        <Button disabled={isEmpty} onClick={() => window.print()}>
          {t('stopwatch.print')}
        </Button>
        <UndoLast stopwatch={stopwatch} />
        <TwoPhones stopwatch={stopwatch} />
      </div>
      {!isEmpty && <LogSquadRuns stopwatch={stopwatch} />}
      {!isEmpty && <LogMyRun stopwatch={stopwatch} />}
      <div data-not-printed>
        <State stopwatch={stopwatch} />
      </div>
      {entered !== null && (
        <TimeDialog asked={entered} stopwatch={stopwatch} onClose={() => setEntered(null)} />
      )}
    </div>
  )
}

interface GroupTimesProps {
  readonly group: TimedGroup
  readonly stopwatch: Stopwatch
  readonly onEnter: (asked: TimeToEnter) => void
}

function GroupTimes({ group, stopwatch, onEnter }: GroupTimesProps) {
  const { t, reader } = useText()
  const { session, times } = stopwatch
  const runners = session.runners.filter((one) => one.group === group.group)
  const reps = group.reps.slice(0, times.startedRep(group.group) + 1)
  if (runners.length === 0 || reps.length === 0) return null
  return (
    <Card title={group.name}>
      <div
        className={css['table']}
        tabIndex={0}
        role="region"
        aria-label={t('stopwatch.times-of', { group: group.name })}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('stopwatch.csv-runner')}</th>
              {reps.map((rep, index) => (
                <th key={index} scope="col">
                  {index + 1}. {sayTrack(rep.distanceM, reader)}
                </th>
              ))}
              <th scope="col">{t('stopwatch.average')}</th>
            </tr>
          </thead>
          <tbody>
            {runners.map((runner) => (
              <tr key={runner.runner}>
                <th scope="row">{runner.name}</th>
                {reps.map((_, rep) => (
                  <td key={rep}>
                    <RepCell {...{ runner, group, rep, stopwatch, onEnter }} />
                  </td>
                ))}
                <td>
                  <Average runner={runner} group={group} stopwatch={stopwatch} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

interface AverageProps {
  readonly runner: TimedRunner
  readonly group: TimedGroup
  readonly stopwatch: Stopwatch
}

/** Of repetitions of one length; of a ladder an average says nothing. */
function Average({ runner, group, stopwatch: { times } }: AverageProps) {
  const { reader } = useText()
  if (new Set(group.reps.map(({ distanceM }) => distanceM)).size > 1) return '–'
  const all = group.reps.flatMap(
    (rep, index) =>
      times.timeOf(runner.runner, index, marksOf(rep, group.splitM).length - 1)?.timeS ?? [],
  )
  return all.length === 0
    ? '–'
    : sayRepTime(all.reduce((sum, timeS) => sum + timeS, 0) / all.length, reader)
}
