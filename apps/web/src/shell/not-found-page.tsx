import { ButtonLink } from '../pieces/button.tsx'
import { Card } from '../pieces/card.tsx'
import { Page } from '../pieces/page.tsx'
import { useText } from '../text/use-text.ts'

export function NotFoundPage() {
  const { t } = useText()
  return (
    <Page heading={t('shell.page-not-found')}>
      <Card>
        <div className="stack">
          <p className="quiet">{t('shell.page-not-found-why')}</p>
          <div>
            <ButtonLink to="/" look="primary">
              {t('shell.to-today')}
            </ButtonLink>
          </div>
        </div>
      </Card>
    </Page>
  )
}
