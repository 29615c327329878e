import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Backup, RestoreOffer } from '../../api/backups.ts'
import {
  addressOfBackup,
  backupsQuery,
  useCreateBackup,
  useOfferRestore,
  useSetAutomaticBackups,
} from '../../api/backups.ts'
import { Button, ButtonAnchor } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { BACKUP_KINDS, sayContents } from '../../words/backup-words.ts'
import { sayBytes, sayCount } from '../../words/say-amount.ts'
import { sayInstant } from '../../words/say-day.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import css from './settings.module.css'

/** Backups there are, the daily one, and the way back to any of them. */
export function BackupsCard() {
  const query = useQuery(backupsQuery)
  const [offer, setOffer] = useState<RestoreOffer | null>(null)
  const check = useOfferRestore()
  const restore = (backup: File | string) =>
    check.mutate(backup, { onSuccess: setOffer, onError: tellError })
  return (
    <Card title="Backups">
      <div className="stack">
        <Loaded query={query} heights={[160]}>
          {({ items, automatic }) => (
            <>
              <Daily automatic={automatic} />
              {items.length === 0 ? (
                <p className="quiet">No backup yet.</p>
              ) : (
                <ul className={css['list']} aria-label="Backups">
                  {items.map((one) => (
                    <BackupLine
                      key={one.name}
                      backup={one}
                      isUndo={one === items.find(({ kind }) => kind === 'safety')}
                      busy={check.isPending}
                      onRestore={restore}
                    />
                  ))}
                </ul>
              )}
            </>
          )}
        </Loaded>
        <div className="row">
          <BackUpNow />
          <RestoreFile busy={check.isPending} onChoose={restore} />
        </div>
        {check.isPending && (
          <p role="status" className="quiet">
            Checking the backup …
          </p>
        )}
      </div>
      <RestoreDialog offer={offer} onClose={() => setOffer(null)} />
    </Card>
  )
}

interface DailyProps {
  readonly automatic: {
    readonly every: 'day' | 'off'
    readonly lastLook: {
      readonly at: string
      readonly outcome: string
      readonly detail: string | null
    } | null
  }
}

function Daily({ automatic: { every, lastLook } }: DailyProps) {
  const set = useSetAutomaticBackups()
  return (
    <>
      <NativeSelect
        label="Automatic backup"
        description="Keeps one of each of the last 7 days and of 4 weeks before. Backups made by you are never removed."
        value={every}
        disabled={set.isPending}
        data={[
          { value: 'day', label: 'Every day, when something changed' },
          { value: 'off', label: 'Off' },
        ]}
        onChange={(event) =>
          set.mutate(event.currentTarget.value === 'off' ? 'off' : 'day', { onError: tellError })
        }
      />
      {every === 'day' && lastLook?.outcome === 'failed' && (
        <p role="alert">
          The daily backup failed on {sayInstant(lastLook.at)}: {lastLook.detail} Bell Lap tries
          again every 15 minutes.
        </p>
      )}
      {every === 'day' && lastLook?.outcome === 'unchanged' && (
        <p className="quiet">
          Nothing had changed on {sayInstant(lastLook.at)}, so no new backup was needed.
        </p>
      )}
    </>
  )
}

interface BackupLineProps {
  readonly backup: Backup
  /** The newest safety copy: restoring it undoes the last restore. */
  readonly isUndo: boolean
  readonly busy: boolean
  readonly onRestore: (name: string) => void
}

function BackupLine({ backup, isUndo, busy, onRestore }: BackupLineProps) {
  const { name, kind, createdAt, bytes, contents, missing } = backup
  const when = sayInstant(createdAt)
  return (
    <li className={css['backup']}>
      <div>
        <p>
          {when} <span className="quiet">{BACKUP_KINDS[kind]}</span>
        </p>
        <p className="quiet">
          {contents !== null && `${sayContents(contents)}, `}
          {sayBytes(bytes)}
          {missing.length > 0 && `, ${sayCount(missing.length, 'original file')} missing`}
        </p>
      </div>
      <div className="row">
        <ButtonAnchor
          look="quiet"
          href={addressOfBackup(name)}
          download
          aria-label={`Download the backup of ${when}`}
        >
          Download
        </ButtonAnchor>
        <Button
          look="quiet"
          disabled={busy}
          onClick={() => onRestore(name)}
          aria-label={isUndo ? undefined : `Restore the backup of ${when}`}
        >
          {isUndo ? 'Undo restore' : 'Restore'}
        </Button>
      </div>
    </li>
  )
}

function BackUpNow() {
  const create = useCreateBackup()
  return (
    <Button
      busy={create.isPending}
      onClick={() =>
        create.mutate(undefined, {
          onSuccess: ({ missing }) =>
            tell(
              missing.length === 0
                ? 'Backup made.'
                : `Backup made without ${sayCount(missing.length, 'original file')} that could not be found.`,
            ),
          onError: tellError,
        })
      }
    >
      Back up now
    </Button>
  )
}

interface RestoreFileProps {
  readonly busy: boolean
  readonly onChoose: (file: File) => void
}

function RestoreFile({ busy, onChoose }: RestoreFileProps) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button busy={busy} onClick={() => picker.current?.click()}>
        Restore from a file
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="Backup file"
        accept=".gz,.tar.gz"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file !== undefined) onChoose(file)
        }}
      />
    </>
  )
}
