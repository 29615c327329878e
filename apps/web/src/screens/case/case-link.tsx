import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'

/** The way to the case for the mile: first after an import, and on Progress. */
export function CaseLink() {
  const { t } = useText()
  return (
    <Card title={t('case.screen.nav')}>
      <div className="stack">
        <p className="quiet">{t('case.screen.nav-why')}</p>
        <div>
          <ButtonLink to="/case">{t('case.screen.read')}</ButtonLink>
        </div>
      </div>
    </Card>
  )
}
