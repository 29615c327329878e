import { sayDay } from '@bell-lap/text/numbers'
import { readSession } from '@bell-lap/workout/stopwatch/read-session'
import { Link, useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { sessionQuery } from '../../api/session.ts'
import { stopwatchSessionsQuery } from '../../api/stopwatch.ts'
import type { StopwatchSession } from '../../api/stopwatch.ts'
import { keptSessions } from '../../offline/kept-stopwatch.ts'
import type { KeptSession } from '../../offline/kept-stopwatch.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { later } from '../../pieces/later.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { dayHere } from './day-here.ts'
import { DeleteSession } from './delete-session.tsx'
import { NewSession } from './new-session.tsx'
import { OpenFile } from './open-file.tsx'
import css from './stopwatch.module.css'

/** Only coaches see it, and it writes shorthand, whose code is large. */
const SquadSession = later(
  async () => (await import('./squad-session.tsx')).SquadSession,
  <Bone height={160} />,
  ['stopwatch', 'squad'],
)

/** The sessions of this phone and of the account, and the way to a new one. */
export function SessionsList() {
  const { t } = useText()
  const navigate = useNavigate()
  const [kept, setKept] = useState<readonly KeptSession[] | null>(null)
  const [isFailed, setFailed] = useState(false)
  const isCoach = useQuery(sessionQuery).data?.coach === true
  const online = useQuery(stopwatchSessionsQuery)
  const read = useCallback(
    () =>
      keptSessions()
        .then(setKept)
        .catch(() => setFailed(true)),
    [],
  )
  useEffect(() => void read(), [read])
  const open = (session: string) => void navigate({ to: '/stopwatch', search: { session } })
  const elsewhere = (online.data ?? []).filter(({ id }) => kept?.every((one) => one.id !== id))
  return (
    <>
      <header className={css['head']}>
        <Link to="/">{t('stopwatch.back')}</Link>
        <h1>{t('stopwatch.heading')}</h1>
        <p className="quiet">{t('stopwatch.what')}</p>
      </header>
      {isFailed && (
        <p role="alert" className={css['alert']}>
          {t('stopwatch.not-kept')}
        </p>
      )}
      <NewSession onMade={open} />
      {isCoach && <SquadSession day={dayHere()} onMade={open} />}
      <Card title={t('stopwatch.on-this-phone')}>
        {kept === null && !isFailed && <Bone height={80} />}
        {kept?.length === 0 && <p className="quiet">{t('stopwatch.none-yet')}</p>}
        <ul className={css['list']}>
          {kept?.map((one) => (
            <li key={one.id}>
              <Kept kept={one} />
              <DeleteSession
                kept={one}
                onDeleted={() => {
                  void read()
                  void online.refetch()
                }}
              />
            </li>
          ))}
        </ul>
        <OpenFile onOpened={open} />
      </Card>
      {elsewhere.length > 0 && <Elsewhere sessions={elsewhere} />}
    </>
  )
}

function Kept({ kept: { id, entries, unsent, owner } }: { readonly kept: KeptSession }) {
  const { t, reader } = useText()
  const { name, day, runners, isOver } = readSession(entries)
  const words = [
    ...(day === null ? [] : [sayDay(day, reader.locale)]),
    t('stopwatch.runner-count', { count: runners.length }),
    ...(isOver ? [t('stopwatch.ended')] : []),
    ...(owner !== null && unsent === 0 ? [] : [t('stopwatch.on-phone-only')]),
  ]
  return (
    <div className={css['words']}>
      <Link to="/stopwatch" search={{ session: id }}>
        {name === '' ? t('stopwatch.unnamed') : name}
      </Link>
      <p className="quiet small">{words.join(' · ')}</p>
    </div>
  )
}

function Elsewhere({ sessions }: { readonly sessions: readonly StopwatchSession[] }) {
  const { t, reader } = useText()
  return (
    <Card title={t('stopwatch.in-account')}>
      <ul className={css['list']}>
        {sessions.map(({ id, name, day, runners }) => (
          <li key={id}>
            <div className={css['words']}>
              <p>{name === '' ? t('stopwatch.unnamed') : name}</p>
              <p className="quiet small">
                {[
                  ...(day === null ? [] : [sayDay(day, reader.locale)]),
                  t('stopwatch.runner-count', { count: runners }),
                ].join(' · ')}
              </p>
            </div>
            <ButtonLink to="/stopwatch" search={{ session: id }}>
              {t('stopwatch.fetch')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
