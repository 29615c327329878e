import { ButtonLink } from '../pieces/button.tsx'
import { Card } from '../pieces/card.tsx'
import { Page } from '../pieces/page.tsx'

export function NotFoundPage() {
  return (
    <Page heading="There is no page here">
      <Card>
        <div className="stack">
          <p className="quiet">The address may be old, or a letter is missing.</p>
          <div>
            <ButtonLink to="/" look="primary">
              To Today
            </ButtonLink>
          </div>
        </div>
      </Card>
    </Page>
  )
}
