import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { keysQuery, useAddKey, useRemoveKey } from '../../../api/keys.ts'
import type { ApiKey, NewApiKey } from '../../../api/keys.ts'
import type { SharedField } from '../../../api/people.ts'
import { sayError } from '../../../api/problem.ts'
import { Button } from '../../../pieces/button.tsx'
import { useCopy } from '../../../pieces/copy-text.ts'
import { NativeSelect, TextInput } from '../../../pieces/fields.tsx'
import { tell, tellError } from '../../../pieces/tell.ts'
import { Loaded } from '../../../pieces/waiting.tsx'
import { useText } from '../../../text/use-text.ts'
import { sayInstant } from '../../../words/say-instant.ts'
import { FieldTicks } from '../../people/field-ticks.tsx'
import css from '../settings.module.css'

type Scope = NewApiKey['scope']
const SCOPES = ['read', 'write', 'fields'] as const satisfies readonly Scope[]
const LIVES = ['30', '90', '365', 'never'] as const
type Life = (typeof LIVES)[number]

/** The keys of other programs, and a form for another one. */
export function KeyFields() {
  const { t } = useText()
  const query = useQuery(keysQuery)
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <Loaded query={query} heights={[160]}>
      {(items) => (
        <div className="stack">
          <p className="quiet">{t('keys.why')}</p>
          {items.length === 0 && <p className="quiet">{t('keys.none')}</p>}
          {items.length > 0 && (
            <ul className={css['list']} aria-label={t('keys.list')}>
              {items.map((one) => (
                <KeyLine key={one.id} one={one} />
              ))}
            </ul>
          )}
          {secret === null ? (
            <AddKey onAdded={setSecret} />
          ) : (
            <ShownKey secret={secret} onClose={() => setSecret(null)} />
          )}
        </div>
      )}
    </Loaded>
  )
}

function ShownKey({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const { t } = useText()
  const clipboard = useCopy()
  return (
    <div className="stack">
      <TextInput
        label={t('keys.secret')}
        description={t('keys.secret-once')}
        value={secret}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="row">
        <Button look="primary" onClick={() => clipboard.copy(secret)}>
          {t(clipboard.copied ? 'ways.copied' : 'keys.copy')}
        </Button>
        <Button onClick={onClose}>{t('keys.hide')}</Button>
      </div>
    </div>
  )
}

function AddKey({ onAdded }: { readonly onAdded: (secret: string) => void }) {
  const { t } = useText()
  const add = useAddKey()
  const [name, setName] = useState('')
  const [scope, setScope] = useState<Scope>('read')
  const [fields, setFields] = useState<readonly SharedField[]>(['workouts', 'health'])
  const [life, setLife] = useState<Life>('365')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(
          {
            name: name.trim(),
            scope,
            fields: scope === 'fields' ? [...fields] : [],
            days: life === 'never' ? null : Number(life),
          },
          { onSuccess: ({ key }) => onAdded(key) },
        )
      }}
    >
      <TextInput
        label={t('keys.name')}
        autoComplete="off"
        required
        maxLength={100}
        value={name}
        error={add.error === null ? undefined : sayError(add.error)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('keys.scope')}
        value={scope}
        data={SCOPES.map((value) => ({ value, label: t(`keys.scope.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setScope(SCOPES.find((one) => one === value) ?? 'read')
        }
      />
      {scope === 'fields' && (
        <FieldTicks
          legend={t('keys.fields')}
          note={t('keys.fields-calendar')}
          value={fields}
          onChange={setFields}
        />
      )}
      <NativeSelect
        label={t('keys.expires')}
        value={life}
        data={LIVES.map((value) => ({ value, label: t(`keys.after.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setLife(LIVES.find((one) => one === value) ?? '365')
        }
      />
      <div>
        <Button
          type="submit"
          look="primary"
          busy={add.isPending}
          disabled={name.trim() === '' || (scope === 'fields' && fields.length === 0)}
        >
          {t('keys.add')}
        </Button>
      </div>
    </form>
  )
}

function KeyLine({ one }: { readonly one: ApiKey }) {
  const { t, reader } = useText()
  const remove = useRemoveKey()
  const { id, name, start, scope, fields, createdAt, expiresAt, expired, usedAt } = one
  const say = (instant: string) => sayInstant(instant, reader.locale)
  const reaches =
    scope === 'fields'
      ? fields.map((field) => t(`people.field.${field}`)).join(', ')
      : t(`keys.scope.${scope}`)
  const lines = [
    t('keys.made', { start, when: say(createdAt) }),
    usedAt === null ? t('keys.unused') : t('keys.used', { when: say(usedAt) }),
    ...(expiresAt === null
      ? []
      : [t(expired ? 'keys.over' : 'keys.until', { when: say(expiresAt) })]),
  ]
  return (
    <li className={css['backup']}>
      <div>
        <p>{name}</p>
        <p className="quiet">{reaches}</p>
        <p className="quiet small">{lines.join(' · ')}</p>
      </div>
      <Button
        look="quiet"
        busy={remove.isPending}
        aria-label={t('keys.end-one', { name })}
        onClick={() =>
          remove.mutate(id, { onSuccess: () => tell(t('keys.ended')), onError: tellError })
        }
      >
        {t('keys.end')}
      </Button>
    </li>
  )
}
