import { useState } from 'react'
import { passkeysHere, PasskeyStopped } from '../../../api/passkey.ts'
import { sayError } from '../../../api/problem.ts'
import { useAddPasskey, useRemovePasskey, useRenamePasskey } from '../../../api/sign-in-ways.ts'
import type { OwnWays } from '../../../api/sign-in-ways.ts'
import { Button } from '../../../pieces/button.tsx'
import { TextInput } from '../../../pieces/fields.tsx'
import { tell, tellError } from '../../../pieces/tell.ts'
import { useText } from '../../../text/use-text.ts'
import { sayInstant } from '../../../words/say-instant.ts'
import css from '../settings.module.css'
import { isLastWay, RemovalQuestion } from './removal-question.tsx'

type Passkey = OwnWays['passkeys'][number]

/** The passkeys of the account, and a form for another one. */
export function PasskeyFields({ ways }: { readonly ways: OwnWays }) {
  const { t } = useText()
  const here = passkeysHere()
  const { passkeys } = ways
  return (
    <section className="stack" aria-label={t('ways.passkeys')}>
      <h3>{t('ways.passkeys')}</h3>
      <p className="quiet">{t('ways.passkeys-why')}</p>
      {passkeys.length === 0 ? (
        <p className="quiet">{t('ways.passkeys-none')}</p>
      ) : (
        <ul className={css['list']} aria-label={t('ways.passkeys')}>
          {passkeys.map((one) => (
            <PasskeyLine key={one.id} passkey={one} ways={ways} />
          ))}
        </ul>
      )}
      {here === 'possible' ? <AddPasskey /> : <p>{t(`ways.passkeys-${here}`)}</p>}
    </section>
  )
}

function AddPasskey() {
  const { t } = useText()
  const add = useAddPasskey()
  const [name, setName] = useState('')
  const { error } = add
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(name.trim(), {
          onSuccess: () => {
            setName('')
            tell(t('ways.passkey-added'))
          },
        })
      }}
    >
      <TextInput
        label={t('ways.passkey-name')}
        description={t('ways.passkey-name-how')}
        autoComplete="off"
        required
        maxLength={100}
        value={name}
        error={
          error !== null &&
          (error instanceof PasskeyStopped ? t('ways.passkey-stopped') : sayError(error))
        }
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" busy={add.isPending}>
          {t('ways.add-passkey')}
        </Button>
      </div>
    </form>
  )
}

interface PasskeyLineProps {
  readonly passkey: Passkey
  readonly ways: OwnWays
}

function PasskeyLine({ passkey: { id, name, createdAt }, ways }: PasskeyLineProps) {
  const { t, reader } = useText()
  const [edits, setEdits] = useState(false)
  const [asks, setAsks] = useState(false)
  const remove = useRemovePasskey()
  return (
    <li className={css['backup']}>
      {edits ? (
        <RenamePasskey id={id} name={name} onClose={() => setEdits(false)} />
      ) : (
        <>
          <div>
            <p>{name}</p>
            {createdAt !== null && (
              <p className="quiet">
                {t('ways.passkey-since', { when: sayInstant(createdAt, reader.locale) })}
              </p>
            )}
          </div>
          <div className="row">
            <Button
              look="quiet"
              aria-label={t('ways.rename-passkey', { name })}
              onClick={() => setEdits(true)}
            >
              {t('ways.rename')}
            </Button>
            <Button
              look="quiet"
              aria-label={t('ways.remove-passkey', { name })}
              onClick={() => setAsks(true)}
            >
              {t('ways.remove')}
            </Button>
          </div>
        </>
      )}
      <RemovalQuestion
        opened={asks}
        ways={ways}
        busy={remove.isPending}
        onClose={() => setAsks(false)}
        onRemove={() =>
          remove.mutate(
            { id, evenIfLast: isLastWay(ways) },
            { onSuccess: () => tell(t('ways.passkey-removed')), onError: tellError },
          )
        }
      />
    </li>
  )
}

interface RenamePasskeyProps {
  readonly id: string
  readonly name: string
  readonly onClose: () => void
}

function RenamePasskey({ id, name, onClose }: RenamePasskeyProps) {
  const { t } = useText()
  const rename = useRenamePasskey()
  const [typed, setTyped] = useState(name)
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        rename.mutate(
          { id, name: typed.trim() },
          {
            onSuccess: () => {
              tell(t('ways.passkey-renamed'))
              onClose()
            },
          },
        )
      }}
    >
      <TextInput
        aria-label={t('ways.passkey-name')}
        required
        maxLength={100}
        value={typed}
        error={rename.error === null ? undefined : sayError(rename.error)}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" busy={rename.isPending}>
        {t('ways.save-name')}
      </Button>
      <Button look="quiet" onClick={onClose}>
        {t('ways.cancel')}
      </Button>
    </form>
  )
}
