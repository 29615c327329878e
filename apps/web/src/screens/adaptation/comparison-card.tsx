import { useText } from '../../text/use-text.ts'
import { formatTime } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import { runComparisonQuery, sessionComparisonQuery } from '../../api/adaptation.ts'
import type { Comparison } from '../../api/adaptation.ts'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import type { Units } from '../../pieces/use-units.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import { LIKENESS_WORDS, VERDICT_NAMES } from '../../words/adaptation-words.ts'
import { saySpan } from '../../words/say-span.ts'

/** Planned against done, on the page of a run. */
export function RunComparisonCard({ runId }: { readonly runId: string }) {
  const { data } = useQuery(runComparisonQuery(runId))
  return data?.comparison == null ? null : <ComparisonCard comparison={data.comparison} />
}

/** The same on the page of a session. */
export function SessionComparisonCard({ sessionId }: { readonly sessionId: string }) {
  const { data } = useQuery(sessionComparisonQuery(sessionId))
  return data?.comparison == null ? null : <ComparisonCard comparison={data.comparison} />
}

function ComparisonCard({ comparison }: { readonly comparison: Comparison }) {
  const units = useUnits()
  const { reps, word, plannedM, doneM, title } = comparison
  const { say } = useText()
  return (
    <Card title="Planned against done" aside={LIKENESS_WORDS[word]}>
      <div className="stack">
        <p>
          {say(title)}: {units.distance(doneM)} run, {units.distance(plannedM)} planned.
        </p>
        {reps.length > 0 && (
          <ScrollSideways label="Repetitions">
            <table>
              <HeadRow columns={['Rep', 'Target', 'Run', 'Pace', '', 'Rest', 'Heart', 'Cadence']} />
              <tbody>
                {reps.map((rep) => (
                  <RepRow key={rep.number} rep={rep} units={units} />
                ))}
              </tbody>
            </table>
          </ScrollSideways>
        )}
      </div>
    </Card>
  )
}

type Rep = Comparison['reps'][number]

function RepRow({ rep, units }: { readonly rep: Rep; readonly units: Units }) {
  const { planned, done, verdict } = rep
  const { mark, word } = VERDICT_NAMES[verdict]
  return (
    <tr>
      <th scope="row">{rep.number}</th>
      <td data-number>{planned === null ? '–' : sayTarget(planned, units)}</td>
      <td data-number>
        {done === null ? '–' : `${saySpan(done.distanceM)} in ${formatTime(done.timeS)}`}
      </td>
      <td data-number>{done === null ? '–' : units.pace(done.speedMps)}</td>
      <td>
        <span aria-hidden="true">{mark}</span> {word}
      </td>
      <td data-number>{sayRest(rep)}</td>
      <td data-number>{sayWhole(done?.averageHeartRateBpm)}</td>
      <td data-number>
        {sayWhole(done?.cadenceSpm)}
        {done?.groundContactMs == null ? '' : ` · ${Math.round(done.groundContactMs)} ms`}
      </td>
    </tr>
  )
}

function sayTarget(planned: NonNullable<Rep['planned']>, units: Units): string {
  const length = planned.distanceM === null ? formatTime(planned.timeS) : saySpan(planned.distanceM)
  if (planned.byEffort) return `${length} by effort`
  return `${length} at ${units.paceRange(planned.band.slowMps, planned.band.fastMps)}`
}

function sayRest({ planned, done }: Rep): string {
  if (done?.recoveryS == null) return '–'
  const asked = planned?.recoveryS
  return asked == null
    ? formatTime(done.recoveryS)
    : `${formatTime(done.recoveryS)} of ${formatTime(asked)}`
}

function sayWhole(value: number | null | undefined): string {
  return value == null ? '–' : String(Math.round(value))
}
