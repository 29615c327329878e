import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { sayError } from '../../api/problem.ts'
import { sessionQuery, useSignIn } from '../../api/session.ts'
import { statusQuery } from '../../api/status.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { BrandMark } from '../../shell/brand-mark.tsx'

/** The link printed by `npm start` leads here with a token that works once. */
export function SignInPage() {
  const { token } = useSearch({ from: '/sign-in' })
  return (
    <main style={{ paddingTop: '8vh' }}>
      <Page heading={token === undefined ? 'You are not signed in' : 'Signing you in'}>
        <BrandMark />
        {token === undefined ? <HowToSignIn /> : <UseToken token={token} />}
      </Page>
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
  if (error === null) return <p className="quiet">One moment.</p>
  return (
    <>
      <Card title="This link does not work any more">
        <p role="alert">{sayError(error)}</p>
      </Card>
      <HowToSignIn />
    </>
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
    <Card title="Open the link that Bell Lap prints">
      <div className="stack">
        <p>
          Bell Lap has no password. On the computer where it runs, run <code>npm start</code> again:
          it prints a link that signs this browser in. The link works once.
        </p>
        <p className="quiet">
          If someone else runs Bell Lap for you, ask them for a new link (
          <code>bell-lap sign-in</code>).
        </p>
        <div>
          <Button onClick={() => void retry()}>I am signed in in another tab</Button>
        </div>
      </div>
    </Card>
  )
}
