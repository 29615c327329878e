import type { ErrorComponentProps } from '@tanstack/react-router'
import { sayError } from '../api/problem.ts'
import { Button, ButtonLink } from '../pieces/button.tsx'
import { Card } from '../pieces/card.tsx'
import { Page } from '../pieces/page.tsx'

/** Stands in for a page that broke; what was saved is on the server and safe. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  return (
    <Page heading="This page could not be shown">
      <Card>
        <div className="stack" role="alert">
          <p>{sayError(error)}</p>
          <p className="quiet">Nothing of yours was lost.</p>
          <div className="row">
            <Button look="primary" onClick={reset}>
              Try again
            </Button>
            <ButtonLink to="/">To Today</ButtonLink>
          </div>
        </div>
      </Card>
    </Page>
  )
}
