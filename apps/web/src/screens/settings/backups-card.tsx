import { NativeSelect } from '../../pieces/fields.tsx'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sayShare } from '@bell-lap/text/numbers'
import type { Backup, RestoreOffer, RunningBackup } from '../../api/backups.ts'
import {
  addressOfBackup,
  backupsQuery,
  useCreateBackup,
  useOfferRestore,
  useSetAutomaticBackups,
  useStopBackup,
} from '../../api/backups.ts'
import { Button, ButtonAnchor } from '../../pieces/button.tsx'
import { FoldCard } from '../../pieces/fold-card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { sayContents } from '../../words/backup-words.ts'
import { sayBytes } from '../../words/say-amount.ts'
import { sayInstant } from '../../words/say-instant.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import css from './settings.module.css'

/** Backups there are, the daily one, and the way back to any of them. */
export function BackupsCard() {
  const { t, reader } = useText()
  const query = useQuery(backupsQuery)
  const last = query.data?.items
    .map(({ createdAt }) => createdAt)
    .toSorted()
    .at(-1)
  const hasFailed = query.data?.automatic.lastLook?.outcome === 'failed'
  const made =
    last === undefined
      ? t('settings.no-backup')
      : t('settings.last-backup', { when: sayInstant(last, reader.locale) })
  const line = hasFailed ? t('settings.backup-failed-line') : made
  const [offer, setOffer] = useState<RestoreOffer | null>(null)
  const check = useOfferRestore()
  const restore = (backup: File | string) =>
    check.mutate(backup, { onSuccess: setOffer, onError: tellError })
  return (
    <FoldCard id="backups" title={t('settings.backups')} line={line}>
      <div className="stack">
        <Loaded query={query} heights={[160]}>
          {({ items, automatic, running }) => (
            <>
              <Daily automatic={automatic} />
              {running !== null && <Running running={running} />}
              {items.length === 0 ? (
                <p className="quiet">{t('settings.no-backup')}</p>
              ) : (
                <ul className={css['list']} aria-label={t('settings.backups')}>
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
            {t('settings.checking-backup')}
          </p>
        )}
      </div>
      <RestoreDialog offer={offer} onClose={() => setOffer(null)} />
    </FoldCard>
  )
}

/** How far the backup is that is being written, and a way to stop it. */
function Running({ running: { done, total } }: { readonly running: RunningBackup }) {
  const { t, reader } = useText()
  const stop = useStopBackup()
  const share = total === 0 ? 0 : done / total
  const words =
    total === 0
      ? t('settings.backup-copying')
      : t('settings.backup-progress', { share: sayShare(share, reader.locale) })
  return (
    <div className="row">
      <progress
        className={css['progress']}
        aria-label={words}
        value={total === 0 ? undefined : share}
      />
      <span className="quiet">{words}</span>
      <Button
        look="quiet"
        busy={stop.isPending}
        onClick={() => stop.mutate(undefined, { onError: tellError })}
      >
        {t('settings.stop-backup')}
      </Button>
    </div>
  )
}

interface DailyProps {
  readonly automatic: {
    readonly every: 'day' | 'off'
    readonly isOffered: boolean
    readonly lastLook: {
      readonly at: string
      readonly outcome: string
      readonly detail: string | null
    } | null
  }
}

function Daily({ automatic: { every, isOffered, lastLook } }: DailyProps) {
  const { t, reader } = useText()
  const set = useSetAutomaticBackups()
  if (!isOffered) return <p className="quiet">{t('settings.automatic-backup-by-server')}</p>
  return (
    <>
      <NativeSelect
        label={t('settings.automatic-backup')}
        description={t('settings.automatic-backup-how')}
        value={every}
        disabled={set.isPending}
        data={[
          { value: 'day', label: t('settings.backup-every-day') },
          { value: 'off', label: t('settings.backup-off') },
        ]}
        onChange={(event) =>
          set.mutate(event.currentTarget.value === 'off' ? 'off' : 'day', { onError: tellError })
        }
      />
      {every === 'day' && lastLook?.outcome === 'failed' && (
        <p role="alert">
          {t('settings.backup-failed', {
            when: sayInstant(lastLook.at, reader.locale),
            detail: lastLook.detail ?? '',
          })}
        </p>
      )}
      {every === 'day' && lastLook?.outcome === 'unchanged' && (
        <p className="quiet">
          {t('settings.backup-unchanged', { when: sayInstant(lastLook.at, reader.locale) })}
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
  const text = useText()
  const { t, reader } = text
  const { name, kind, createdAt, bytes, contents, missing } = backup
  const when = sayInstant(createdAt, reader.locale)
  const notes = [
    ...(contents === null ? [] : [sayContents(contents, text)]),
    sayBytes(bytes, reader.locale),
    ...(missing.length === 0 ? [] : [t('settings.files-missing', { count: missing.length })]),
  ]
  return (
    <li className={css['backup']}>
      <div>
        <p>
          {when} <span className="quiet">{t(`settings.backup-${kind}`)}</span>
        </p>
        <p className="quiet">{notes.join(', ')}</p>
      </div>
      <div className="row">
        <ButtonAnchor
          look="quiet"
          href={addressOfBackup(name)}
          download
          aria-label={t('settings.download-backup', { when })}
        >
          {t('settings.download')}
        </ButtonAnchor>
        <Button
          look="quiet"
          disabled={busy}
          onClick={() => onRestore(name)}
          aria-label={isUndo ? undefined : t('settings.restore-backup', { when })}
        >
          {t(isUndo ? 'settings.undo-restore' : 'settings.restore')}
        </Button>
      </div>
    </li>
  )
}

function BackUpNow() {
  const { t } = useText()
  const create = useCreateBackup()
  return (
    <Button
      busy={create.isPending}
      onClick={() =>
        create.mutate(undefined, {
          onSuccess: ({ missing }) =>
            tell(
              missing.length === 0
                ? t('settings.backup-made')
                : t('settings.backup-made-without', { count: missing.length }),
            ),
          onError: tellError,
        })
      }
    >
      {t('settings.back-up-now')}
    </Button>
  )
}

interface RestoreFileProps {
  readonly busy: boolean
  readonly onChoose: (file: File) => void
}

function RestoreFile({ busy, onChoose }: RestoreFileProps) {
  const { t } = useText()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button busy={busy} onClick={() => picker.current?.click()}>
        {t('settings.restore-file')}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={t('settings.backup-file')}
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
