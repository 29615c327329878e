import { formatTime } from '@bell-lap/units/time'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { Result } from '../../api/results.ts'
import { asTyped, useRemoveResult, useSaveResult } from '../../api/results.ts'
import { Button } from '../../pieces/button.tsx'
import { ActionMenu } from '../../pieces/action-menu.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useUnits } from '../../pieces/use-units.ts'
import type { Units } from '../../pieces/use-units.ts'
import { saySignedPct } from '../../words/say-amount.ts'
import { sayPlainDay } from '../../words/plain-day-words.ts'
import { sayDate } from '../../words/say-day.ts'
import { saySpan } from '../../words/say-span.ts'
import { EFFORTS, labelOf, SETTINGS } from '../../words/result-words.ts'
import { textNow } from '../../text/shown-reader.ts'
import { groupByDay } from './group-by-day.ts'
import css from './races.module.css'

const DAYS_AT_FIRST = 12
const LAPS_UP_TO_M = 3300

interface ResultsByDayProps {
  readonly results: readonly Result[]
  readonly onEdit: (result: Result) => void
}

export function ResultsByDay({ results, onEdit }: ResultsByDayProps) {
  const [all, setAll] = useState(false)
  const days = groupByDay(results)
  return (
    <>
      {(all ? days : days.slice(0, DAYS_AT_FIRST)).map(({ day, results: ofDay }) => (
        <section key={day} className={css['day']} aria-label={sayDate(day)}>
          <h3 className="quiet small">{sayDate(day)}</h3>
          <ul style={{ listStyle: 'none' }}>
            {ofDay.map((result) => (
              <ResultLine key={result.id} result={result} onEdit={() => onEdit(result)} />
            ))}
          </ul>
        </section>
      ))}
      {!all && days.length > DAYS_AT_FIRST && (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show all {results.length}
        </Button>
      )}
    </>
  )
}

interface ResultLineProps {
  readonly result: Result
  readonly onEdit: () => void
}

function ResultLine({ result, onEdit }: ResultLineProps) {
  const units = useUnits()
  const event = result.eventName ?? saySpan(result.distanceM)
  return (
    <li className={css['result']}>
      <div>
        <strong>{event}</strong>
        {result.name !== null && <span> {result.name}</span>}
        <p className="quiet small">{notesOf(result).join(' · ')}</p>
      </div>
      <div className={css['numbers']}>
        <p className={css['time']}>
          {formatTime(result.timeS, Number.isInteger(result.timeS) ? 0 : 1)}
        </p>
        <p className="quiet small">{paceOf(result, units)}</p>
      </div>
      <ResultMenu result={result} event={event} onEdit={onEdit} />
    </li>
  )
}

/** A time a lap up to two miles, a pace for longer races. */
function paceOf({ distanceM, timeS }: Result, units: Units): string {
  return distanceM < LAPS_UP_TO_M
    ? `${((400 * timeS) / distanceM).toFixed(1)} s per 400 m`
    : units.pace(distanceM / timeS)
}

function notesOf(result: Result): readonly string[] {
  const moved = result.movedMilePct
  return [
    labelOf(SETTINGS, result.setting),
    result.timing === 'hand' ? 'timed by hand' : null,
    result.effort === 'race' ? null : labelOf(EFFORTS, result.effort),
    result.excludedFromEstimate ? 'left out of the estimate' : null,
    moved === null || Math.abs(moved) < 0.05 || result.excludedFromEstimate
      ? null
      : `moved the mile ${saySignedPct(moved)}`,
    result.plainDay === null ? null : sayPlainDay(result.plainDay),
    result.note,
  ].filter((one) => one !== null)
}

interface ResultMenuProps extends ResultLineProps {
  readonly event: string
}

function ResultMenu({ result, event, onEdit }: ResultMenuProps) {
  const save = useSaveResult()
  const remove = useRemoveResult()
  const input = asTyped(result)
  const toggle = () =>
    save.mutate(
      { id: result.id, input: { ...input, excludedFromEstimate: !result.excludedFromEstimate } },
      { onError: tellError },
    )
  const restore = () =>
    save.mutate({ id: null, input }, { onSuccess: () => tell('It is back.'), onError: tellError })
  const drop = () =>
    remove.mutate(result.id, {
      onSuccess: () =>
        tellWithUndo(`${event} in ${textNow().say(result.readAs)} is removed.`, restore),
      onError: tellError,
    })
  return (
    <ActionMenu
      iconOnly
      look="quiet"
      label={`More about ${event} in ${textNow().say(result.readAs)}`}
      actions={[
        { label: 'Correct', onSelect: onEdit },
        {
          label: result.excludedFromEstimate
            ? 'Count it in the estimate'
            : 'Leave out of the estimate',
          onSelect: toggle,
        },
        { label: 'Remove', onSelect: drop },
      ]}
    >
      <Ellipsis size={20} aria-hidden="true" />
    </ActionMenu>
  )
}
