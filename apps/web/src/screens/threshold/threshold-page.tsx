import { formatTime } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { thresholdQuery, useAddTest, useRemoveTest } from '../../api/threshold.ts'
import type { TestInput, ThresholdView } from '../../api/threshold.ts'
import { LactateChart } from '../../charts/lactate-chart.tsx'
import { TimeHistoryChart } from '../../charts/time-history-chart.tsx'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { Page } from '../../pieces/page.tsx'
import { tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { sayDate } from '../../words/say-day.ts'
import { keyOf, Say } from '../../text/say.tsx'
import { textNow } from '../../text/shown-reader.ts'
import { verbatim } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { AddTestCard } from './add-test-card.tsx'
import { BeatsCard } from './beats-card.tsx'
import { IndexCard } from './index-card.tsx'
import { lactateCsv } from './lactate-csv.ts'
import { OutcomeView } from './outcome-view.tsx'
import { ZonesCard } from './zones-card.tsx'
import css from './threshold.module.css'

const QUALITIES: Readonly<Record<ThresholdView['quality'], string>> = {
  good: 'Well known',
  fair: 'Fairly known',
  weak: 'Weakly known',
  none: 'Not known yet',
}

/** The threshold over time, what measured it, and tests to know it better. */
export function ThresholdPage() {
  const query = useQuery(thresholdQuery)
  if (query.data !== undefined) return <ThresholdSheet view={query.data} />
  return query.error === null ? (
    <WaitingPage heading="Threshold" heights={[300, 300, 400]} width="wide" />
  ) : (
    <Page heading="Threshold">
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    </Page>
  )
}

function ThresholdSheet({ view }: { readonly view: ThresholdView }) {
  const units = useUnits()
  const { current, first } = view
  const heading =
    current === null
      ? 'Your threshold is not known yet'
      : `Threshold today: ${units.pace(current.speedMps)} (${units.paceRange(current.lowMps, current.highMps)})`
  return (
    <Page
      heading={heading}
      above={<Link to="/progress">Progress</Link>}
      below={[`${QUALITIES[view.quality]}.`, ...[view.age, view.change].map(sayOrNothing)].join(
        ' ',
      )}
      width="wide"
    >
      <div className={css['grid']}>
        <div className="stack">
          {view.series.length > 1 && <HistoryCard view={view} />}
          {first !== null && (
            <Card title={`First threshold: ${units.pace(first.speedMps)}`}>
              <p className="quiet">
                Where easy running ends, likely between{' '}
                {units.paceRange(first.lowMps, first.highMps)}.
              </p>
            </Card>
          )}
          <IndexCard heart={view.heart} />
          <MeasurementsCard view={view} />
          <RacesCard view={view} />
        </div>
        <div className="stack">
          {view.sharpen.length > 0 && (
            <Card title="What would make it surer">
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
  const unitM = units.system === 'metric' ? 1000 : 1609.344
  const points = view.series.map((one) => ({
    day: one.day,
    valueS: unitM / one.speedMps,
    lowS: unitM / one.highMps,
    highS: unitM / one.lowMps,
  }))
  const unit = units.system === 'metric' ? 'kilometre' : 'mile'
  return (
    <Card title="Week by week">
      <TimeHistoryChart
        points={points}
        name="The threshold over time"
        column="Threshold"
        sentence={`The pace of your threshold, in minutes per ${unit}; faster is higher.${view.change === null ? '' : ` ${textNow().say(view.change)}`}`}
      />
    </Card>
  )
}

const SHOWN_AT_FIRST = 6

function MeasurementsCard({ view }: { readonly view: ThresholdView }) {
  const units = useUnits()
  const [all, setAll] = useState(false)
  const { measurements } = view
  const shown = all ? measurements : measurements.slice(0, SHOWN_AT_FIRST)
  return (
    <Card title="What measured it">
      {measurements.length === 0 ? (
        <p className="quiet">
          Nothing yet. A race of 3 km or more, or one of the tests, is a start.
        </p>
      ) : (
        <table>
          <HeadRow columns={['By', 'Pace']} />
          <tbody>
            {shown.map((one) => (
              <tr key={one.day + one.source}>
                <th scope="row">
                  <Say it={one.label} />
                  <p className="quiet small">{sayDate(one.day)}</p>
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
          {all ? 'Show fewer' : `Show all ${measurements.length}`}
        </Button>
      )}
    </Card>
  )
}

function RacesCard({ view }: { readonly view: ThresholdView }) {
  const [firstChange] = view.races
  if (firstChange === undefined) return null
  return (
    <Card title="What a faster threshold would mean">
      <table>
        <HeadRow columns={['Race', ...view.races.map(({ sharePct }) => `+${sharePct} %`)]} />
        <tbody>
          {firstChange.events.map(({ eventId, name }, row) => (
            <tr key={eventId}>
              <th scope="row">
                <Say it={name} />
              </th>
              {view.races.map(({ sharePct, events }) => (
                <td key={sharePct} data-number>
                  {sayGain(events[row])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">
        By how much a race gets faster when the threshold speed grows so much, likely between the
        two; the nearer to an hour, the surer.
      </p>
    </Card>
  )
}

type EventChange = ThresholdView['races'][number]['events'][number]

function sayGain(change: EventChange | undefined): string {
  if (change === undefined) return '–'
  const say = (seconds: number) =>
    Math.abs(seconds) < 60 ? `${Math.abs(seconds).toFixed(0)} s` : formatTime(Math.abs(seconds))
  return `${say(Math.min(0, change.highS))} to ${say(change.lowS)}`
}

function sayOrNothing(message: Message | null): string {
  return message === null ? '' : textNow().say(message)
}

function titleOfTest({ protocols }: ThresholdView, kind: TestInput['kind']): Message {
  return protocols.find(({ test }) => test === kind)?.title ?? verbatim(kind)
}

function TestsCard({ view }: { readonly view: ThresholdView }) {
  const remove = useRemoveTest()
  const add = useAddTest()
  if (view.tests.length === 0) return null
  const drop = (id: string, input: TestInput) =>
    remove.mutate(id, {
      onSuccess: () =>
        tellWithUndo('The test is removed.', () => add.mutate(input, { onError: tellError })),
      onError: tellError,
    })
  return (
    <Card title="Your tests">
      <ul className={css['tests']}>
        {view.tests.map(({ id, input, outcome }) => (
          <li key={id}>
            <p>
              <strong>
                <Say it={titleOfTest(view, input.kind)} />
              </strong>{' '}
              <span className="quiet">{sayDate(input.day)}</span>
            </p>
            {input.kind === 'lactate-steps' && (
              <LactateChart stages={input.stages} outcome={outcome} />
            )}
            <OutcomeView outcome={outcome} />
            {input.kind === 'lactate-steps' && (
              <p className="small">
                <a
                  href={`data:text/csv;charset=utf-8,${encodeURIComponent(lactateCsv(input, outcome, textNow().say))}`}
                  download={`lactate-${input.day}.csv`}
                >
                  Export as CSV
                </a>
              </p>
            )}
            {input.run !== undefined && (
              <p className="small">
                <Link to="/runs/$runId" params={{ runId: input.run.activityId }}>
                  Read from this run
                </Link>
              </p>
            )}
            <Button
              look="quiet"
              busy={remove.isPending}
              aria-label={`Remove the test of ${sayDate(input.day)}`}
              onClick={() => drop(id, input)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
