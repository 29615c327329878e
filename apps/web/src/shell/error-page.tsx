import type { ErrorComponentProps } from '@tanstack/react-router'
import { sayError } from '../api/problem.ts'
import { Button, ButtonLink } from '../pieces/button.tsx'
import { Card } from '../pieces/card.tsx'
import { Page } from '../pieces/page.tsx'
import { useText } from '../text/use-text.ts'

/** Stands in for a page that broke; what was saved is on the server and safe. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useText()
  return (
    <Page heading={t('shell.page-broke')}>
      <Card>
        <div className="stack" role="alert">
          <p>{sayError(error)}</p>
          <p className="quiet">{t('shell.nothing-lost')}</p>
          <div className="row">
            <Button look="primary" onClick={reset}>
              {t('shell.try-again')}
            </Button>
            <ButtonLink to="/">{t('shell.to-today')}</ButtonLink>
          </div>
        </div>
      </Card>
    </Page>
  )
}
