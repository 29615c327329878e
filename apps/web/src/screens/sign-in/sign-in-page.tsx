import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { sayError } from '../../api/problem.ts'
import { sessionQuery, useSignIn } from '../../api/session.ts'
import { statusQuery } from '../../api/status.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { BrandMark } from '../../shell/brand-mark.tsx'
import css from './sign-in.module.css'

/** A sign-in link leads here with a token that works once. */
export function SignInPage() {
  // The token is in the fragment: a browser never sends that to the server or to a proxy's log.
  const hash = useLocation({ select: (location) => location.hash })
  const token = new URLSearchParams(hash).get('token') ?? undefined
  return (
    <main style={{ paddingTop: '8vh' }}>
      {token === undefined ? (
        <Page heading="You are not signed in">
          <BrandMark />
          <HowToSignIn />
        </Page>
      ) : (
        <UseToken key={token} token={token} />
      )}
    </main>
  )
}

function UseToken({ token }: { readonly token: string }) {
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
      <Page heading="Signing you in" below="One moment.">
        <BrandMark />
      </Page>
    )
  }
  return (
    <Page heading="You are not signed in">
      <BrandMark />
      <Card title="This link did not work">
        <p role="alert">{sayError(error)}</p>
      </Card>
      <HowToSignIn />
    </Page>
  )
}

/** To Welcome while there is nothing, to Today otherwise. */
function useEnter(): () => Promise<void> {
  const navigate = useNavigate()
  const client = useQueryClient()
  return async () => {
    const status = await client.fetchQuery(statusQuery).catch(() => null)
    const empty = status !== null && status.activities === 0 && status.results === 0 && !status.plan
    await navigate({ to: empty ? '/welcome' : '/', replace: true })
  }
}

function HowToSignIn() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const retry = async () => {
    await client.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(
      () => navigate({ to: '/', replace: true }),
      () => undefined,
    )
  }
  return (
    <Card title="Open a sign-in link">
      <div className="stack">
        <p>
          Bell Lap has no password. A link signs this browser in. There are two ways to get one:
        </p>
        <ul className={css['ways']}>
          <li>
            On a device that is signed in: <b>Settings</b> → <b>Sign in another device</b>.
          </li>
          <li>
            On the computer where Bell Lap runs: <code>npx bell-lap sign-in</code>. You do not need
            to restart it.
          </li>
        </ul>
        <p className="quiet">Each link works once and for 15 minutes.</p>
        <div>
          <Button onClick={() => void retry()}>I am signed in in another tab</Button>
        </div>
      </div>
    </Card>
  )
}
