import { ButtonLink } from '../../pieces/button.tsx'
import { Page } from '../../pieces/page.tsx'
import { useText } from '../../text/use-text.ts'
import { FoundRacesList } from './found-races.tsx'

/** Races that were found in runs, to be confirmed. */
export function FoundRacesPage() {
  const { t } = useText()
  return (
    <Page
      heading={t('races.found-heading')}
      below={t('races.found-below')}
      actions={<ButtonLink to="/races">{t('races.back-to-races')}</ButtonLink>}
    >
      <FoundRacesList />
    </Page>
  )
}
