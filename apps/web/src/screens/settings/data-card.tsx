import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import {
  backupsQuery,
  useCreateBackup,
  useDeleteEverything,
  useRestore,
} from '../../api/backups.ts'
import { statusQuery } from '../../api/status.ts'
import { Button, ButtonAnchor, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { sayBytes, sayCount } from '../../words/say-amount.ts'
import { sayInstant } from '../../words/say-day.ts'
import css from './settings.module.css'

/** Everything is the runner's: take it out, keep it safe, bring it back, delete it. */
export function DataCard() {
  const status = useQuery(statusQuery)
  return (
    <Card title="Your data">
      <div className="stack">
        <Loaded query={status} heights={[24]}>
          {(one) => (
            <p className="quiet">
              {sayCount(one.runs, 'run')}, {sayCount(one.results, 'result')},{' '}
              {sayBytes(one.dataBytes)} in{' '}
              {one.store === 'sqlite' ? 'one folder on this computer' : 'PostgreSQL'}.
            </p>
          )}
        </Loaded>
        <div className="row">
          <ButtonAnchor href="/api/v1/export" download>
            Export everything
          </ButtonAnchor>
          <ButtonLink to="/imports">Imports</ButtonLink>
        </div>
        <Backups />
        <Restore />
      </div>
    </Card>
  )
}

function Backups() {
  const query = useQuery(backupsQuery)
  const create = useCreateBackup()
  return (
    <div className="stack">
      <h3>Backups</h3>
      <Loaded query={query} heights={[48]}>
        {(items) =>
          items.length === 0 ? (
            <p className="quiet">None yet.</p>
          ) : (
            <ul className={css['list']}>
              {items.map((one) => (
                <li key={one.name} className="spread">
                  <a href={`/api/v1/backups/${encodeURIComponent(one.name)}`} download>
                    {sayInstant(one.createdAt)}
                  </a>
                  <span className="quiet">{sayBytes(one.bytes)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <div>
        <Button
          busy={create.isPending}
          onClick={() =>
            create.mutate(undefined, {
              onSuccess: () => tell('The backup is written.'),
              onError: tellError,
            })
          }
        >
          Back up now
        </Button>
      </div>
    </div>
  )
}

function Restore() {
  const restore = useRestore()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className="stack">
      <h3>Restore</h3>
      <p className="quiet">A backup goes into an empty Bell Lap; delete everything first.</p>
      <div>
        <Button busy={restore.isPending} onClick={() => picker.current?.click()}>
          Choose a backup file
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="Backup file"
        accept=".gz,.tar.gz"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file === undefined) return
          restore.mutate(file, {
            onSuccess: () => tell('The backup is restored.'),
            onError: tellError,
          })
        }}
      />
    </div>
  )
}

const PHRASE = 'delete everything'

/** Deleting needs the words typed, because nothing brings it back. */
export function DeleteCard() {
  const remove = useDeleteEverything()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  return (
    <Card title="Delete everything">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim().toLowerCase() !== PHRASE) return
          remove.mutate(undefined, {
            onSuccess: () => {
              tell('Everything is deleted.')
              void navigate({ to: '/welcome' })
            },
            onError: tellError,
          })
        }}
      >
        <p className="quiet">
          Runs, results, plan, settings and the original files. There is no undo; export or back up
          first.
        </p>
        <TextInput
          label={`Type “${PHRASE}” to confirm`}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div>
          <Button
            type="submit"
            look="stop"
            busy={remove.isPending}
            disabled={typed.trim().toLowerCase() !== PHRASE}
          >
            Delete everything for good
          </Button>
        </div>
      </form>
    </Card>
  )
}
