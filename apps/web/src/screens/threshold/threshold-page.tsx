import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { thresholdQuery, useAddTest, useRemoveTest } from '../../api/threshold.ts'
import type { TestInput, ThresholdView } from '../../api/threshold.ts'
import { LactateChart } from '../../charts/lactate-chart.tsx'
import { TimeHistoryChart } from '../../charts/time-history-chart.tsx'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { CardOrFold } from '../../pieces/card-or-fold.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { later } from '../../pieces/later.tsx'
import { Page } from '../../pieces/page.tsx'
import { tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { Bone, Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { sayDay, sayShare } from '@bell-lap/text/numbers'
import { formatTime } from '@bell-lap/units/time'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { AddTestCard } from './add-test-card.tsx'
import { BeatsCard } from './beats-card.tsx'
import { IndexCard } from './index-card.tsx'
import { lactateCsv } from './lactate-csv.ts'
import { OutcomeView } from './outcome-view.tsx'
import { ZonesCard } from './zones-card.tsx'
import css from './threshold.module.css'
import { keyOf, Say } from '../../text/say.tsx'
import { verbatim } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** At the end of the page. */
const OwnZonesCard = later(
  async () => (await import('./own-zones-card.tsx')).OwnZonesCard,
  <Bone height={80} />,
  ['threshold', 'plan-form'],
)

/** The threshold over time, what measured it, and tests to know it better. */
export function ThresholdPage() {
  const query = useQuery(thresholdQuery)
  const { t } = useText()
  if (query.data !== undefined) return <ThresholdSheet view={query.data} />
  return query.error === null ? (
    <WaitingPage heading={t('threshold-screen.heading')} heights={[300, 300, 400]} width="wide" />
  ) : (
    <Page heading={t('threshold-screen.heading')}>
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    </Page>
  )
}

function ThresholdSheet({ view }: { readonly view: ThresholdView }) {
  const { say, t } = useText()
  const { current, first } = view
  const heading =
    current === null
      ? t('threshold-screen.not-known')
      : t('threshold-screen.today', {
          speedMps: current.speedMps,
          rangeMps: { low: current.lowMps, high: current.highMps },
        })
  return (
    <Page
      heading={heading}
      above={<Link to="/progress">{t('threshold-screen.progress')}</Link>}
      below={[
        // The heading says already that it is not known.
        ...(current === null ? [] : [`${t(`threshold-screen.quality-${view.quality}`)}.`]),
        ...[view.age, view.change].flatMap((one) => (one === null ? [] : [say(one)])),
      ].join(' ')}
      width="wide"
    >
      <div className={css['grid']}>
        <div className="stack">
          {view.series.length > 1 && <HistoryCard view={view} />}
          {first !== null && (
            <Card title={t('threshold-screen.first', { speedMps: first.speedMps })}>
              <p className="quiet">
                {t('threshold-screen.first-means', {
                  rangeMps: { low: first.lowMps, high: first.highMps },
                })}
              </p>
            </Card>
          )}
          <IndexCard heart={view.heart} />
          <MeasurementsCard view={view} />
          <RacesCard view={view} />
        </div>
        <div className="stack">
          {view.sharpen.length > 0 && (
            <Card title={t('threshold-screen.improve')}>
              <ul style={{ paddingLeft: 20 }}>
                {view.sharpen.map((words) => (
                  <li key={keyOf(words)}>
                    <Say it={words} />
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <ZonesCard heart={view.heart} />
          <OwnZonesCard today={view.asOf} />
          <AddTestCard view={view} />
          <TestsCard view={view} />
          <BeatsCard heart={view.heart} />
        </div>
      </div>
    </Page>
  )
}

function HistoryCard({ view }: { readonly view: ThresholdView }) {
  const units = useUnits()
  const { t } = useText()
  const unitM = units.system === 'metric' ? 1000 : 1609.344
  const points = view.series.map((one) => ({
    day: one.day,
    valueS: unitM / one.speedMps,
    lowS: unitM / one.highMps,
    highS: unitM / one.lowMps,
  }))
  return (
    <Card title={t('threshold-screen.weeks')}>
      <TimeHistoryChart
        points={points}
        name={t('threshold-screen.history-chart')}
        column={t('threshold-screen.threshold')}
        sentence={t('threshold-screen.history-sentence', {
          unit: units.system,
          change: view.change,
        })}
      />
    </Card>
  )
}

const SHOWN_AT_FIRST = 6

function MeasurementsCard({ view }: { readonly view: ThresholdView }) {
  const units = useUnits()
  const { say, t, reader } = useText()
  const [all, setAll] = useState(false)
  const { measurements } = view
  const shown = all ? measurements : measurements.slice(0, SHOWN_AT_FIRST)
  const [latest] = measurements
  return (
    <CardOrFold
      title={t('threshold-screen.measurements')}
      brief={latest && `${say(latest.label)}, ${sayDay(latest.day, reader.locale, 'date')}`}
    >
      {measurements.length === 0 ? (
        <p className="quiet">{t('threshold-screen.no-measurements')}</p>
      ) : (
        <table>
          <HeadRow columns={[t('threshold-screen.source'), t('threshold-screen.pace')]} />
          <tbody>
            {shown.map((one) => (
              <tr key={one.day + one.source}>
                <th scope="row">
                  <Say it={one.label} />
                  <p className="quiet small">{sayDay(one.day, reader.locale, 'date')}</p>
                </th>
                <td data-number>
                  {units.pace(one.speedMps)}
                  <p className="quiet small">{units.paceRange(one.lowMps, one.highMps)}</p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {measurements.length > SHOWN_AT_FIRST && (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {all
            ? t('threshold-screen.show-fewer')
            : t('threshold-screen.show-all', { count: measurements.length })}
        </Button>
      )}
    </CardOrFold>
  )
}

function RacesCard({ view }: { readonly view: ThresholdView }) {
  const text = useText()
  const { t, reader } = text
  const [firstChange] = view.races
  if (firstChange === undefined) return null
  return (
    <CardOrFold title={t('threshold-screen.races')}>
      <table>
        <HeadRow
          columns={[
            t('threshold-screen.race'),
            ...view.races.map(({ sharePct }) => `+${sayShare(sharePct / 100, reader.locale)}`),
          ]}
        />
        <tbody>
          {firstChange.events.map(({ eventId, name }, row) => (
            <tr key={eventId}>
              <th scope="row">
                <Say it={name} />
              </th>
              {view.races.map(({ sharePct, events }) => (
                <td key={sharePct} data-number>
                  {sayGain(events[row], text)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{t('threshold-screen.races-note')}</p>
    </CardOrFold>
  )
}

type EventChange = ThresholdView['races'][number]['events'][number]

function sayGain(change: EventChange | undefined, { t }: WebText): string {
  if (change === undefined) return '–'
  const say = (seconds: number) =>
    Math.round(Math.abs(seconds)) < 60
      ? `${Math.round(Math.abs(seconds))} s`
      : formatTime(Math.abs(seconds))
  return t('threshold-screen.gain', {
    from: say(Math.min(0, change.highS)),
    to: say(change.lowS),
  })
}

function titleOfTest({ protocols }: ThresholdView, kind: TestInput['kind']): Message {
  return protocols.find(({ test }) => test === kind)?.title ?? verbatim(kind)
}

function TestsCard({ view }: { readonly view: ThresholdView }) {
  const { say, t, reader } = useText()
  const remove = useRemoveTest()
  const add = useAddTest()
  if (view.tests.length === 0) return null
  const drop = (id: string, input: TestInput) =>
    remove.mutate(id, {
      onSuccess: () =>
        tellWithUndo(t('threshold-screen.removed'), () =>
          add.mutate(input, { onError: tellError }),
        ),
      onError: tellError,
    })
  return (
    <Card title={t('threshold-screen.your-tests')}>
      <ul className={css['tests']}>
        {view.tests.map(({ id, input, outcome }) => (
          <li key={id}>
            <p>
              <strong>
                <Say it={titleOfTest(view, input.kind)} />
              </strong>{' '}
              <span className="quiet">{sayDay(input.day, reader.locale, 'date')}</span>
            </p>
            {input.kind === 'lactate-steps' && (
              <LactateChart stages={input.stages} outcome={outcome} />
            )}
            <OutcomeView outcome={outcome} />
            {input.kind === 'lactate-steps' && (
              <p className="small">
                <a
                  href={`data:text/csv;charset=utf-8,${encodeURIComponent(lactateCsv(input, outcome, say))}`}
                  download={`lactate-${input.day}.csv`}
                >
                  {t('threshold-screen.export-csv')}
                </a>
              </p>
            )}
            {input.run !== undefined && (
              <p className="small">
                <Link to="/runs/$runId" params={{ runId: input.run.activityId }}>
                  {t('threshold-screen.read-from-run')}
                </Link>
              </p>
            )}
            <Button
              look="quiet"
              busy={remove.isPending}
              aria-label={t('threshold-screen.remove-of', { day: input.day })}
              onClick={() => drop(id, input)}
            >
              {t('threshold-screen.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
