import { runnerNow } from '@bell-lap/workout/stopwatch/next-step'
import { marksOf, targetOf } from '@bell-lap/workout/stopwatch/read-session'
import type { TimedGroup, TimedRunner } from '@bell-lap/workout/stopwatch/read-session'
import { useText } from '../../text/use-text.ts'
import { sayAgainst, sayTarget, sayTrack, targetAt } from './say-times.ts'
import type { SaidTime } from './say-times.ts'
import css from './stopwatch.module.css'
import { TapButton } from './tap-button.tsx'
import type { Stopwatch } from './use-stopwatch.ts'

interface RunnerButtonProps {
  readonly runner: TimedRunner
  readonly group: TimedGroup
  readonly stopwatch: Stopwatch
}

/** The target of one runner: a tap is the next split, then the finish. It stays in its place when it is done. */
export function RunnerButton({ runner, group, stopwatch: { times, write } }: RunnerButtonProps) {
  const text = useText()
  const { t, reader } = text
  const now = runnerNow(runner, group, times)
  const asked = group.reps[now.rep]
  if (asked === undefined || now.state === 'waiting') return null
  const marks = marksOf(asked, group.splitM)
  const target = targetOf(runner, group, now.rep)
  const lastMark = times.lastMark(runner.runner, now.rep)
  const last = times.timeOf(runner.runner, now.rep, lastMark)
  const lastM = marks[lastMark] ?? 0
  const said: SaidTime | null =
    typeof last?.timeS === 'number'
      ? sayAgainst(last.timeS, target === null ? null : targetAt(target, lastM, asked), text)
      : null
  const isFinished = now.state === 'finished'
  const next = isFinished
    ? t('stopwatch.finished')
    : now.isFinish
      ? t('stopwatch.finish')
      : sayTrack(marks[now.mark] ?? 0, reader)
  return (
    <TapButton
      className={css['runner']}
      data-state={now.state}
      data-verdict={said?.verdict}
      disabled={isFinished}
      onTap={(atMs) => {
        if (now.state !== 'running') return
        void write({ kind: 'tap', runners: [runner.runner], rep: now.rep, mark: now.mark, atMs })
      }}
    >
      <span className={css['runner-name']}>{runner.name}</span>
      <span className={css['runner-next']}>
        {isFinished && said === null ? t('stopwatch.no-time') : next}
        {!isFinished && target !== null && ` · ${sayTarget(target, reader)}`}
      </span>
      {said !== null && (
        <span className={css['runner-time']}>
          {isFinished ? said.time : `${sayTrack(lastM, reader)}: ${said.time}`}
          {said.against !== '' && <span className={css['against']}>{said.against}</span>}
        </span>
      )}
    </TapButton>
  )
}
