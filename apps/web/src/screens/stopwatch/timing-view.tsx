import { groupNow } from '@bell-lap/workout/stopwatch/next-step'
import { Button } from '../../pieces/button.tsx'
import { useWakeLock } from '../../pieces/use-wake-lock.ts'
import { useText } from '../../text/use-text.ts'
import { GroupPanel } from './group-panel.tsx'
import css from './stopwatch.module.css'
import { TapButton } from './tap-button.tsx'
import { TwoPhones } from './two-phones.tsx'
import { UndoLast } from './undo-last.tsx'
import type { Stopwatch } from './use-stopwatch.ts'

interface TimingViewProps {
  readonly stopwatch: Stopwatch
  readonly onSetUp: () => void
}

/** The stopwatch itself: starts, one large target for each runner, and the clock of the rest. */
export function TimingView({ stopwatch, onSetUp }: TimingViewProps) {
  const { t } = useText()
  const { session, times, write } = stopwatch
  useWakeLock(!session.isOver)
  const groups = session.groups
    .filter(
      ({ group, reps }) => reps.length > 0 && session.runners.some((one) => one.group === group),
    )
    .map((group) => ({ group, now: groupNow(session, group, times) }))
  if (groups.length === 0) {
    return (
      <div className="stack">
        <p>{t('stopwatch.not-ready')}</p>
        <div>
          <Button look="primary" onClick={onSetUp}>
            {t('stopwatch.set-up')}
          </Button>
        </div>
      </div>
    )
  }
  const [first] = groups
  const together =
    groups.length > 1 &&
    groups.every(
      ({ now }) => now.next !== null && now.next === first?.now.next && now.running.length === 0,
    )
      ? (first?.now.next ?? null)
      : null
  if (session.isOver) {
    return (
      <div className="stack">
        <p>{t('stopwatch.is-over')}</p>
        <div className="row">
          <Button onClick={() => void write({ kind: 'end', isOver: false })}>
            {t('stopwatch.reopen')}
          </Button>
        </div>
        <State stopwatch={stopwatch} />
      </div>
    )
  }
  return (
    <div className={css['timing']}>
      {together !== null && (
        <TapButton
          className={css['start']}
          onTap={(atMs) =>
            void write({
              kind: 'start',
              groups: groups.map(({ group }) => group.group),
              rep: together,
              atMs,
            })
          }
        >
          {t('stopwatch.start-all', { number: together + 1 })}
        </TapButton>
      )}
      {groups.map(({ group, now }) => (
        <GroupPanel key={group.group} group={group} now={now} stopwatch={stopwatch} />
      ))}
      <div className={css['dock']}>
        <UndoLast stopwatch={stopwatch} />
        <TwoPhones stopwatch={stopwatch} />
        <Button onClick={() => void write({ kind: 'end', isOver: true })}>
          {t('stopwatch.end')}
        </Button>
      </div>
      <State stopwatch={stopwatch} />
    </div>
  )
}

/** Where the taps are: on this phone, or in the account as well. */
export function State({ stopwatch }: { readonly stopwatch: Stopwatch }) {
  const { t } = useText()
  const { unsent, sending, times } = stopwatch
  return (
    <div role="status" className={css['state']}>
      <p>
        {sending?.state === 'sent' && unsent === 0
          ? t('stopwatch.all-sent')
          : t('stopwatch.kept-here', { count: unsent })}
      </p>
      {sending !== null && sending.state !== 'sent' && (
        <p>{sending.state === 'refused' ? sending.why : t(`stopwatch.sending-${sending.state}`)}</p>
      )}
      {times.phonesApart.length > 0 && <p>{t('stopwatch.clocks-apart')}</p>}
      {times.clocksWithinS > 0 && (
        <p>{t('stopwatch.clocks-within', { withinS: Math.max(0.1, times.clocksWithinS) })}</p>
      )}
    </div>
  )
}
