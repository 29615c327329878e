import type { BackupContents, RestoreOffer } from '../../api/backups.ts'
import { useAcceptRestore, useDeclineRestore } from '../../api/backups.ts'
import { sayError } from '../../api/problem.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell } from '../../pieces/tell.ts'
import { sayCount } from '../../words/say-amount.ts'
import { sayDate, sayInstant } from '../../words/say-day.ts'
import { MissingFiles } from './data-card.tsx'
import css from './settings.module.css'

interface RestoreDialogProps {
  readonly offer: RestoreOffer | null
  readonly onClose: () => void
}

/** Says what a backup holds next to what is here, before anything is replaced. */
export function RestoreDialog({ offer, onClose }: RestoreDialogProps) {
  const accept = useAcceptRestore()
  const decline = useDeclineRestore()
  const close = () => {
    // Closing it by any way is a no; after a yes there is nothing left to decline.
    if (offer !== null && !accept.isPending && !accept.isSuccess) decline.mutate(offer.id)
    accept.reset()
    onClose()
  }
  // A promise, not a callback: the answers of the whole page are asked for anew, which takes this
  // dialog off the page before a callback would be called.
  const restore = (wanted: RestoreOffer) =>
    accept.mutateAsync(wanted.id).then(
      ({ safety, settledImports }) => {
        tell(sayDone(wanted, safety !== null, settledImports))
        accept.reset()
        onClose()
      },
      () => undefined,
    )
  return (
    <Dialog
      title="Restore this backup?"
      opened={offer !== null}
      size="small"
      onClose={() => {
        if (!accept.isPending) close()
      }}
    >
      {offer !== null && (
        <div className="stack">
          <Compared offer={offer} />
          {offer.missing.length > 0 && (
            <div>
              <p>
                This backup lacks {sayCount(offer.missing.length, 'original file')}. The runs
                themselves are in it.
              </p>
              <MissingFiles missing={offer.missing} />
            </div>
          )}
          <p>
            {offer.replaces
              ? 'The backup replaces what is here now. A safety copy is made first, so you can undo it. Your sign-ins, connections and calendar address stay.'
              : 'Nothing is stored here yet, so nothing is replaced.'}
          </p>
          {accept.error !== null && <p role="alert">{sayError(accept.error)}</p>}
          {accept.isPending && <p role="status">Restoring …</p>}
          <div className="row">
            <Button look="primary" busy={accept.isPending} onClick={() => void restore(offer)}>
              Restore
            </Button>
            <Button disabled={accept.isPending} onClick={close}>
              Cancel
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}

function sayDone(offer: RestoreOffer, canUndo: boolean, settledImports: number): string {
  const undo = canUndo ? ' To go back, choose Undo restore under Backups.' : ''
  const imports =
    settledImports === 0
      ? ''
      : ` ${sayCount(settledImports, 'import')} was not finished in it; import those files again.`
  return `Restored the backup of ${sayInstant(offer.createdAt)}.${undo}${imports}`
}

const ROWS: readonly {
  readonly name: string
  readonly of: (contents: BackupContents) => string
}[] = [
  { name: 'Runs', of: ({ runs }) => runs.toLocaleString('en-GB') },
  { name: 'Last run', of: ({ lastDay }) => (lastDay === null ? '–' : sayDate(lastDay)) },
  { name: 'Results', of: ({ results }) => results.toLocaleString('en-GB') },
  { name: 'Plan', of: ({ plan }) => (plan ? 'yes' : 'none') },
]

function Compared({ offer }: { readonly offer: RestoreOffer }) {
  return (
    <table className={css['compared']}>
      <thead>
        <tr>
          <td />
          <th scope="col">Backup</th>
          <th scope="col">Here now</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{of(offer.contents)}</td>
            <td>{of(offer.present)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Made</th>
          <td>{sayInstant(offer.createdAt)}</td>
          <td>–</td>
        </tr>
        <tr>
          <th scope="row">Version</th>
          <td>{offer.version}</td>
          <td>–</td>
        </tr>
      </tbody>
    </table>
  )
}
