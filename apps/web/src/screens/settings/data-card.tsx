import { useQuery } from '@tanstack/react-query'
import type { MissingOriginal } from '../../api/backups.ts'
import { everythingQuery } from '../../api/backups.ts'
import { statusQuery } from '../../api/status.ts'
import { ButtonAnchor, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { sayBytes, sayCount } from '../../words/say-amount.ts'

/** What is stored, and the way out for all of it. */
export function DataCard() {
  const status = useQuery(statusQuery)
  const missing = useQuery(everythingQuery).data?.originals.missing ?? []
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
        {missing.length > 0 && (
          <div role="alert">
            <p>
              {sayCount(missing.length, 'original file')} missing from the data folder. Your runs
              are complete; exports and backups go without {missing.length === 1 ? 'it' : 'them'}.
              Restore a backup or import the files again.
            </p>
            <MissingFiles missing={missing} />
          </div>
        )}
        <div className="row">
          <ButtonAnchor href="/api/v1/export" download>
            Export everything
          </ButtonAnchor>
          <ButtonLink to="/imports">Imports</ButtonLink>
        </div>
      </div>
    </Card>
  )
}

const NAMED_AT_MOST = 50

/** The names, for who wants to look for them. */
export function MissingFiles({ missing }: { readonly missing: readonly MissingOriginal[] }) {
  return (
    <details>
      <summary>Names of the files</summary>
      <ul className="quiet">
        {missing.slice(0, NAMED_AT_MOST).map((one) => (
          <li key={one.sha256}>
            {one.fileName}
            {one.why === 'damaged' && ' (damaged)'}
          </li>
        ))}
        {missing.length > NAMED_AT_MOST && <li>and {missing.length - NAMED_AT_MOST} more</li>}
      </ul>
    </details>
  )
}
