import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import { passkeysHere, PasskeyStopped } from '../../api/passkey.ts'
import { sayError } from '../../api/problem.ts'
import {
  signInWaysQuery,
  useBeginLogin,
  useSignInByCode,
  useSignInByPasskey,
  useSignInByPassword,
} from '../../api/sign-in.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { TextInput } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'

interface WayProps {
  readonly onSignedIn: () => void
}

/** The ways that somebody on this server uses; none of them on a server where a link is all there is. */
export function WaysIn({ onSignedIn }: WayProps) {
  const ways = useQuery(signInWaysQuery).data
  const [asksCode, setAsksCode] = useState(false)
  if (ways === undefined) return null
  if (asksCode) return <CodeCard onSignedIn={onSignedIn} onStartAgain={() => setAsksCode(false)} />
  return (
    <>
      {ways.passkey && <PasskeyCard onSignedIn={onSignedIn} isMain={!ways.password} />}
      {ways.password && <PasswordCard onSignedIn={onSignedIn} onCode={() => setAsksCode(true)} />}
      {ways.login !== null && <LoginCard label={ways.login} />}
    </>
  )
}

function PasswordCard({ onSignedIn, onCode }: WayProps & { readonly onCode: () => void }) {
  const { t } = useText()
  const signIn = useSignInByPassword()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    signIn.mutate(
      { email: email.trim(), password },
      { onSuccess: ({ next }) => (next === 'code' ? onCode() : onSignedIn()) },
    )
  }
  return (
    <Card title={t('sign-in.by-password')}>
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={t('sign-in.email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput
          label={t('sign-in.password')}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          error={signIn.error === null ? undefined : sayError(signIn.error)}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" look="primary" busy={signIn.isPending}>
            {t('sign-in.submit')}
          </Button>
        </div>
        <details>
          <summary>{t('sign-in.forgotten')}</summary>
          <p className="quiet">{t('sign-in.forgotten-how')}</p>
        </details>
      </form>
    </Card>
  )
}

function CodeCard({ onSignedIn, onStartAgain }: WayProps & { readonly onStartAgain: () => void }) {
  const { t } = useText()
  const confirm = useSignInByCode()
  const [code, setCode] = useState('')
  return (
    <Card title={t('sign-in.code-title')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          confirm.mutate(code.trim(), { onSuccess: onSignedIn })
        }}
      >
        <TextInput
          label={t('sign-in.code')}
          description={t('sign-in.code-how')}
          autoComplete="one-time-code"
          required
          autoFocus
          value={code}
          error={confirm.error === null ? undefined : sayError(confirm.error)}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" look="primary" busy={confirm.isPending}>
            {t('sign-in.confirm-code')}
          </Button>
          <Button onClick={onStartAgain}>{t('sign-in.start-again')}</Button>
        </div>
      </form>
    </Card>
  )
}

/** `isMain`: no other button of the page is the primary one. */
function PasskeyCard({ onSignedIn, isMain }: WayProps & { readonly isMain: boolean }) {
  const { t } = useText()
  const signIn = useSignInByPasskey()
  const here = passkeysHere()
  const { error } = signIn
  return (
    <Card title={t('sign-in.by-passkey')}>
      {here === 'possible' ? (
        <div className="stack">
          <p>{t('sign-in.passkey-how')}</p>
          <div>
            <Button
              look={isMain ? 'primary' : 'plain'}
              busy={signIn.isPending}
              onClick={() => signIn.mutate(undefined, { onSuccess: onSignedIn })}
            >
              {t('sign-in.use-passkey')}
            </Button>
          </div>
          {error !== null && (
            <p role="alert">
              {error instanceof PasskeyStopped ? t('sign-in.passkey-stopped') : sayError(error)}
            </p>
          )}
        </div>
      ) : (
        <p className="quiet">{t(`sign-in.passkey-${here}`)}</p>
      )}
    </Card>
  )
}

/** Leaves for the login service, which sends the browser back. */
function LoginCard({ label }: { readonly label: string }) {
  const { t } = useText()
  const begin = useBeginLogin()
  return (
    <Card title={label}>
      <div className="stack">
        <p className="quiet">{t('sign-in.login-how')}</p>
        <div>
          <Button
            busy={begin.isPending}
            onClick={() =>
              begin.mutate(undefined, { onSuccess: ({ url }) => location.assign(url) })
            }
          >
            {t('sign-in.use-login', { label })}
          </Button>
        </div>
        {begin.error !== null && <p role="alert">{sayError(begin.error)}</p>}
      </div>
    </Card>
  )
}
