import { useQuery } from '@tanstack/react-query'
import { raceSuggestionsQuery } from '../../api/races.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Page } from '../../pieces/page.tsx'
import { useText } from '../../text/use-text.ts'
import { FoundRacesList } from './found-races.tsx'

/** Races that were found in runs, to be confirmed. */
export function FoundRacesPage() {
  const { t } = useText()
  const found = useQuery(raceSuggestionsQuery).data
  const isNone = found !== undefined && found.items.length === 0 && found.waiting === 0
  return (
    <Page
      heading={t(isNone ? 'races.none-heading' : 'races.found-heading')}
      below={isNone ? undefined : t('races.found-below')}
      actions={<ButtonLink to="/races">{t('races.back-to-races')}</ButtonLink>}
    >
      <FoundRacesList isHeaded />
    </Page>
  )
}
