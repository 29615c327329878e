import { Fragment } from 'react'
import { marksOf, targetOf } from '@bell-lap/workout/stopwatch/read-session'
import type { TimedGroup, TimedRunner } from '@bell-lap/workout/stopwatch/read-session'
import { useText } from '../../text/use-text.ts'
import { sayAgainst, sayRepTime, sayTrack } from './say-times.ts'
import css from './stopwatch.module.css'
import type { TimeToEnter } from './time-dialog.tsx'
import type { Stopwatch } from './use-stopwatch.ts'

interface RepCellProps {
  readonly runner: TimedRunner
  readonly group: TimedGroup
  readonly rep: number
  readonly stopwatch: Stopwatch
  readonly onEnter: (asked: TimeToEnter) => void
}

/** One repetition of one runner: the time, the target, the splits, and where two phones differ. */
export function RepCell({ runner, group, rep, stopwatch: { times }, onEnter }: RepCellProps) {
  const text = useText()
  const { t, reader } = text
  const asked = group.reps[rep]
  if (asked === undefined) return null
  const marks = marksOf(asked, group.splitM)
  const finish = times.timeOf(runner.runner, rep, marks.length - 1)
  const said =
    typeof finish?.timeS === 'number'
      ? sayAgainst(finish.timeS, targetOf(runner, group, rep), text)
      : null
  const splits = marks.slice(0, -1).map((markM, mark) => {
    const timeS = times.timeOf(runner.runner, rep, mark)?.timeS ?? null
    return `${sayTrack(markM, reader)} ${timeS === null ? '–' : sayRepTime(timeS, reader)}`
  })
  const doubts = [
    ...(finish?.by === 'typed' && said !== null ? [t('stopwatch.entered')] : []),
    ...(finish !== undefined && finish.spreadS >= 0.05
      ? [t('stopwatch.phones-differ', { spreadS: finish.spreadS })]
      : []),
    ...(finish !== undefined && finish.withinS > 0
      ? [t('stopwatch.within', { withinS: finish.withinS })]
      : []),
  ]
  // A coach who uses voice control says what is on the button, so its name holds all of it.
  const shown = [said?.time, said?.against, splits.join(' · '), doubts.join(' · ')]
  return (
    <button
      type="button"
      className={css['cell']}
      data-verdict={said?.verdict}
      aria-label={t('stopwatch.enter-for', {
        name: runner.name,
        number: rep + 1,
        time: said === null ? t('stopwatch.no-time') : shown.filter(Boolean).join(' '),
      })}
      onClick={() => onEnter({ runner, group, rep })}
    >
      <span>{said?.time ?? '–'}</span>
      {said !== null && said.against !== '' && (
        <>
          {' '}
          <span className={css['against']}>{said.against}</span>
        </>
      )}
      {[splits, doubts].map(
        (lines, i) =>
          lines.length > 0 && (
            <Fragment key={i === 0 ? 'splits' : 'doubts'}>
              {' '}
              <span className={css['splits']}>{lines.join(' · ')}</span>
            </Fragment>
          ),
      )}
    </button>
  )
}
