import { ownNameOf } from '@bell-lap/activity/run/title-of-run'
import { sayDay } from '@bell-lap/text/numbers'
import { Link } from '@tanstack/react-router'
import type { ActivitySummary } from '../../api/activities.ts'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { nameOfRun, sayKind } from '../../words/run-words.ts'
import { sayShortTime } from '../../words/say-short-time.ts'
import css from './runs.module.css'

/** Said of everything in the list that is no run. */
const MARKED_SPORTS = ['ride', 'walk', 'swim', 'strength', 'other'] as const

/** One run of the list: what it was, when, how long and how fast. */
export function RunLine({ run }: { readonly run: ActivitySummary }) {
  const units = useUnits()
  const text = useText()
  const { t, reader } = text
  return (
    <li>
      <Link to="/runs/$runId" params={{ runId: run.id }} className={css['run']}>
        <span className={css['name']}>
          {nameOfRun(run, text)}
          {run.kind === 'race' && <span className={css['mark']}>{t('runs.kind-race')}</span>}
          {run.race?.isRecord === true && <span className={css['mark']}>{t('runs.record')}</span>}
        </span>
        <span className={css['side']}>{units.distance(run.distanceM)}</span>
        <span className="quiet small">
          {notesOf(run, text).join(' · ')}
          {run.sport === 'unknown' && (
            <>
              {' '}
              <StatusMark tone="watch" word={t('runs.sport-not-counted')} />
            </>
          )}
        </span>
        <span className={`${css['side']} quiet small`}>
          {sayShortTime(Math.round(run.movedS), reader.locale)}
          {run.movedS > 0 && run.distanceM > 0
            ? ` · ${units.pace(run.distanceM / run.movedS)}`
            : ''}
        </span>
      </Link>
    </li>
  )
}

function notesOf(run: ActivitySummary, text: WebText): readonly string[] {
  const { t, reader } = text
  const marked = MARKED_SPORTS.find((sport) => sport === run.sport)
  return [
    sayDay(run.localDay, reader.locale, 'date'),
    // Its own name stands above; then what it was is said here.
    ownNameOf(run.name) !== null && run.kind !== null ? sayKind(run, text) : null,
    marked === undefined ? null : t(`runs.mark-${marked}`),
    run.surface === 'unknown' ? null : t(`runs.surface-${run.surface}`),
    run.partial ? t('runs.read-in-part') : null,
    run.excludedFromEstimate ? t('runs.left-out') : null,
  ].filter((one) => one !== null)
}
