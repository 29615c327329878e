import type { Message } from '@bell-lap/units/message'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import {
  CalendarDays,
  ChartNoAxesColumn,
  ChartSpline,
  Footprints,
  PersonStanding,
  Settings as Gear,
  SunMedium,
  Timer,
  Users,
} from 'lucide-react'
import { isSignedOut } from '../api/problem.ts'
import { sessionQuery } from '../api/session.ts'
import { useServerEvents } from '../api/follow-events.ts'
import { Failed } from '../pieces/waiting.tsx'
import { Page } from '../pieces/page.tsx'
import { useChosenReader, useText } from '../text/use-text.ts'
import { BrandMark } from './brand-mark.tsx'
import { ConnectionLine } from './connection-line.tsx'
import css from './app-shell.module.css'

const PLACES = [
  { to: '/', name: 'shell.today', Icon: SunMedium },
  { to: '/plan', name: 'shell.plan', Icon: CalendarDays },
  { to: '/progress', name: 'shell.progress', Icon: ChartSpline },
  { to: '/form', name: 'shell.form', Icon: PersonStanding },
  { to: '/load', name: 'shell.load', Icon: ChartNoAxesColumn, onlyWide: true },
  { to: '/races', name: 'shell.races', Icon: Timer },
  { to: '/runs', name: 'shell.runs', Icon: Footprints, onlyWide: true },
] as const

/** Tabs at the bottom of a phone, a sidebar from 1024 px; the page in the middle. */
export function AppShell() {
  const session = useQuery(sessionQuery)
  useChosenReader()
  const { t } = useText()
  if (isSignedOut(session.error)) return <Navigate to="/sign-in" />
  if (session.error !== null && session.data === undefined) {
    return (
      <Page heading={t('shell.no-answer')}>
        <Failed error={session.error} onRetry={() => void session.refetch()} />
      </Page>
    )
  }
  return (
    <div className={css['shell']}>
      <a className={css['skip']} href="#main">
        {t('shell.skip-to-page')}
      </a>
      <Sidebar coach={session.data?.coach === true} />
      <Main demo={session.data?.demo === true} readOnly={session.data?.readOnly} />
      {session.data !== undefined && <LiveEvents />}
    </div>
  )
}

function LiveEvents() {
  useServerEvents()
  useEffect(() => {
    // What the stopwatch wrote away from the server; its code is asked for only where there is something.
    if (localStorage.getItem('bell-lap-stopwatch-waits') === null) return
    void import('../screens/stopwatch/send-all.ts')
      .then(({ sendAll }) => sendAll())
      .catch(() => undefined)
  }, [])
  return null
}

function Main({
  demo,
  readOnly,
}: {
  readonly demo: boolean
  readonly readOnly: Message | null | undefined
}) {
  const main = useRef<HTMLElement>(null)
  const { t, say } = useText()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const shown = useRef(path)
  useEffect(() => {
    // A screen reader starts reading at the new page, not at the link that led to it.
    if (shown.current !== path) main.current?.focus({ preventScroll: true })
    shown.current = path
  }, [path])
  return (
    <main id="main" ref={main} tabIndex={-1} className={css['main']}>
      {demo && <p className={css['banner']}>{t('shell.demo')}</p>}
      {readOnly != null && <p className={css['banner']}>{say(readOnly)}</p>}
      <ConnectionLine />
      <div style={{ position: 'relative' }}>
        <Link
          to="/settings"
          className={css['gear']}
          aria-label={t('shell.settings')}
          data-not-printed
        >
          <Gear size={22} strokeWidth={1.75} aria-hidden="true" />
        </Link>
        <Outlet />
      </div>
    </main>
  )
}

function Sidebar({ coach }: { readonly coach: boolean }) {
  const { t } = useText()
  return (
    <nav className={css['side']} aria-label={t('shell.pages')} data-tab-bar data-not-printed>
      <Link to="/" className={css['brand']} aria-label={t('shell.home-link')}>
        <BrandMark />
      </Link>
      <ul className={css['list']}>
        {PLACES.map(({ to, name, Icon, ...place }) => (
          <li key={to} className={css['onlyWide' in place ? 'only-wide' : 'item']}>
            <Link to={to} className={css['link']} activeOptions={{ exact: to === '/' }}>
              <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
              {t(name)}
            </Link>
          </li>
        ))}
        {coach && (
          <li className={css['item']}>
            <Link to="/squad" className={css['link']}>
              <Users size={20} strokeWidth={1.75} aria-hidden="true" />
              {t('shell.squad')}
            </Link>
          </li>
        )}
        <li className={css['only-wide']}>
          <Link to="/settings" className={css['link']}>
            <Gear size={20} strokeWidth={1.75} aria-hidden="true" />
            {t('shell.settings')}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
