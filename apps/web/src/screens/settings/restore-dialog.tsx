import type { BackupContents, RestoreOffer } from '../../api/backups.ts'
import { useAcceptRestore, useDeclineRestore } from '../../api/backups.ts'
import { sayError } from '../../api/problem.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell } from '../../pieces/tell.ts'
import { sayDay, sayNumber } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { sayInstant } from '../../words/say-instant.ts'
import { MissingFiles } from './data-card.tsx'
import css from './settings.module.css'

interface RestoreDialogProps {
  readonly offer: RestoreOffer | null
  readonly onClose: () => void
}

/** Says what a backup holds next to what is here, before anything is replaced. */
export function RestoreDialog({ offer, onClose }: RestoreDialogProps) {
  const text = useText()
  const { t } = text
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
  const restore = (wanted: RestoreOffer) => {
    const top = window.scrollY
    return accept.mutateAsync(wanted.id).then(
      ({ safety, settledImports }) => {
        tell(sayDone(text, wanted, safety !== null, settledImports))
        accept.reset()
        onClose()
        scrollBackTo(top)
      },
      () => undefined,
    )
  }
  return (
    <Dialog
      title={t('settings.restore-title')}
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
              <p>{t('settings.restore-lacks', { count: offer.missing.length })}</p>
              <MissingFiles missing={offer.missing} />
            </div>
          )}
          <p>
            {t(offer.replaces ? 'settings.restore-replaces' : 'settings.restore-replaces-nothing')}
          </p>
          {accept.error !== null && <p role="alert">{sayError(accept.error)}</p>}
          {accept.isPending && <p role="status">{t('settings.restoring')}</p>}
          <div className="row">
            <Button look="primary" busy={accept.isPending} onClick={() => void restore(offer)}>
              {t('settings.restore')}
            </Button>
            <Button disabled={accept.isPending} onClick={close}>
              {t('settings.cancel')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}

/**
 * To where the reader was: the page was empty for a moment, and so at its top. What came back is drawn
 * in the next frame and has its height in the one after it.
 */
function scrollBackTo(top: number): void {
  requestAnimationFrame(() => requestAnimationFrame(() => window.scrollTo({ top })))
}

function sayDone(
  { t, reader }: WebText,
  offer: RestoreOffer,
  canUndo: boolean,
  settledImports: number,
): string {
  return [
    t('settings.restored', { when: sayInstant(offer.createdAt, reader.locale) }),
    ...(canUndo ? [t('settings.restored-undo')] : []),
    ...(settledImports > 0 ? [t('settings.restored-imports', { count: settledImports })] : []),
  ].join(' ')
}

const ROWS: readonly {
  readonly name: 'runs' | 'last-run' | 'results' | 'plan'
  readonly of: (contents: BackupContents, text: WebText) => string
}[] = [
  { name: 'runs', of: ({ runs }, { reader }) => sayNumber(runs, reader.locale) },
  {
    name: 'last-run',
    of: ({ lastDay }, { reader }) =>
      lastDay === null ? '–' : sayDay(lastDay, reader.locale, 'date'),
  },
  { name: 'results', of: ({ results }, { reader }) => sayNumber(results, reader.locale) },
  { name: 'plan', of: ({ plan }, { t }) => t('settings.compared-has-plan', { plan }) },
]

function Compared({ offer }: { readonly offer: RestoreOffer }) {
  const text = useText()
  const { t } = text
  return (
    <table className={css['compared']}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('settings.compared-backup')}</th>
          <th scope="col">{t('settings.compared-here')}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{t(`settings.compared-${name}`)}</th>
            <td>{of(offer.contents, text)}</td>
            <td>{of(offer.present, text)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('settings.compared-made')}</th>
          <td>{sayInstant(offer.createdAt, text.reader.locale)}</td>
          <td>–</td>
        </tr>
        <tr>
          <th scope="row">{t('settings.compared-version')}</th>
          <td>{offer.version}</td>
          <td>–</td>
        </tr>
      </tbody>
    </table>
  )
}
