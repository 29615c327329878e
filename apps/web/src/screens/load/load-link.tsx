import { Link } from '@tanstack/react-router'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'

/** The way to the page about load, which has no tab on a phone. */
export function LoadLink() {
  const { t } = useText()
  return (
    <Card>
      <Link to="/load">{t('progress.load-link')}</Link>
    </Card>
  )
}
