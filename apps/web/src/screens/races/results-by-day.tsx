import { sayClock, sayDay, sayNumber } from '@bell-lap/text/numbers'
import { Link } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { Result } from '../../api/results.ts'
import { asTyped, useRemoveResult, useSaveResult } from '../../api/results.ts'
import { Button } from '../../pieces/button.tsx'
import { ActionMenu } from '../../pieces/action-menu.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useUnits } from '../../pieces/use-units.ts'
import type { Units } from '../../pieces/use-units.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { sayPlainDay } from '../../words/plain-day-words.ts'
import { sayTimeInWords } from '../../words/time-words.ts'
import { nameOfEvent } from '../../words/result-words.ts'
import { groupByDay } from './group-by-day.ts'
import css from './races.module.css'

const DAYS_AT_FIRST = 12
const LAPS_UP_TO_M = 3300

interface ResultsByDayProps {
  readonly results: readonly Result[]
  readonly onEdit: (result: Result) => void
}

export function ResultsByDay({ results, onEdit }: ResultsByDayProps) {
  const { t, reader } = useText()
  const [all, setAll] = useState(false)
  const days = groupByDay(results)
  return (
    <>
      {(all ? days : days.slice(0, DAYS_AT_FIRST)).map(({ day, results: ofDay }) => (
        <section key={day} className={css['day']} aria-label={sayDay(day, reader.locale, 'date')}>
          <h3 className="quiet small">{sayDay(day, reader.locale, 'date')}</h3>
          <ul style={{ listStyle: 'none' }}>
            {ofDay.map((result) => (
              <ResultLine key={result.id} result={result} onEdit={() => onEdit(result)} />
            ))}
          </ul>
        </section>
      ))}
      {!all && days.length > DAYS_AT_FIRST && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('races.show-all', { count: results.length })}
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
  const text = useText()
  const event = nameOfEvent(result, text)
  return (
    <li className={css['result']}>
      <div>
        <strong>
          <Link
            to="/races/$resultId"
            params={{ resultId: result.id }}
            aria-label={text.t('race-record.open', {
              event,
              time: sayTimeInWords(result.timeS, text),
            })}
          >
            {event}
          </Link>
        </strong>
        {result.name !== null && <span> {result.name}</span>}
        <p className="quiet small">{notesOf(result, text).join(' · ')}</p>
      </div>
      <div className={css['numbers']}>
        <p className={css['time']}>
          {sayClock(result.timeS, text.reader.locale, Number.isInteger(result.timeS) ? 0 : 1)}
        </p>
        <p className="quiet small">{paceOf(result, units, text)}</p>
      </div>
      <ResultMenu result={result} event={event} onEdit={onEdit} />
    </li>
  )
}

/** A time a lap up to two miles, a pace for longer races. */
function paceOf({ distanceM, timeS }: Result, units: Units, { t, reader }: WebText): string {
  if (distanceM >= LAPS_UP_TO_M) return units.pace(distanceM / timeS)
  return t('races.per-400', {
    time: `${sayNumber((400 * timeS) / distanceM, reader.locale, 1)} s`,
  })
}

function notesOf(result: Result, text: WebText): readonly string[] {
  const { t } = text
  const moved = result.movedMilePct
  return [
    t(`races.setting-${result.setting}`),
    result.timing === 'hand' ? t('races.timed-by-hand') : null,
    result.effort === 'race' ? null : t(`races.effort-${result.effort}`),
    result.excludedFromEstimate ? t('races.left-out') : null,
    moved === null || Math.abs(moved) < 0.05 || result.excludedFromEstimate
      ? null
      : t('races.moved-mile', { changeShare: moved / 100 }),
    result.plainDay === null ? null : sayPlainDay(result.plainDay, text),
    result.note,
  ].filter((one) => one !== null)
}

interface ResultMenuProps extends ResultLineProps {
  readonly event: string
}

function ResultMenu({ result, event, onEdit }: ResultMenuProps) {
  const text = useText()
  const { t } = text
  const said = { event, time: sayTimeInWords(result.timeS, text) }
  const save = useSaveResult()
  const remove = useRemoveResult()
  const input = asTyped(result)
  const toggle = () =>
    save.mutate(
      { id: result.id, input: { ...input, excludedFromEstimate: !result.excludedFromEstimate } },
      { onError: tellError },
    )
  const restore = () =>
    save.mutate(
      { id: null, input },
      { onSuccess: () => tell(t('races.restored')), onError: tellError },
    )
  const drop = () =>
    remove.mutate(result.id, {
      onSuccess: () => tellWithUndo(t('races.removed', said), restore),
      onError: tellError,
    })
  return (
    <ActionMenu
      iconOnly
      look="quiet"
      label={t('races.more-about', said)}
      actions={[
        { label: t('races.correct-it'), onSelect: onEdit },
        {
          label: t(result.excludedFromEstimate ? 'races.count-it' : 'races.leave-out'),
          onSelect: toggle,
        },
        { label: t('races.remove'), onSelect: drop },
      ]}
    >
      <Ellipsis size={20} aria-hidden="true" />
    </ActionMenu>
  )
}
