import { useQuery } from '@tanstack/react-query'
import { importsQuery } from '../../api/imports.ts'
import { Page } from '../../pieces/page.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { DropZone } from './drop-zone.tsx'
import { ImportCard } from './import-card.tsx'

/** Bring in more files, and every import so far. */
export function ImportsPage() {
  const query = useQuery(importsQuery)
  return (
    <Page heading="Imports" below="Nothing is lost: every file is kept as it came.">
      <DropZone />
      <Loaded query={query} heights={[120, 120]}>
        {(items) => items.map((one) => <ImportCard key={one.id} one={one} />)}
      </Loaded>
    </Page>
  )
}
