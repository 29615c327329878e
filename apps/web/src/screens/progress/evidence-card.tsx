import { sayClock, sayDay } from '@bell-lap/text/numbers'
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
import { asSentence } from '../../words/as-sentence.ts'
import { sayPlainDay, sayWhatItDid } from '../../words/plain-day-words.ts'
import { sayFlag } from '../../words/result-words.ts'
import { saySpan } from '../../words/say-span.ts'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { Say } from '../../text/say.tsx'
import css from './progress.module.css'

const SHOWN_AT_FIRST = 3

/** The results and runs behind the estimate, newest first; each can be left out. */
export function EvidenceCard({ estimate }: { readonly estimate: Estimate }) {
  const { t } = useText()
  const [all, setAll] = useState(false)
  const newest = estimate.evidence.toSorted((a, b) => b.day.localeCompare(a.day))
  const shown = all ? newest : newest.slice(0, SHOWN_AT_FIRST)
  return (
    <Card title={t('progress.moved-it')} aside={t('progress.in-all', { count: newest.length })}>
      <ul className={css['evidence']}>
        {shown.map((one) => (
          <EvidenceLine key={one.id} one={one} />
        ))}
      </ul>
      <NeverCounted {...estimate.neverCounted} />
      {newest.length > SHOWN_AT_FIRST && (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {all ? t('progress.show-fewer') : t('progress.show-all', { count: newest.length })}
        </Button>
      )}
    </Card>
  )
}

/** What is never evidence, so that nobody looks for it in vain. */
function NeverCounted({ trailRuns, tooSteep }: Estimate['neverCounted']) {
  const { t } = useText()
  const said = [
    ...(trailRuns > 0 ? [t('progress.on-trails', { count: trailRuns })] : []),
    ...(tooSteep > 0 ? [t('progress.too-steep', { count: tooSteep })] : []),
  ]
  if (said.length === 0) return null
  return <p className="quiet small">{t('progress.never-counted', { reasons: said.join('; ') })}</p>
}

function EvidenceLine({ one }: { readonly one: Evidence }) {
  const text = useText()
  const flags = [
    ...(one.oneSided && !one.flags.includes('stands-in-for-result')
      ? (['one-sided'] as const)
      : []),
    ...one.flags,
  ]
  const decimals = one.kind === 'race' && one.timeS < 600 ? 1 : 0
  return (
    <li data-left-out={one.excluded || undefined}>
      <div>
        <strong>
          {text.t('progress.distance-in-time', {
            distance: saySpan(one.distanceM),
            time: sayClock(one.timeS, text.reader.locale, decimals),
          })}
        </strong>{' '}
        <span className="quiet">{sayMoved(one, text)}</span>
        <p className="quiet small">
          {one.activityId === null ? (
            <Say it={one.label} />
          ) : (
            <Link to="/runs/$runId" params={{ runId: one.activityId }}>
              <Say it={one.label} />
            </Link>
          )}
          {` · ${[sayDay(one.day, text.reader.locale, 'date'), ...flags.map((flag) => sayFlag(flag, text))].join(' · ')}`}
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
  const text = useText()
  const { t } = text
  return (
    <p className="quiet small">
      {t('progress.as-run', {
        asRunMps: one.distanceM / one.timeS,
        corrected: sayPlainDay(plainDay, text),
        plainMps: one.distanceM / plainDay.timeS,
        reasons: asSentence(sayWhatItDid(plainDay, text)),
      })}
    </p>
  )
}

/** How far one piece moved the mile; a shorter time is faster. */
function sayMoved(one: Evidence, { t }: WebText): string {
  if (one.excluded) return t('progress.left-out')
  if (one.movedMilePct === null) return ''
  if (Math.abs(one.movedMilePct) < 0.05) return t('progress.agreed')
  return t('progress.moved-mile', { changeShare: one.movedMilePct / 100 })
}

function LeaveOut({ one }: { readonly one: Evidence }) {
  const { t } = useText()
  const change = useChangeActivity(one.activityId ?? '')
  const save = useSaveResult()
  const results = useQuery(resultsQuery)
  const result = results.data?.find((other) => other.id === one.resultId)
  const excludedFromEstimate = !one.excluded
  const done = {
    onSuccess: () => tell(t(one.excluded ? 'progress.counts-again' : 'progress.now-left-out')),
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
      aria-label={t(one.excluded ? 'progress.count-this' : 'progress.leave-out-this', {
        label: one.label,
        day: one.day,
      })}
      onClick={toggle}
    >
      {t(one.excluded ? 'progress.count-it' : 'progress.leave-out')}
    </Button>
  )
}
