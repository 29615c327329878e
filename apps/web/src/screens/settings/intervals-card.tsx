import { NativeSelect, TextInput } from '@mantine/core'
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
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { sayCount } from '../../words/say-amount.ts'
import { sayInstant } from '../../words/say-day.ts'
import { PushSettings } from './push-settings.tsx'

/** New runs come from intervals.icu by themselves, and sessions go there, once a key is typed here. */
export function IntervalsCard() {
  const query = useQuery(intervalsQuery)
  return (
    <Card title="intervals.icu">
      <Loaded query={query} heights={[180]}>
        {(view) => (view.connected ? <Connected view={view} /> : <Connect />)}
      </Loaded>
    </Card>
  )
}

function Connect() {
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
          { onSuccess: () => tell('Connected. The first look may take a few minutes.') },
        )
      }}
    >
      <p className="quiet">
        Does your watch send its runs to intervals.icu? With your key Bell Lap fetches the original
        files from there, now and every six hours. Your sessions are sent only when you switch that
        on.
      </p>
      <NativeSelect
        label="Sign in with"
        value={kind}
        data={[
          { value: 'key', label: 'My API key' },
          { value: 'token', label: 'An access token of an application (OAuth)' },
        ]}
        onChange={(event) => setKind(event.currentTarget.value === 'token' ? 'token' : 'key')}
      />
      <TextInput
        label={kind === 'key' ? 'API key' : 'Access token'}
        description={
          kind === 'key'
            ? 'On intervals.icu: Settings, Developer settings'
            : 'With ACTIVITY:READ, and CALENDAR:WRITE to send sessions'
        }
        value={apiKey}
        autoComplete="off"
        type="password"
        onChange={(event) => setApiKey(event.currentTarget.value)}
        error={connect.error === null ? undefined : sayError(connect.error)}
      />
      <div>
        <Button type="submit" busy={connect.isPending} disabled={apiKey.trim().length < 8}>
          Connect
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
  const check = useCheckIntervals()
  return (
    <div className="stack">
      <p>
        Connected, {sayCount(view.fetched, 'file')} fetched
        {view.checkedAt === null ? '' : `, last look ${sayInstant(view.checkedAt)}`}.
      </p>
      <p className="quiet" role="status">
        {view.message ?? 'Looking for activities …'}
      </p>
      <div className="row">
        <Button
          busy={check.isPending}
          onClick={() =>
            check.mutate(undefined, {
              onSuccess: () => tell('Looking for new activities.'),
              onError: tellError,
            })
          }
        >
          Look now
        </Button>
      </div>
      <PushSettings />
      <Forget />
    </div>
  )
}

/** Sessions ahead are taken back first; when that fails, the runner may leave them there. */
function Forget() {
  const disconnect = useDisconnectIntervals()
  const forget = (leave: boolean) =>
    disconnect.mutate(leave, {
      onSuccess: () => tell('The key is forgotten; your runs stay.'),
    })
  return (
    <div className="stack">
      {disconnect.error !== null && <p role="alert">{sayError(disconnect.error)}</p>}
      <div className="row">
        <Button look="quiet" busy={disconnect.isPending} onClick={() => forget(false)}>
          Forget the key
        </Button>
        {disconnect.error !== null && (
          <Button look="stop" busy={disconnect.isPending} onClick={() => forget(true)}>
            Forget it and leave the sessions there
          </Button>
        )}
      </div>
    </div>
  )
}
