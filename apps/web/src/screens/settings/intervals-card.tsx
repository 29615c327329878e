import { TextInput } from '@mantine/core'
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

/** New runs come by themselves from intervals.icu, once its key is typed here. */
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
  const connect = useConnectIntervals()
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        connect.mutate(
          { apiKey: apiKey.trim(), athleteId: null },
          { onSuccess: () => tell('Connected. The first look may take a few minutes.') },
        )
      }}
    >
      <p className="quiet">
        Does your watch send its runs to intervals.icu? With your key Bell Lap fetches the original
        files from there, now and every six hours. Nothing is sent.
      </p>
      <TextInput
        label="API key"
        description="On intervals.icu: Settings, Developer settings"
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
  const disconnect = useDisconnectIntervals()
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
        <Button
          look="quiet"
          busy={disconnect.isPending}
          onClick={() =>
            disconnect.mutate(undefined, {
              onSuccess: () => tell('The key is forgotten; your runs stay.'),
              onError: tellError,
            })
          }
        >
          Forget the key
        </Button>
      </div>
    </div>
  )
}
