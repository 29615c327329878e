import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  intervalsQuery,
  useCheckIntervals,
  useConnectIntervals,
  useDisconnectIntervals,
  useStartSignIn,
} from '../../api/connections.ts'
import { sayError } from '../../api/problem.ts'
import { Button } from '../../pieces/button.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { sayInstant } from '../../words/say-instant.ts'
import { PushSettings } from './push-settings.tsx'

/** New runs come from intervals.icu by themselves, and sessions go there, once the runner has connected it. */
export function IntervalsFields() {
  const query = useQuery(intervalsQuery)
  return (
    <Loaded query={query} heights={[180]}>
      {(view) =>
        view.connected ? <Connected view={view} /> : <Connect offersSignIn={view.offersSignIn} />
      }
    </Loaded>
  )
}

const WAYS = ['account', 'key', 'token'] as const
type Way = (typeof WAYS)[number]

function Connect({ offersSignIn }: { readonly offersSignIn: boolean }) {
  const { t } = useText()
  const [way, setWay] = useState<Way>(offersSignIn ? 'account' : 'key')
  const labels = {
    account: t('settings.my-account'),
    key: t('settings.my-api-key'),
    token: t('settings.oauth-token'),
  }
  return (
    <div className="stack">
      <p className="quiet">{t('settings.intervals-why')}</p>
      <NativeSelect
        label={t('settings.sign-in-with')}
        value={way}
        data={WAYS.filter((one) => offersSignIn || one !== 'account').map((value) => ({
          value,
          label: labels[value],
        }))}
        onChange={(event) => setWay(WAYS.find((one) => one === event.currentTarget.value) ?? 'key')}
      />
      {way === 'account' ? <SignInThere /> : <TypeKey key={way} kind={way} />}
    </div>
  )
}

function SignInThere() {
  const { t } = useText()
  const start = useStartSignIn()
  return (
    <>
      <p className="quiet">{t('settings.my-account-how')}</p>
      {start.error !== null && <p role="alert">{sayError(start.error)}</p>}
      <div>
        <Button look="primary" busy={start.isPending} onClick={() => start.mutate(undefined)}>
          {t('settings.go-to-intervals')}
        </Button>
      </div>
    </>
  )
}

function TypeKey({ kind }: { readonly kind: 'key' | 'token' }) {
  const { t } = useText()
  const [apiKey, setApiKey] = useState('')
  const connect = useConnectIntervals()
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        connect.mutate(
          { apiKey: apiKey.trim(), kind, athleteId: null },
          { onSuccess: () => tell(t('settings.connected')) },
        )
      }}
    >
      <TextInput
        label={t(kind === 'key' ? 'settings.api-key' : 'settings.access-token')}
        description={t(kind === 'key' ? 'settings.api-key-where' : 'settings.access-token-scopes')}
        value={apiKey}
        autoComplete="off"
        type="password"
        onChange={(event) => setApiKey(event.currentTarget.value)}
        error={connect.error === null ? undefined : sayError(connect.error)}
      />
      <div>
        <Button type="submit" busy={connect.isPending} disabled={apiKey.trim().length < 8}>
          {t('settings.connect')}
        </Button>
      </div>
    </form>
  )
}

interface ConnectedProps {
  readonly view: {
    readonly checkedAt: string | null
    readonly message: string | null
    readonly fetched: number
    readonly signedInBy: 'key' | 'token' | 'oauth' | null
  }
}

function Connected({ view }: ConnectedProps) {
  const { t, reader } = useText()
  const check = useCheckIntervals()
  return (
    <div className="stack">
      <p>
        {view.checkedAt === null
          ? t('settings.fetched', { count: view.fetched })
          : t('settings.fetched-checked', {
              count: view.fetched,
              when: sayInstant(view.checkedAt, reader.locale),
            })}
      </p>
      <p className="quiet" role="status">
        {view.message ?? t('settings.looking-for-activities')}
      </p>
      <div className="row">
        <Button
          busy={check.isPending}
          onClick={() =>
            check.mutate(undefined, {
              onSuccess: () => tell(t('settings.looking-for-new')),
              onError: tellError,
            })
          }
        >
          {t('settings.check-now')}
        </Button>
      </div>
      <PushSettings />
      <Forget isSignedIn={view.signedInBy === 'oauth'} />
    </div>
  )
}

/** Sessions ahead are taken back first, and the permission is ended; when that fails, the runner may leave it so. */
function Forget({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const { t } = useText()
  const disconnect = useDisconnectIntervals()
  const forget = (leave: boolean) =>
    disconnect.mutate(leave, {
      onSuccess: () => tell(t(isSignedIn ? 'settings.disconnected' : 'settings.key-removed')),
    })
  return (
    <div className="stack">
      {disconnect.error !== null && <p role="alert">{sayError(disconnect.error)}</p>}
      <div className="row">
        <Button look="quiet" busy={disconnect.isPending} onClick={() => forget(false)}>
          {t(isSignedIn ? 'settings.disconnect' : 'settings.remove-key')}
        </Button>
        {disconnect.error !== null && (
          <Button look="stop" busy={disconnect.isPending} onClick={() => forget(true)}>
            {t(isSignedIn ? 'settings.disconnect-leave' : 'settings.remove-key-leave')}
          </Button>
        )}
      </div>
    </div>
  )
}
