import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  intervalsQuery,
  useCheckIntervals,
  useConnectIntervals,
  useDisconnectIntervals,
} from '../../api/connections.ts'
import { sayError } from '../../api/problem.ts'
import { Button } from '../../pieces/button.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { sayInstant } from '../../words/say-instant.ts'
import { PushSettings } from './push-settings.tsx'

/** New runs come from intervals.icu by themselves, and sessions go there, once a key is typed here. */
export function IntervalsFields() {
  const query = useQuery(intervalsQuery)
  return (
    <Loaded query={query} heights={[180]}>
      {(view) => (view.connected ? <Connected view={view} /> : <Connect />)}
    </Loaded>
  )
}

function Connect() {
  const { t } = useText()
  const [apiKey, setApiKey] = useState('')
  const [kind, setKind] = useState<'key' | 'token'>('key')
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
      <p className="quiet">{t('settings.intervals-why')}</p>
      <NativeSelect
        label={t('settings.sign-in-with')}
        value={kind}
        data={[
          { value: 'key', label: t('settings.my-api-key') },
          { value: 'token', label: t('settings.oauth-token') },
        ]}
        onChange={(event) => setKind(event.currentTarget.value === 'token' ? 'token' : 'key')}
      />
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
      <Forget />
    </div>
  )
}

/** Sessions ahead are taken back first; when that fails, the runner may leave them there. */
function Forget() {
  const { t } = useText()
  const disconnect = useDisconnectIntervals()
  const forget = (leave: boolean) =>
    disconnect.mutate(leave, {
      onSuccess: () => tell(t('settings.key-removed')),
    })
  return (
    <div className="stack">
      {disconnect.error !== null && <p role="alert">{sayError(disconnect.error)}</p>}
      <div className="row">
        <Button look="quiet" busy={disconnect.isPending} onClick={() => forget(false)}>
          {t('settings.remove-key')}
        </Button>
        {disconnect.error !== null && (
          <Button look="stop" busy={disconnect.isPending} onClick={() => forget(true)}>
            {t('settings.remove-key-leave')}
          </Button>
        )}
      </div>
    </div>
  )
}
