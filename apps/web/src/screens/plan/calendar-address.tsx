import { TextInput } from '../../pieces/fields.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { calendarAddressQuery, useRenewCalendarAddress } from '../../api/calendar-address.ts'
import { Button, ButtonAnchor } from '../../pieces/button.tsx'
import { useCopy } from '../../pieces/copy-text.ts'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { Loaded } from '../../pieces/waiting.tsx'

/** The secret address that a calendar reads by itself; moved sessions move there too. */
export function CalendarAddress() {
  const query = useQuery(calendarAddressQuery)
  const clipboard = useCopy()
  const { t } = useText()
  return (
    <Loaded query={query} heights={[160]}>
      {(address) => (
        <div className="stack">
          <p className="quiet">{t('delivery.calendar-how')}</p>
          <TextInput
            label={t('delivery.calendar-address')}
            value={address.url}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <div className="row">
            <Button look="primary" onClick={() => clipboard.copy(address.url)}>
              {t(clipboard.copied ? 'delivery.copied' : 'delivery.copy-address')}
            </Button>
            <ButtonAnchor href={address.webcalUrl}>{t('delivery.open-calendar-app')}</ButtonAnchor>
          </div>
          <Renew />
        </div>
      )}
    </Loaded>
  )
}

function Renew() {
  const { t } = useText()
  const renew = useRenewCalendarAddress()
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <div>
        <Button look="quiet" onClick={() => setAsked(true)}>
          {t('delivery.renew-ask')}
        </Button>
      </div>
    )
  }
  return (
    <div className="stack">
      <p>{t('delivery.renew-means')}</p>
      <div className="row">
        <Button
          look="stop"
          busy={renew.isPending}
          onClick={() =>
            renew.mutate(undefined, {
              onSuccess: () => {
                setAsked(false)
                tell(t('delivery.renewed'))
              },
              onError: tellError,
            })
          }
        >
          {t('delivery.renew')}
        </Button>
        <Button onClick={() => setAsked(false)}>{t('delivery.keep-address')}</Button>
      </div>
    </div>
  )
}
