import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { painQuery } from '../../api/pain.ts'
import type { PainHistory } from '../../api/pain.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { placeName } from './place-name.ts'
import { PlaceCard } from './place-card.tsx'

/** Pain by place over half a year, beside what was run. */
export function PainPage() {
  const query = useQuery(painQuery)
  const { t } = useText()
  if (query.data !== undefined) return <PainSheet history={query.data} />
  return query.error === null ? (
    <WaitingPage heading={t('pain-log.title')} heights={[380, 380]} />
  ) : (
    <Page heading={t('pain-log.title')}>
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    </Page>
  )
}

function PainSheet({ history }: { readonly history: PainHistory }) {
  const { t } = useText()
  const [latest] = history.places
  if (latest === undefined)
    return (
      <Page heading={t('pain-log.none')} above={t('pain-log.title')} below={t('pain-log.none-how')}>
        <div>
          <ButtonLink to="/" look="primary">
            {t('pain-log.to-check-in')}
          </ButtonLink>
        </div>
      </Page>
    )
  return (
    <Page
      heading={t('pain-log.heading', { place: placeName(latest), day: latest.lastDay })}
      above={t('pain-log.title')}
      below={t('pain-log.lead')}
    >
      {history.places.map((place) => (
        <PlaceCard key={`${place.site} ${place.side}`} place={place} weeks={history.weeks} />
      ))}
      <p className="quiet small">{t('pain-log.what-it-is')}</p>
      <p>
        <Link to="/">{t('pain-log.to-check-in')}</Link>
      </p>
    </Page>
  )
}
