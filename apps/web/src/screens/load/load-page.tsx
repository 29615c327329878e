import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { loadQuery } from '../../api/load.ts'
import type { Load } from '../../api/load.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Fold } from '../../pieces/fold.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { FormChart } from './form-chart.tsx'
import { MeasureRow } from './measure-row.tsx'
import css from './load.module.css'

/** What training asks of heart, lungs and legs, week by week. */
export function LoadPage() {
  const query = useQuery(loadQuery)
  const { t } = useText()
  if (query.data !== undefined) return <LoadSheet load={query.data} />
  return query.error === null ? (
    <WaitingPage heading={t('load.title')} heights={[420, 600]} width="wide" />
  ) : (
    <Page heading={t('load.title')}>
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    </Page>
  )
}

function LoadSheet({ load }: { readonly load: Load }) {
  const { say, t } = useText()
  const { heading, lead } = load
  const below = lead === null ? {} : { below: say(lead) }
  if (heading.code === 'load.no-runs')
    return (
      <Page heading={say(heading)} above={t('load.title')} {...below}>
        <div>
          <ButtonLink to="/imports" look="primary">
            {t('load.import')}
          </ButtonLink>
        </div>
      </Page>
    )
  return (
    <Page heading={say(heading)} above={t('load.title')} {...below} width="wide">
      <div className={css['columns']}>
        <div className="stack">
          <Card title={t('load.effort')}>
            <p className="quiet small">
              {t('load.legend')}{' '}
              {load.weeks.some(({ fastBudgetM }) => fastBudgetM !== null) &&
                t('load.legend-budget')}
            </p>
            <div className={css['measures']}>
              <MeasureRow load={load} measure="loadAu" />
              <MeasureRow load={load} measure="fastM" />
            </div>
          </Card>
          <Card title={t('load.legs')}>
            <p className="quiet small">{t('load.legs-why')}</p>
            <div className={css['measures']}>
              <MeasureRow load={load} measure="achilles" />
              <MeasureRow load={load} measure="tibia" />
              <MeasureRow load={load} measure="kneecap" />
              <MeasureRow load={load} measure="hamstringM" />
            </div>
          </Card>
        </div>
        <div className="stack">
          <Spikes load={load} />
          <Variety load={load} />
          <Sources load={load} />
          <Card title={t('load.more-pages')}>
            <ul className="stack" style={{ listStyle: 'none' }}>
              <li>
                <Link to="/shoes">{t('load.to-shoes')}</Link>
              </li>
              <li>
                <Link to="/pain">{t('pain-log.link')}</Link>
              </li>
              <li>
                <Link to="/mornings">{t('morning.link')}</Link>
              </li>
            </ul>
          </Card>
          <Fold title={t('load.form')}>
            <FormChart days={load.days} />
          </Fold>
        </div>
      </div>
    </Page>
  )
}

function Spikes({ load: { spikes } }: { readonly load: Load }) {
  const { t } = useText()
  return (
    <Card title={t('load.spikes')}>
      <div className="stack">
        {spikes.length === 0 && <p>{t('load.no-spikes')}</p>}
        {spikes.length > 0 && (
          <ul className="stack">
            {spikes.map(({ activityId, day, distanceM, longestBeforeM }) => (
              <li key={activityId}>
                <Link to="/runs/$runId" params={{ runId: activityId }}>
                  {t('load.spike-line', { day, distanceM, longestM: longestBeforeM })}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <p className="quiet small">{t('load.spikes-why')}</p>
      </div>
    </Card>
  )
}

/** From here on seven days count as too much alike (Foster 1998). */
const ALIKE_FROM = 2

function Variety({ load: { monotony } }: { readonly load: Load }) {
  const { t } = useText()
  if (monotony === null) return <Card title={t('load.monotony')}>{t('load.monotony-unknown')}</Card>
  return (
    <Card title={t('load.monotony')}>
      <p>{t(monotony > ALIKE_FROM ? 'load.monotony-high' : 'load.monotony-fine')}</p>
    </Card>
  )
}

function Sources({ load: { sources } }: { readonly load: Load }) {
  const { t } = useText()
  const parts = [
    sources.effort > 0 ? t('load.source-effort', { runs: sources.effort }) : '',
    sources.heartRate > 0 ? t('load.source-heart', { runs: sources.heartRate }) : '',
    sources.speed > 0 ? t('load.source-speed', { runs: sources.speed }) : '',
    sources.unknown > 0 ? t('load.source-unknown', { runs: sources.unknown }) : '',
  ].filter((part) => part !== '')
  if (parts.length === 0) return null
  return (
    <Card title={t('load.sources')}>
      <p>{t('load.sources-line', { parts })}</p>
    </Card>
  )
}
