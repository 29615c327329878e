import { TextInput } from '../../pieces/fields.tsx'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Backup } from '../../api/backups.ts'
import {
  addressOfBackup,
  everythingQuery,
  useCreateBackup,
  useDeleteEverything,
} from '../../api/backups.ts'
import { Button, ButtonAnchor } from '../../pieces/button.tsx'
import { FoldCard } from '../../pieces/fold-card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { sayContents } from '../../words/backup-words.ts'
import { sayBytes } from '../../words/say-amount.ts'
import { sayInstant } from '../../words/say-instant.ts'
import css from './settings.module.css'

/** The dialog says what goes before anything does. */
export function DeleteCard() {
  const { t } = useText()
  const [opened, setOpened] = useState(false)
  return (
    <FoldCard id="delete" title={t('settings.delete')} line={t('settings.delete-what')}>
      <div className="stack">
        <div>
          <Button look="stop" onClick={() => setOpened(true)}>
            {t('settings.delete-open')}
          </Button>
        </div>
      </div>
      <Dialog
        title={t('settings.delete-title')}
        opened={opened}
        size="small"
        onClose={() => setOpened(false)}
      >
        <div className="stack">
          <WhatGoes />
          <Confirm onCancel={() => setOpened(false)} />
        </div>
      </Dialog>
    </FoldCard>
  )
}

function WhatGoes() {
  const text = useText()
  const { t, reader } = text
  const query = useQuery(everythingQuery)
  return (
    <Loaded query={query} heights={[180]}>
      {({ contents, originals, backups, connections, calendarAddress }) => (
        <>
          <p>{t('settings.delete-removes')}</p>
          <ul className={css['goes']}>
            <li>{sayContents(contents, text)}</li>
            <li>{t('settings.delete-originals', { count: originals.count })}</li>
            <li>
              {t('settings.delete-backups', {
                count: backups.count,
                size: sayBytes(backups.bytes, reader.locale),
              })}
            </li>
            {connections.map((name) => (
              <li key={name}>{t('settings.delete-connection', { name })}</li>
            ))}
            {calendarAddress && <li>{t('settings.delete-calendar')}</li>}
            <li>{t('settings.delete-settings')}</li>
          </ul>
          <KeepACopy last={backups.last} />
        </>
      )}
    </Loaded>
  )
}

/** Backups are deleted too: the last one is offered as a download, and a new one beside it. */
function KeepACopy({ last }: { readonly last: Backup | null }) {
  const { t, reader } = useText()
  const create = useCreateBackup()
  return (
    <>
      <p>
        {last === null
          ? t('settings.delete-no-backup')
          : t('settings.delete-keep-copy', { when: sayInstant(last.createdAt, reader.locale) })}
      </p>
      <div className="row">
        {last !== null && (
          <ButtonAnchor href={addressOfBackup(last.name)} download>
            {t('settings.download-last-backup')}
          </ButtonAnchor>
        )}
        <Button
          busy={create.isPending}
          onClick={() =>
            create.mutate(undefined, {
              onSuccess: () => tell(t('settings.backup-made-download')),
              onError: tellError,
            })
          }
        >
          {t('settings.back-up-now')}
        </Button>
      </div>
    </>
  )
}

/** Deleting needs the words typed, because nothing brings it back. */
function Confirm({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useText()
  const phrase = t('settings.delete-phrase')
  const remove = useDeleteEverything()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const isTyped = typed.trim().toLowerCase() === phrase
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isTyped) return
        // A promise, not a callback: the page is loaded anew before a callback would be called.
        void remove.mutateAsync().then(({ notEnded }) => {
          tell(t('settings.deleted'))
          if (notEnded !== null) tellError(new Error(notEnded))
          return navigate({ to: '/welcome' })
        }, tellError)
      }}
    >
      <TextInput
        label={t('settings.delete-confirm', { phrase })}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" look="stop" busy={remove.isPending} disabled={!isTyped}>
          {t('settings.delete-for-good')}
        </Button>
        <Button onClick={onCancel}>{t('settings.cancel')}</Button>
      </div>
    </form>
  )
}
