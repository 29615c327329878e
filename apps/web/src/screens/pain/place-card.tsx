import { useQuery } from '@tanstack/react-query'
import type { PainHistory, PainPlace } from '../../api/pain.ts'
import { statesQuery } from '../../api/states.ts'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import css from './pain.module.css'
import { PainChart } from './pain-chart.tsx'
import { placeName } from './place-name.ts'

const LIGHTS = { green: '●', amber: '▲', red: '■' } as const
const SHOWN = 8

interface PlaceCardProps {
  readonly place: PainPlace
  readonly weeks: PainHistory['weeks']
}

/** One place: its light and what follows from it, its weeks, its reports. */
export function PlaceCard({ place, weeks }: PlaceCardProps) {
  const { say, t } = useText()
  const { light } = place
  return (
    <Card
      title={t('pain-log.place', { place: placeName(place) })}
      aside={t('pain-log.last', { day: place.lastDay })}
    >
      <div className="stack">
        {light !== null && (
          <p className={css['light']} data-light={light.light}>
            <strong>
              <span aria-hidden="true">{LIGHTS[light.light]}</span>{' '}
              {t(`rung-screen.light.${light.light}`)}
            </strong>{' '}
            {say(light.why)}
          </p>
        )}
        <WhatFollows place={place} />
        <PainChart place={place} weeks={weeks} />
        <details>
          <summary>{t('pain-log.reports', { count: place.reports.length })}</summary>
          <ul className="stack" style={{ listStyle: 'none' }}>
            {place.reports.slice(0, SHOWN).map((report) => (
              <Report key={`${report.checkInId} ${report.day}`} report={report} />
            ))}
          </ul>
          {place.reports.length > SHOWN && (
            <p className="quiet small">{t('pain-log.more', { count: SHOWN })}</p>
          )}
        </details>
      </div>
    </Card>
  )
}

/** What the plan does about the pain, in the words of Today; where nothing is open, from when on it would. */
function WhatFollows({ place: { site, side, light } }: { readonly place: PainPlace }) {
  const { say, t } = useText()
  const states = useQuery(statesQuery).data
  const open = states?.find(({ place }) => place?.site === site && place.side === side)
  if (open !== undefined)
    return (
      <p>
        {say(open.means)} {say(open.ends)}
      </p>
    )
  return states !== undefined && light?.light === 'green' ? <p>{t('pain-log.go-on')}</p> : null
}

function Report({ report }: { readonly report: PainPlace['reports'][number] }) {
  const { t } = useText()
  const score = (value: number | null) => (value === null ? '–' : String(value))
  return (
    <li>
      {t('pain-log.report', {
        day: report.day,
        during: score(report.during),
        after: score(report.after),
        morning: score(report.nextMorning),
      })}
      {report.signs.map((sign) => (
        <span key={sign}> · {t(`pain-log.sign.${sign}`)}</span>
      ))}
    </li>
  )
}
