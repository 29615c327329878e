import { formatTime } from '@bell-lap/units/time'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useChangeActivity } from '../../api/activities.ts'
import type { Estimate, Evidence } from '../../api/estimate.ts'
import { asTyped, resultsQuery, useSaveResult } from '../../api/results.ts'
import type { PlainDay } from '../../api/results.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { asSentence } from '../../words/as-sentence.ts'
import { sayPlainDay, sayWhatItDid } from '../../words/plain-day-words.ts'
import { sayCount, saySignedPct } from '../../words/say-amount.ts'
import { sayDate } from '../../words/say-day.ts'
import { sayFlag } from '../../words/result-words.ts'
import { saySpan } from '../../words/say-span.ts'
import css from './progress.module.css'

const SHOWN_AT_FIRST = 8

/** The results and runs behind the estimate, newest first; each can be left out. */
export function EvidenceCard({ estimate }: { readonly estimate: Estimate }) {
  const [all, setAll] = useState(false)
  const newest = estimate.evidence.toSorted((a, b) => b.day.localeCompare(a.day))
  const shown = all ? newest : newest.slice(0, SHOWN_AT_FIRST)
  return (
    <Card title="What moved it" aside={`${newest.length} in all`}>
      <ul className={css['evidence']}>
        {shown.map((one) => (
          <EvidenceLine key={one.id} one={one} />
        ))}
      </ul>
      <NeverCounted {...estimate.neverCounted} />
      {newest.length > SHOWN_AT_FIRST && (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${newest.length}`}
        </Button>
      )}
    </Card>
  )
}

/** What is never evidence, so that nobody looks for it in vain. */
function NeverCounted({ trailRuns, tooSteep }: Estimate['neverCounted']) {
  const said = [
    ...(trailRuns > 0
      ? [`${sayCount(trailRuns, 'run')} on trails: footing and hills hide what you can do`]
      : []),
    ...(tooSteep > 0
      ? [`${sayCount(tooSteep, 'best effort')} down a hill too steep to correct for`]
      : []),
  ]
  if (said.length === 0) return null
  return <p className="quiet small">Never counted: {said.join('; ')}.</p>
}

function EvidenceLine({ one }: { readonly one: Evidence }) {
  const flags = [
    ...(one.oneSided ? ['one-sided'] : []),
    ...one.flags.filter((flag) => flag !== 'one-sided'),
  ]
  const decimals = one.kind === 'race' && one.timeS < 600 ? 1 : 0
  return (
    <li data-left-out={one.excluded || undefined}>
      <div>
        <strong>
          {saySpan(one.distanceM)} in {formatTime(one.timeS, decimals)}
        </strong>{' '}
        <span className="quiet">{sayMoved(one)}</span>
        <p className="quiet small">
          {one.activityId === null ? (
            one.label
          ) : (
            <Link to="/runs/$runId" params={{ runId: one.activityId }}>
              {one.label}
            </Link>
          )}
          {` · ${[sayDate(one.day), ...flags.map(sayFlag)].join(' · ')}`}
        </p>
        {one.plainDay !== null && <OnAPlainDay one={one} plainDay={one.plainDay} />}
      </div>
      <LeaveOut one={one} />
    </li>
  )
}

interface OnAPlainDayProps {
  readonly one: Evidence
  readonly plainDay: PlainDay
}

/** As run, and as on a flat, cool, calm day, with what made the difference. */
function OnAPlainDay({ one, plainDay }: OnAPlainDayProps) {
  const units = useUnits()
  const asRun = units.pace(one.distanceM / one.timeS)
  const plain = units.pace(one.distanceM / plainDay.timeS)
  return (
    <p className="quiet small">
      {asRun} as run; {sayPlainDay(plainDay)}, {plain}. {asSentence(sayWhatItDid(plainDay))}
    </p>
  )
}

/** How far one piece moved the mile; a shorter time is faster. */
function sayMoved(one: Evidence): string {
  if (one.excluded) return 'left out'
  if (one.movedMilePct === null) return ''
  if (Math.abs(one.movedMilePct) < 0.05) return 'agreed with it'
  return `moved the mile ${saySignedPct(one.movedMilePct)}`
}

function LeaveOut({ one }: { readonly one: Evidence }) {
  const change = useChangeActivity(one.activityId ?? '')
  const save = useSaveResult()
  const results = useQuery(resultsQuery)
  const result = results.data?.find((other) => other.id === one.resultId)
  const excludedFromEstimate = !one.excluded
  const done = {
    onSuccess: () => tell(one.excluded ? 'It counts again.' : 'Left out of the estimate.'),
    onError: tellError,
  }
  const toggle = () => {
    if (one.activityId !== null && one.resultId === null) {
      change.mutate({ excludedFromEstimate }, done)
    } else if (result !== undefined) {
      save.mutate({ id: result.id, input: { ...asTyped(result), excludedFromEstimate } }, done)
    }
  }
  if (one.activityId === null && one.resultId === null) return null
  return (
    <Button
      look="quiet"
      busy={change.isPending || save.isPending}
      aria-label={`${one.excluded ? 'Count it' : 'Leave out'}: ${one.label}, ${sayDate(one.day)}`}
      onClick={toggle}
    >
      {one.excluded ? 'Count it' : 'Leave out'}
    </Button>
  )
}
