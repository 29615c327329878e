import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { isSignedOut, sayError } from '../../api/problem.ts'
import { sessionQuery, useSignIn, useSignOut } from '../../api/session.ts'
import { statusQuery } from '../../api/status.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { BrandMark } from '../../shell/brand-mark.tsx'
import { bold, code } from '../../text/marked.tsx'
import { useText } from '../../text/use-text.ts'
import css from './sign-in.module.css'
import { WaysIn } from './ways-in.tsx'

/** A sign-in link leads here with a token that works once. */
export function SignInPage() {
  // The token is in the fragment: a browser never sends that to the server or to a proxy's log.
  const hash = useLocation({ select: (location) => location.hash })
  const told = new URLSearchParams(hash)
  const token = told.get('token') ?? undefined
  return (
    <main style={{ paddingTop: '8vh' }}>
      {token === undefined ? (
        <ChooseWay trouble={LOGIN_TROUBLES.find((one) => one === told.get('login'))} />
      ) : (
        <UseToken key={token} token={token} />
      )}
    </main>
  )
}

/** What became of a login at another service, as the server says it after `#`. */
const LOGIN_TROUBLES = ['unknown', 'taken', 'failed'] as const
type LoginTrouble = (typeof LOGIN_TROUBLES)[number]

interface ChooseWayProps {
  readonly trouble: LoginTrouble | undefined
}

/** Who is signed in, or every way in that this server has. */
function ChooseWay({ trouble }: ChooseWayProps) {
  const { t } = useText()
  const enter = useEnter()
  const session = useQuery({ ...sessionQuery, retry: false, staleTime: 0 })
  if (session.isPending) {
    return (
      <Page heading={t('sign-in.one-moment')}>
        <BrandMark />
      </Page>
    )
  }
  if (session.data !== undefined && !isSignedOut(session.error)) {
    return <SignedIn name={session.data.athlete.name} trouble={trouble} />
  }
  return (
    <Page heading={t('sign-in.not-signed-in')}>
      <BrandMark />
      {trouble !== undefined && <p role="alert">{t(`sign-in.login-${trouble}`)}</p>}
      <WaysIn onSignedIn={() => void enter()} />
      <HowToSignIn />
    </Page>
  )
}

function SignedIn({ name, trouble }: ChooseWayProps & { readonly name: string }) {
  const { t } = useText()
  const signOut = useSignOut()
  return (
    <Page heading={t('sign-in.signed-in-as', { name })}>
      <BrandMark />
      {trouble !== undefined && <p role="alert">{t(`sign-in.login-${trouble}`)}</p>}
      <div className="stack">
        <div>
          <ButtonLink to="/" look="primary">
            {t('sign-in.go-on')}
          </ButtonLink>
        </div>
        <p className="quiet">{t('sign-in.not-you')}</p>
        <div>
          <Button
            busy={signOut.isPending}
            // Loaded anew: nothing of the person who was signed in stays on the page.
            onClick={() =>
              signOut.mutate(undefined, { onSuccess: () => location.assign('/sign-in') })
            }
          >
            {t('sign-in.sign-out')}
          </Button>
        </div>
        {signOut.error !== null && <p role="alert">{sayError(signOut.error)}</p>}
      </div>
    </Page>
  )
}

function UseToken({ token }: { readonly token: string }) {
  const { t } = useText()
  const { mutate, error } = useSignIn()
  const enter = useEnter()
  const used = useRef(false)
  useEffect(() => {
    // The token works once, and development mode runs effects twice.
    if (used.current) return
    used.current = true
    mutate(token, { onSuccess: () => void enter() })
  }, [token, mutate, enter])
  if (error === null) {
    return (
      <Page heading={t('sign-in.signing-in')} below={t('sign-in.one-moment')}>
        <BrandMark />
      </Page>
    )
  }
  return (
    <Page heading={t('sign-in.not-signed-in')}>
      <BrandMark />
      <Card title={t('sign-in.link-failed')}>
        <p role="alert">{sayError(error)}</p>
      </Card>
      <HowToSignIn />
    </Page>
  )
}

/** To Today; while there is nothing of one's own, a coach to the squad, and anybody else to Welcome. */
function useEnter(): () => Promise<void> {
  const navigate = useNavigate()
  const client = useQueryClient()
  return async () => {
    const status = await client.fetchQuery(statusQuery).catch(() => null)
    const empty = status !== null && status.activities === 0 && status.results === 0 && !status.plan
    const coaches =
      empty && (await client.fetchQuery(sessionQuery).catch(() => null))?.coach === true
    await navigate({ to: coaches ? '/squad' : empty ? '/welcome' : '/', replace: true })
  }
}

function HowToSignIn() {
  const { t, rich } = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const retry = async () => {
    await client.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(
      () => navigate({ to: '/', replace: true }),
      () => undefined,
    )
  }
  return (
    <Card title={t('sign-in.open-link')}>
      <div className="stack">
        <p>{t('sign-in.how')}</p>
        <ul className={css['ways']}>
          <li>{rich('sign-in.other-device', { b: bold })}</li>
          <li>{rich('sign-in.command', { code })}</li>
        </ul>
        <p className="quiet">{t('sign-in.once')}</p>
        <p className="quiet">{t('sign-in.invited')}</p>
        <div>
          <Button onClick={() => void retry()}>{t('sign-in.retry')}</Button>
        </div>
      </div>
    </Card>
  )
}
