import { useTitles } from '../../pieces/use-titles.ts'
import { useDroppable } from '@dnd-kit/react'
import type { PlanSession, PlanWeek } from '../../api/plan.ts'
import { SessionBars } from '../../charts/session-bars.tsx'
import { RACE_WORDS, STATE_WORDS } from '../../words/plan-words.ts'
import { sayLongDay, sayShortDay } from '../../words/say-day.ts'
import { SessionCell } from './session-cell.tsx'
import { TypeOnDayButton } from './type-workout-button.tsx'
import css from './plan.module.css'

interface DayCellProps {
  readonly week: PlanWeek
  readonly day: string
  readonly raceDay: string
  readonly today: string | null
  readonly preview: boolean
}

/** A day of a week: what is run, and where a session can be put down. */
export function DayCell({ week, day, raceDay, today, preview }: DayCellProps) {
  const open = !preview && today !== null && day >= today
  const { ref, isDropTarget } = useDroppable({ id: day, disabled: !open })
  const sessions = week.sessions.filter((one) => one.day === day && one.role !== 'rest')
  const strength = week.strength.some((one) => one.day === day)
  const isToday = day === today
  const title = useTitles()
  const [session, ...others] = sessions
  if (session === undefined) {
    return (
      <li ref={ref} data-over={isDropTarget || undefined}>
        <div className={css['drag']}>
          <div className={css['cell']} data-today={isToday || undefined} data-empty>
            <CellHead day={day} isToday={isToday} session={null} />
            <span>{strength ? 'Strength' : 'Rest'}</span>
          </div>
          {open && day < raceDay && <TypeOnDayButton day={day} />}
        </div>
      </li>
    )
  }
  const inside = (
    <>
      <CellHead day={day} isToday={isToday} session={session} />
      <span className={css['cell-title']}>{title(session.workout)}</span>
      {session.priority !== undefined && (
        <span className={css['strength']}>{RACE_WORDS[session.priority]}</span>
      )}
      {strength && <span className={css['strength']}>+ strength</span>}
      <SessionBars workout={session.workout} height={24} />
    </>
  )
  return (
    <li ref={ref} data-over={isDropTarget || undefined}>
      {preview ? (
        <div className={css['cell']}>{inside}</div>
      ) : (
        <SessionCell session={session} today={today}>
          {inside}
        </SessionCell>
      )}
      {others.map((one) => (
        <SecondRun key={one.id} session={one} today={preview ? null : today} />
      ))}
    </li>
  )
}

interface SecondRunProps {
  readonly session: PlanSession
  /** `null` in a preview. */
  readonly today: string | null
}

/** The other run of a day, below the main one. */
function SecondRun({ session, today }: SecondRunProps) {
  const title = useTitles()
  const { mark, word } = STATE_WORDS[session.state]
  const past = session.state === 'done' || session.state === 'missed'
  const inside = (
    <span className={css['cell-title']}>
      + {title(session.workout)}
      {past && <span aria-hidden="true"> {mark}</span>}
      {past && <span className="only-heard">, {word}</span>}
    </span>
  )
  return today === null ? (
    <div className={css['cell']} data-second>
      {inside}
    </div>
  ) : (
    <SessionCell session={session} today={today}>
      {inside}
    </SessionCell>
  )
}

interface CellHeadProps {
  readonly day: string
  readonly isToday: boolean
  readonly session: PlanSession | null
}

function CellHead({ day, isToday, session }: CellHeadProps) {
  const state = session === null ? null : STATE_WORDS[session.state]
  return (
    <span className={css['cell-head']}>
      <span>
        <span className={css['only-phone']}>{sayShortDay(day)}</span>
        <span className={css['only-desk']} aria-hidden="true">
          {Number(day.slice(8))}
        </span>
        <span className="only-heard">{sayLongDay(day)}</span>
      </span>
      {isToday && <b>Today</b>}
      {!isToday && state !== null && state.mark !== '' && session?.state !== 'today' && (
        <span className={session?.state === 'done' ? css['done'] : undefined}>
          <span aria-hidden="true">{state.mark}</span>
          <span className="only-heard">{state.word}</span>
        </span>
      )}
    </span>
  )
}
