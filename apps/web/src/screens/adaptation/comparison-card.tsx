import { useText } from '../../text/use-text.ts'
import { sayDistance } from '@bell-lap/text/numbers'
import { message } from '@bell-lap/units/message'
import { formatTime } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import { runComparisonQuery, sessionComparisonQuery } from '../../api/adaptation.ts'
import type { Comparison } from '../../api/adaptation.ts'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import type { WebText } from '../../text/shown-reader.ts'
import { VERDICT_MARKS } from '../../words/adaptation-words.ts'
import { saySpan } from '../../words/say-span.ts'

const COLUMNS = [
  'rep',
  'target',
  'run',
  'pace',
  'verdict',
  'recovery',
  'heart-rate',
  'cadence',
] as const
type Column = (typeof COLUMNS)[number]
/** The page of a run has these in its own table of reps. */
const ON_RUN_PAGE: ReadonlySet<Column> = new Set(['heart-rate', 'cadence'])

/** Planned against done, on the page of a run. */
export function RunComparisonCard({ runId }: { readonly runId: string }) {
  const { data } = useQuery(runComparisonQuery(runId))
  return data?.comparison == null ? null : (
    <ComparisonCard comparison={data.comparison} without={ON_RUN_PAGE} />
  )
}

/** The same on the page of a session. */
export function SessionComparisonCard({ sessionId }: { readonly sessionId: string }) {
  const { data } = useQuery(sessionComparisonQuery(sessionId))
  return data?.comparison == null ? null : <ComparisonCard comparison={data.comparison} />
}

const NONE: ReadonlySet<Column> = new Set()

interface ComparisonCardProps {
  readonly comparison: Comparison
  /** Columns that the page has elsewhere. */
  readonly without?: ReadonlySet<Column>
}

function ComparisonCard({ comparison, without = NONE }: ComparisonCardProps) {
  const { reps, word, plannedM, doneM, title } = comparison
  const text = useText()
  const { t } = text
  const shown = reps.filter(isWorthARow)
  // Reps of one kind say their target once.
  const targets = new Set(shown.map(({ planned }) => planned && sayTarget(planned, text)))
  const [target] = targets.size === 1 ? targets : []
  const columns = COLUMNS.filter(
    (column) => !without.has(column) && (column !== 'target' || target == null),
  )
  return (
    <Card title={t('adapt-screen.comparison')} aside={t(`adapt-screen.likeness.${word}`)}>
      <div className="stack">
        <p>{t('adapt-screen.run-and-planned', { title, doneM, plannedM })}</p>
        {target != null && <p>{t('adapt-screen.target-of-reps', { target })}</p>}
        {shown.length > 0 && (
          <ScrollSideways label={t('adapt-screen.reps')}>
            <table>
              <HeadRow columns={columns.map((column) => t(`adapt-screen.column.${column}`))} />
              <tbody>
                {shown.map((rep, i) => (
                  <RepRow key={rep.number} rep={rep} number={i + 1} columns={columns} />
                ))}
              </tbody>
            </table>
          </ScrollSideways>
        )}
      </div>
    </Card>
  )
}

const TRACK_UP_TO_M = 2000

type Rep = Comparison['reps'][number]

/** Shorter ones that nobody planned are strides of the warm-up, as on the page of a run. */
const SHORT = { distanceM: 150, timeS: 30 } as const

function isWorthARow({ planned, done }: Rep): boolean {
  if (planned !== null || done === null) return true
  return done.distanceM >= SHORT.distanceM || done.timeS >= SHORT.timeS
}

interface RepRowProps {
  readonly rep: Rep
  readonly number: number
  readonly columns: readonly Column[]
}

function RepRow({ rep, number, columns }: RepRowProps) {
  const text = useText()
  return (
    <tr>
      {columns.map((column) =>
        column === 'rep' ? (
          <th key={column} scope="row">
            {number}
          </th>
        ) : column === 'verdict' ? (
          <td key={column} style={{ whiteSpace: 'nowrap', paddingLeft: 12 }}>
            <span aria-hidden="true">{VERDICT_MARKS[rep.verdict]}</span>{' '}
            {text.t(`adapt-screen.verdict.${rep.verdict}`)}
          </td>
        ) : (
          <td key={column} data-number>
            {sayCell(column, rep, text)}
          </td>
        ),
      )}
    </tr>
  )
}

function sayCell(column: Exclude<Column, 'rep' | 'verdict'>, rep: Rep, text: WebText): string {
  const { planned, done } = rep
  const { t } = text
  if (column === 'target') return planned === null ? '–' : sayTarget(planned, text)
  if (done === null) return '–'
  switch (column) {
    case 'run':
      return t('adapt-screen.rep-run', { length: sayRun(rep, text), timeS: done.timeS })
    case 'pace':
      return t('adapt-screen.pace', { speedMps: done.speedMps })
    case 'recovery':
      return sayRest(rep, text)
    case 'heart-rate':
      return sayWhole(done.averageHeartRateBpm)
    case 'cadence': {
      const contact = done.groundContactMs
      const cadence = sayWhole(done.cadenceSpm)
      return contact == null ? cadence : `${cadence} · ${Math.round(contact)} ms`
    }
  }
}

/** How far a rep went: as on the track, but a long one that was planned by time as any run. */
function sayRun({ planned, done }: Rep, { reader }: WebText): string {
  const distanceM = done?.distanceM ?? 0
  const isLong = distanceM >= TRACK_UP_TO_M && planned?.distanceM === null
  return isLong ? sayDistance(distanceM, reader, 'run') : saySpan(distanceM)
}

function sayTarget(planned: NonNullable<Rep['planned']>, { t }: WebText): string {
  const { distanceM, timeS, byEffort, band } = planned
  const length = distanceM === null ? message('target.time', { timeS }) : saySpan(distanceM)
  if (byEffort) return t('adapt-screen.rep-by-effort', { length })
  const rangeMps = { low: band.slowMps, high: band.fastMps }
  return t('adapt-screen.rep-at', { length, rangeMps })
}

function sayRest({ planned, done }: Rep, { t }: WebText): string {
  if (done?.recoveryS == null) return '–'
  const asked = planned?.recoveryS
  return asked == null
    ? formatTime(done.recoveryS)
    : t('adapt-screen.recovery-of', { timeS: done.recoveryS, plannedS: asked })
}

function sayWhole(value: number | null | undefined): string {
  return value == null ? '–' : String(Math.round(value))
}
