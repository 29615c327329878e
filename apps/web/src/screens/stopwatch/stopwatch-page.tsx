import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { later } from '../../pieces/later.tsx'
import { SegmentedControl } from '../../pieces/fields.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { useChosenReader, useText } from '../../text/use-text.ts'
import { readMergeLink } from './pack-session.ts'
import { takeIn } from '../../offline/kept-stopwatch.ts'
import { SessionsList } from './sessions-list.tsx'
import { STOPWATCH_VIEWS } from './stopwatch-search.ts'
import type { StopwatchView } from './stopwatch-search.ts'
import { TimingView } from './timing-view.tsx'
import { useStopwatch } from './use-stopwatch.ts'
import css from './stopwatch.module.css'

/** The form reads shorthand, and that code is large. */
const SetUpView = later(
  async () => (await import('./set-up-view.tsx')).SetUpView,
  <Bone height={420} />,
  ['stopwatch', 'plan-form'],
)
const TimesView = later(
  async () => (await import('./times-view.tsx')).TimesView,
  <Bone height={420} />,
  ['stopwatch'],
)

/** Times many runners at the track; everything works without a connection once the app was opened. */
export function StopwatchPage() {
  const { session } = useSearch({ from: '/stopwatch' })
  useChosenReader()
  const { t } = useText()
  const wrongLink = useMergeLink()
  useEffect(() => {
    document.title = `${t('stopwatch.heading')} · Bell Lap`
  }, [t])
  return (
    <main className={css['page']}>
      {wrongLink && (
        <p role="alert" className={css['alert']}>
          {t('stopwatch.wrong-code')}
        </p>
      )}
      {session === undefined ? <SessionsList /> : <Session key={session} id={session} />}
    </main>
  )
}

/** Takes in a part of a session that came as a code, and opens the session; true for a code that is none. */
function useMergeLink(): boolean {
  const navigate = useNavigate()
  const [isWrong, setWrong] = useState(false)
  useEffect(() => {
    const read = async () => {
      if (!location.hash.startsWith('#merge=')) return
      const part = await readMergeLink(location.hash)
      setWrong(part === null)
      if (part === null) return
      await takeIn(part.session, part.entries, false)
      await navigate({
        to: '/stopwatch',
        search: { session: part.session },
        hash: '',
        replace: true,
      })
    }
    const hear = () => void read().catch(() => setWrong(true))
    hear()
    window.addEventListener('hashchange', hear)
    return () => window.removeEventListener('hashchange', hear)
  }, [navigate])
  return isWrong
}

function Session({ id }: { readonly id: string }) {
  const { t } = useText()
  const { view } = useSearch({ from: '/stopwatch' })
  const navigate = useNavigate()
  const { stopwatch, isNotKept } = useStopwatch(id)
  const alert = isNotKept && (
    <p role="alert" className={css['alert']}>
      {t('stopwatch.not-kept')}
    </p>
  )
  if (stopwatch === null) return isNotKept ? alert : <Bone height={420} />
  const { session } = stopwatch
  const isStarted = session.entries.some(({ kind }) => kind === 'start')
  const shown = view ?? (isStarted ? 'timing' : 'set-up')
  const go = (to: StopwatchView) =>
    void navigate({ to: '/stopwatch', search: { session: id, view: to } })
  return (
    <>
      <header className={css['head']} data-not-printed>
        <Link to="/stopwatch">{t('stopwatch.all-sessions')}</Link>
        <h1>{session.name === '' ? t('stopwatch.heading') : session.name}</h1>
        <SegmentedControl
          aria-label={t('stopwatch.views')}
          fullWidth
          value={shown}
          data={STOPWATCH_VIEWS.map((value) => ({ value, label: t(`stopwatch.view-${value}`) }))}
          onChange={(value) => go(value as StopwatchView)}
        />
      </header>
      {alert}
      {shown === 'set-up' && <SetUpView stopwatch={stopwatch} onDone={() => go('timing')} />}
      {shown === 'timing' && <TimingView stopwatch={stopwatch} onSetUp={() => go('set-up')} />}
      {shown === 'times' && <TimesView stopwatch={stopwatch} />}
    </>
  )
}
