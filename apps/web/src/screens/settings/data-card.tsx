import { useQuery } from '@tanstack/react-query'
import type { MissingOriginal } from '../../api/backups.ts'
import { everythingQuery } from '../../api/backups.ts'
import { statusQuery } from '../../api/status.ts'
import { ButtonAnchor, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { sayBytes } from '../../words/say-amount.ts'

/** What is stored, and the way out for all of it. */
export function DataCard() {
  const { t, reader } = useText()
  const status = useQuery(statusQuery)
  const missing = useQuery(everythingQuery).data?.originals.missing ?? []
  return (
    <Card title={t('settings.your-data')}>
      <div className="stack">
        <Loaded query={status} heights={[24]}>
          {(one) => (
            <p className="quiet">
              {t('settings.stored', {
                runs: one.runs,
                results: one.results,
                size: sayBytes(one.dataBytes, reader.locale),
                store: one.store,
              })}
            </p>
          )}
        </Loaded>
        {missing.length > 0 && (
          <div role="alert">
            <p>{t('settings.originals-missing', { count: missing.length })}</p>
            <MissingFiles missing={missing} />
          </div>
        )}
        <div className="row">
          <ButtonAnchor href="/api/v1/export" download>
            {t('settings.export-everything')}
          </ButtonAnchor>
          <ButtonLink to="/imports">{t('settings.show-imports')}</ButtonLink>
        </div>
      </div>
    </Card>
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
