import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { calendarAddressQuery } from '../../api/calendar-address.ts'
import { sayError } from '../../api/problem.ts'
import {
  useAddWebhook,
  useRemoveWebhook,
  useTryWebhook,
  webhooksQuery,
} from '../../api/webhooks.ts'
import type { NewWebhook, Webhook } from '../../api/webhooks.ts'
import { Button } from '../../pieces/button.tsx'
import { useCopy } from '../../pieces/copy-text.ts'
import { Checkbox, TextInput } from '../../pieces/fields.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { sayInstant } from '../../words/say-instant.ts'
import css from './settings.module.css'

type Event = NewWebhook['events'][number]

const EVENTS = [
  { event: 'session.today', code: 'webhooks.event.session_today' },
  { event: 'plan.changed', code: 'webhooks.event.plan_changed' },
  { event: 'result.added', code: 'webhooks.event.result_added' },
] as const satisfies readonly { readonly event: Event; readonly code: string }[]

/** Where other programs read today, and the addresses that are told of changes. */
export function OtherProgramFields() {
  return (
    <div className="stack">
      <TodayAddress />
      <Webhooks />
    </div>
  )
}

function TodayAddress() {
  const { t } = useText()
  const query = useQuery(calendarAddressQuery)
  return (
    <Loaded query={query} heights={[80]}>
      {({ todayUrl }) => (
        <TextInput
          label={t('webhooks.today')}
          description={t('webhooks.today-how')}
          value={todayUrl}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </Loaded>
  )
}

/** Each with its latest messages, and a form for another one. */
function Webhooks() {
  const { t } = useText()
  const query = useQuery(webhooksQuery)
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <Loaded query={query} heights={[160]}>
      {(items) => (
        <div className="stack">
          <h3>{t('webhooks.list')}</h3>
          <p className="quiet">{t('webhooks.why')}</p>
          {items.length === 0 && <p className="quiet">{t('webhooks.none')}</p>}
          {items.length > 0 && (
            <ul className={css['list']} aria-label={t('webhooks.list')}>
              {items.map((one) => (
                <WebhookLine key={one.id} webhook={one} />
              ))}
            </ul>
          )}
          {secret === null ? (
            <AddWebhook onAdded={setSecret} />
          ) : (
            <ShownSecret secret={secret} onClose={() => setSecret(null)} />
          )}
        </div>
      )}
    </Loaded>
  )
}

function ShownSecret({
  secret,
  onClose,
}: {
  readonly secret: string
  readonly onClose: () => void
}) {
  const { t } = useText()
  const clipboard = useCopy()
  return (
    <div className="stack">
      <TextInput
        label={t('webhooks.secret')}
        description={t('webhooks.secret-once')}
        value={secret}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="row">
        <Button look="primary" onClick={() => clipboard.copy(secret)}>
          {t(clipboard.copied ? 'delivery.copied' : 'webhooks.copy')}
        </Button>
        <Button onClick={onClose}>{t('webhooks.hide')}</Button>
      </div>
    </div>
  )
}

function AddWebhook({ onAdded }: { readonly onAdded: (secret: string) => void }) {
  const { t } = useText()
  const add = useAddWebhook()
  const [url, setUrl] = useState('')
  const [events, setEvents] = useState<readonly Event[]>(['session.today'])
  const [allowPrivate, setAllowPrivate] = useState(false)
  const toggle = (event: Event) =>
    setEvents(events.includes(event) ? events.filter((one) => one !== event) : [...events, event])
  return (
    <form
      className="stack"
      onSubmit={(submitted) => {
        submitted.preventDefault()
        add.mutate(
          { url: url.trim(), events: [...events], allowPrivate },
          { onSuccess: ({ secret }) => onAdded(secret) },
        )
      }}
    >
      <TextInput
        label={t('webhooks.url')}
        description={t('webhooks.url-how')}
        value={url}
        inputMode="url"
        autoComplete="off"
        error={add.error === null ? undefined : sayError(add.error)}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <fieldset className={css['fieldset']}>
        <legend>{t('webhooks.tell')}</legend>
        {EVENTS.map(({ event, code }) => (
          <Checkbox
            key={event}
            label={t(code)}
            checked={events.includes(event)}
            onChange={() => toggle(event)}
          />
        ))}
      </fieldset>
      <Checkbox
        label={t('webhooks.private')}
        checked={allowPrivate}
        onChange={(event) => setAllowPrivate(event.currentTarget.checked)}
      />
      <div>
        <Button
          type="submit"
          look="primary"
          busy={add.isPending}
          disabled={url.trim() === '' || events.length === 0}
        >
          {t('webhooks.add')}
        </Button>
      </div>
    </form>
  )
}

function WebhookLine({ webhook }: { readonly webhook: Webhook }) {
  const { t } = useText()
  const test = useTryWebhook()
  const remove = useRemoveWebhook()
  const { id, url, events, deliveries } = webhook
  const told = EVENTS.filter(({ event }) => events.includes(event)).map(({ code }) => t(code))
  return (
    <li className="stack">
      <div>
        <p>{url}</p>
        <p className="quiet small">{told.join(' · ')}</p>
      </div>
      <details className="small">
        <summary>{t('webhooks.deliveries')}</summary>
        {deliveries.length === 0 ? (
          <p>{t('webhooks.no-deliveries')}</p>
        ) : (
          <ul>
            {deliveries.map((one) => (
              <DeliveryLine key={one.id} delivery={one} />
            ))}
          </ul>
        )}
      </details>
      <div className="row">
        <Button
          busy={test.isPending}
          onClick={() =>
            test.mutate(id, {
              onSuccess: () => tell(t('webhooks.test-sent')),
              onError: tellError,
            })
          }
        >
          {t('webhooks.test')}
        </Button>
        <Button
          look="quiet"
          busy={remove.isPending}
          onClick={() =>
            remove.mutate(id, {
              onSuccess: () => tell(t('webhooks.removed')),
              onError: tellError,
            })
          }
        >
          {t('webhooks.remove')}
        </Button>
      </div>
    </li>
  )
}

function DeliveryLine({ delivery }: { readonly delivery: Webhook['deliveries'][number] }) {
  const { t, reader } = useText()
  const { at, event, state, tries, trouble, status } = delivery
  const known = EVENTS.find((one) => one.event === event)
  const what = t(known === undefined ? 'webhooks.event.test' : known.code)
  return (
    <li>
      {t('webhooks.delivery', { time: sayInstant(at, reader.locale), what, state })}
      {tries > 1 && ` ${t('webhooks.tries', { tries })}`}
      {trouble !== null && (
        <span className="quiet"> {t(`webhooks.trouble.${trouble}`, { status: status ?? 0 })}</span>
      )}
    </li>
  )
}
