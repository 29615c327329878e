import { TextInput } from '@mantine/core'
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
import { Card } from '../../pieces/card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { sayContents } from '../../words/backup-words.ts'
import { sayBytes, sayCount } from '../../words/say-amount.ts'
import { sayInstant } from '../../words/say-day.ts'
import css from './settings.module.css'

const PHRASE = 'delete everything'

/** The dialog says what goes before anything does. */
export function DeleteCard() {
  const [opened, setOpened] = useState(false)
  return (
    <Card title="Delete everything">
      <div className="stack">
        <p className="quiet">
          Removes your runs, results, plan, settings, original files and backups for good.
        </p>
        <div>
          <Button look="stop" onClick={() => setOpened(true)}>
            Delete everything …
          </Button>
        </div>
      </div>
      <Dialog
        title="Delete everything for good?"
        opened={opened}
        size="small"
        onClose={() => setOpened(false)}
      >
        <div className="stack">
          <WhatGoes />
          <Confirm onCancel={() => setOpened(false)} />
        </div>
      </Dialog>
    </Card>
  )
}

function WhatGoes() {
  const query = useQuery(everythingQuery)
  return (
    <Loaded query={query} heights={[180]}>
      {({ contents, originals, backups, connections, calendarAddress }) => (
        <>
          <p>This removes:</p>
          <ul className={css['goes']}>
            <li>{sayContents(contents)}</li>
            <li>{sayCount(originals.count, 'original file')}</li>
            <li>
              {sayCount(backups.count, 'backup')} ({sayBytes(backups.bytes)})
            </li>
            {connections.map((name) => (
              <li key={name}>the connection to {name}</li>
            ))}
            {calendarAddress && <li>the calendar address; subscribed calendars become empty</li>}
            <li>your settings</li>
          </ul>
          <KeepACopy last={backups.last} />
        </>
      )}
    </Loaded>
  )
}

/** Backups are deleted too: the last one is offered as a download, and a new one beside it. */
function KeepACopy({ last }: { readonly last: Backup | null }) {
  const create = useCreateBackup()
  return (
    <>
      <p>
        {last === null
          ? 'There is no backup. Make one and download it if you may want your data back.'
          : `To be able to come back, download the last backup (${sayInstant(last.createdAt)}) or make a new one first.`}
      </p>
      <div className="row">
        {last !== null && (
          <ButtonAnchor href={addressOfBackup(last.name)} download>
            Download the last backup
          </ButtonAnchor>
        )}
        <Button
          busy={create.isPending}
          onClick={() =>
            create.mutate(undefined, {
              onSuccess: () => tell('Backup made. Download it before you delete.'),
              onError: tellError,
            })
          }
        >
          Back up now
        </Button>
      </div>
    </>
  )
}

/** Deleting needs the words typed, because nothing brings it back. */
function Confirm({ onCancel }: { readonly onCancel: () => void }) {
  const remove = useDeleteEverything()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const isTyped = typed.trim().toLowerCase() === PHRASE
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isTyped) return
        // A promise, not a callback: the page is loaded anew before a callback would be called.
        void remove.mutateAsync().then(() => {
          tell('Everything is deleted.')
          return navigate({ to: '/welcome' })
        }, tellError)
      }}
    >
      <TextInput
        label={`Type “${PHRASE}” to confirm`}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" look="stop" busy={remove.isPending} disabled={!isTyped}>
          Delete everything for good
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}
