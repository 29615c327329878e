import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { calendarAddressQuery, useRenewCalendarAddress } from '../../api/calendar-address.ts'
import { Button, ButtonAnchor } from '../../pieces/button.tsx'
import { useCopy } from '../../pieces/copy-text.ts'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'

/** The secret address that a calendar reads by itself; moved sessions move there too. */
export function CalendarAddress() {
  const query = useQuery(calendarAddressQuery)
  const clipboard = useCopy()
  return (
    <Loaded query={query} heights={[160]}>
      {(address) => (
        <div className="stack">
          <p className="quiet">
            A calendar that subscribes to this address stays up to date by itself. Whoever knows the
            address can read your plan.
          </p>
          <TextInput
            label="Calendar address"
            value={address.url}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <div className="row">
            <Button look="primary" onClick={() => clipboard.copy(address.url)}>
              {clipboard.copied ? 'Copied' : 'Copy the address'}
            </Button>
            <ButtonAnchor href={address.webcalUrl}>Open in the calendar app</ButtonAnchor>
          </div>
          <Renew />
        </div>
      )}
    </Loaded>
  )
}

function Renew() {
  const renew = useRenewCalendarAddress()
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <div>
        <Button look="quiet" onClick={() => setAsked(true)}>
          Make a new address …
        </Button>
      </div>
    )
  }
  return (
    <div className="stack">
      <p>The old address stops working at once; calendars that use it must subscribe anew.</p>
      <div className="row">
        <Button
          look="stop"
          busy={renew.isPending}
          onClick={() =>
            renew.mutate(undefined, {
              onSuccess: () => {
                setAsked(false)
                tell('There is a new address; the old one no longer works.')
              },
              onError: tellError,
            })
          }
        >
          Make a new address
        </Button>
        <Button onClick={() => setAsked(false)}>Keep the old one</Button>
      </div>
    </div>
  )
}
