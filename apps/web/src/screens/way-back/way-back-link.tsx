import { useQuery } from '@tanstack/react-query'
import { todayQuery } from '../../api/today.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'

/** The way to the page, where a mile block is over. */
export function WayBackLink() {
  const { t } = useText()
  const { data } = useQuery(todayQuery)
  if (data?.afterMile == null) return null
  return (
    <Card title={t('way-back.screen.heading')}>
      <div className="stack">
        <p className="quiet">{t('way-back.screen.nav-why')}</p>
        <div>
          <ButtonLink to="/way-back">{t('way-back.screen.read')}</ButtonLink>
        </div>
      </div>
    </Card>
  )
}
