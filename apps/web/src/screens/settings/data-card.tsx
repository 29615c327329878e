import { useQuery } from '@tanstack/react-query'
import { belowPath } from '../../api/below-path.ts'
import type { MissingOriginal } from '../../api/backups.ts'
import { everythingQuery } from '../../api/backups.ts'
import { statusQuery } from '../../api/status.ts'
import { ButtonAnchor, ButtonLink } from '../../pieces/button.tsx'
import { FoldCard } from '../../pieces/fold-card.tsx'
import { useText } from '../../text/use-text.ts'
import { sayBytes } from '../../words/say-amount.ts'

/** What is stored, and the way out for all of it. */
export function DataCard() {
  const { t, reader } = useText()
  const status = useQuery(statusQuery).data
  const missing = useQuery(everythingQuery).data?.originals.missing ?? []
  const stored =
    status === undefined
      ? '…'
      : t('settings.stored', {
          runs: status.runs,
          results: status.results,
          size: sayBytes(status.dataBytes, reader.locale),
          store: status.store,
        })
  const line =
    missing.length === 0 ? stored : t('settings.files-missing', { count: missing.length })
  return (
    <FoldCard id="data" title={t('settings.your-data')} line={line}>
      <div className="stack">
        {missing.length > 0 && (
          <div role="alert">
            <p>{t('settings.originals-missing', { count: missing.length })}</p>
            <MissingFiles missing={missing} />
          </div>
        )}
        <div className="row">
          <ButtonAnchor href={belowPath('/api/v1/export')} download>
            {t('settings.export-everything')}
          </ButtonAnchor>
          <ButtonLink to="/imports">{t('settings.show-imports')}</ButtonLink>
        </div>
      </div>
    </FoldCard>
  )
}

const NAMED_AT_MOST = 50

/** The names, for who wants to look for them. */
export function MissingFiles({ missing }: { readonly missing: readonly MissingOriginal[] }) {
  const { t } = useText()
  return (
    <details>
      <summary>{t('settings.file-names')}</summary>
      <ul className="quiet">
        {missing.slice(0, NAMED_AT_MOST).map((one) => (
          <li key={one.sha256}>
            {one.why === 'damaged'
              ? t('settings.file-damaged', { file: one.fileName })
              : one.fileName}
          </li>
        ))}
        {missing.length > NAMED_AT_MOST && (
          <li>{t('settings.and-more', { count: missing.length - NAMED_AT_MOST })}</li>
        )}
      </ul>
    </details>
  )
}
