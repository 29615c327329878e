import { Link } from '@tanstack/react-router'
import type { Import } from '../../api/imports.ts'
import { isRunning } from '../../api/imports.ts'
import { Card } from '../../pieces/card.tsx'
import { sayImport, sayImportDetail } from '../../words/import-words.ts'
import { useText } from '../../text/use-text.ts'
import css from './imports.module.css'

/** One import: how far it is, or what came of it. */
export function ImportCard({ one }: { readonly one: Import }) {
  const text = useText()
  const { t } = text
  const running = isRunning(one)
  const share = one.files.total > 0 ? one.files.done / one.files.total : 0
  return (
    <Card title={sayImport(one, text)} aside={one.label}>
      <div className="stack">
        {running && (
          <progress
            className={css['progress']}
            aria-label={t('imports.import')}
            {...(one.state === 'reading' ? { value: share } : {})}
          />
        )}
        <p className="quiet" role={one.state === 'failed' ? 'alert' : 'status'}>
          {sayImportDetail(one, text)}
        </p>
        <Link to="/imports/$importId" params={{ importId: one.id }}>
          {t('imports.what-happened')}
        </Link>
      </div>
    </Card>
  )
}
