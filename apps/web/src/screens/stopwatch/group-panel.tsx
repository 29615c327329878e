import { sayClock } from '@bell-lap/text/numbers'
import type { GroupNow } from '@bell-lap/workout/stopwatch/next-step'
import { runnerNow } from '@bell-lap/workout/stopwatch/next-step'
import type { TimedGroup } from '@bell-lap/workout/stopwatch/read-session'
import { formatTime } from '@bell-lap/units/time'
import { useText } from '../../text/use-text.ts'
import { RunnerButton } from './runner-button.tsx'
import { sayTarget, sayTrack } from './say-times.ts'
import css from './stopwatch.module.css'
import { TapButton } from './tap-button.tsx'
import { useNow } from './use-now.ts'
import type { Stopwatch } from './use-stopwatch.ts'

interface GroupPanelProps {
  readonly group: TimedGroup
  readonly now: GroupNow
  readonly stopwatch: Stopwatch
}

/** A group: its clock, its start, and its runners. */
export function GroupPanel({ group, now, stopwatch }: GroupPanelProps) {
  const { t } = useText()
  const { session, times, write } = stopwatch
  const rep = times.startedRep(group.group)
  const runners = session.runners.filter((one) => one.group === group.group)
  const marks = now.running.flatMap((runner) => {
    const at = runnerNow(runner, group, times)
    return at.state === 'running' ? [{ runner: runner.runner, mark: at.mark }] : []
  })
  const firstMark = Math.min(...marks.map(({ mark }) => mark))
  const together = marks.filter(({ mark }) => mark === firstMark).map(({ runner }) => runner)
  return (
    <section className={css['group']} aria-label={group.name}>
      <div className={css['group-head']}>
        <div>
          <h2>{group.name}</h2>
          <p className="quiet small">
            <Asked group={group} rep={rep < 0 ? 0 : rep} />
          </p>
        </div>
        <Clock group={group} now={now} stopwatch={stopwatch} />
      </div>
      {now.next !== null && (
        <TapButton
          className={css['start']}
          data-state={now.running.length > 0 ? 'quiet' : 'ready'}
          onTap={(atMs) =>
            void write({ kind: 'start', groups: [group.group], rep: now.next ?? 0, atMs })
          }
        >
          {t(now.running.length > 0 ? 'stopwatch.start-early' : 'stopwatch.start-rep', {
            number: now.next + 1,
            left: now.running.length,
          })}
          <span className="only-heard">{t('stopwatch.for-group', { group: group.name })}</span>
        </TapButton>
      )}
      {now.next === null && now.running.length === 0 && <p>{t('stopwatch.all-done')}</p>}
      {rep >= 0 && (
        <>
          {together.length > 1 && (
            <TapButton
              className={css['whole']}
              onTap={(atMs) =>
                void write({ kind: 'tap', runners: together, rep, mark: firstMark, atMs })
              }
            >
              {t('stopwatch.tap-group', { count: together.length })}
            </TapButton>
          )}
          <ul className={css['grid']}>
            {runners.map((runner) => (
              <li key={runner.runner}>
                <RunnerButton runner={runner} group={group} stopwatch={stopwatch} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** "Rep 2 of 6 · 400 m · 72 s" */
function Asked({ group, rep }: { readonly group: TimedGroup; readonly rep: number }) {
  const { t, reader } = useText()
  const asked = group.reps[rep]
  if (asked === undefined) return null
  const words = [
    t('stopwatch.rep-of', { number: rep + 1, count: group.reps.length }),
    sayTrack(asked.distanceM, reader),
    ...(asked.target === null ? [] : [sayTarget(asked.target, reader)]),
  ]
  return words.join(' · ')
}

/** Time since the start while someone runs; then the rest, down to zero where one is to be kept. */
function Clock({ group, now, stopwatch: { times } }: GroupPanelProps) {
  const { t, reader } = useText()
  const rep = times.startedRep(group.group)
  const startMs = rep < 0 ? null : times.startedAtMs(group.group, rep)
  const isRunning = now.running.length > 0
  const nowMs = useNow(startMs !== null && (isRunning || now.next !== null))
  if (startMs === null) return null
  if (isRunning) {
    return (
      <p role="timer" aria-label={t('stopwatch.time-running')} className={css['clock']}>
        {sayClock(Math.max(0, (nowMs - startMs) / 1000), reader.locale, 1)}
      </p>
    )
  }
  if (now.next === null || now.restsSinceMs === null) return null
  const leftS = now.dueAtMs === null ? null : (now.dueAtMs - nowMs) / 1000
  return (
    <p role="timer" aria-label={t('stopwatch.time-rest')} className={css['clock']} data-rest>
      <span className={css['rest-word']}>
        {t(
          leftS === null
            ? 'stopwatch.resting'
            : leftS >= 0
              ? 'stopwatch.rest-left'
              : 'stopwatch.rest-over',
        )}
      </span>
      {formatTime(
        Math.max(
          0,
          leftS === null ? (nowMs - now.restsSinceMs) / 1000 : Math.ceil(Math.abs(leftS)),
        ),
      )}
    </p>
  )
}
