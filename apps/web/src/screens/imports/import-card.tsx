import { Link } from '@tanstack/react-router'
import type { Import } from '../../api/imports.ts'
import { isRunning } from '../../api/imports.ts'
import { Card } from '../../pieces/card.tsx'
import { sayImport, sayImportDetail } from '../../words/import-words.ts'
import css from './imports.module.css'

/** One import: how far it is, or what came of it. */
export function ImportCard({ one }: { readonly one: Import }) {
  const running = isRunning(one)
  const share = one.files.total > 0 ? one.files.done / one.files.total : 0
  return (
    <Card title={sayImport(one)} aside={one.label}>
      <div className="stack">
        {running && (
          <progress
            className={css['progress']}
            aria-label="Import"
            {...(one.state === 'reading' ? { value: share } : {})}
          />
        )}
        <p className="quiet" role={one.state === 'failed' ? 'alert' : 'status'}>
          {sayImportDetail(one)}
        </p>
        <Link to="/imports/$importId" params={{ importId: one.id }}>
          What became of each file
        </Link>
      </div>
    </Card>
  )
}
