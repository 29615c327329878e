import { useQuery } from '@tanstack/react-query'
import { importsQuery } from '../../api/imports.ts'
import { Page } from '../../pieces/page.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { SportQuestionCard } from '../runs/sport-question.tsx'
import { DropZone } from './drop-zone.tsx'
import { HeldCard } from './held-card.tsx'
import { ImportCard } from './import-card.tsx'
import { MorningsQuestion } from './mornings-question.tsx'

/** Bring in more files, and every import so far. */
export function ImportsPage() {
  const query = useQuery(importsQuery)
  const { t } = useText()
  return (
    <Page heading={t('imports.heading')} below={t('imports.below')}>
      <DropZone />
      <HeldCard />
      <SportQuestionCard />
      <MorningsQuestion />
      <Loaded query={query} heights={[120, 120]}>
        {(items) => items.map((one) => <ImportCard key={one.id} one={one} />)}
      </Loaded>
    </Page>
  )
}
