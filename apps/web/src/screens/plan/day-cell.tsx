import { sayDay } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import { useTitles } from '../../pieces/use-titles.ts'
import { useDroppable } from '@dnd-kit/react'
import type { PlanSession, PlanWeek } from '../../api/plan.ts'
import { SessionBars } from '../../charts/session-bars.tsx'
import { otherRunsOn, pastState } from '../../words/plan-words.ts'
import { RunCell } from './run-cell.tsx'
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
  const { t } = useText()
  const title = useTitles()
  const [session, ...others] = sessions
  const runs = preview ? [] : otherRunsOn(week, day)
  if (session === undefined) {
    return (
      <li ref={ref} data-over={isDropTarget || undefined}>
        <div className={css['drag']}>
          <div className={css['cell']} data-today={isToday || undefined} data-empty>
            <CellHead day={day} isToday={isToday} session={null} />
            {runs.map((run) => (
              <RunCell key={run.activityId} run={run} />
            ))}
            {strength && <span>{t('plan-screen.strength')}</span>}
            {!strength && runs.length === 0 && <span>{t('plan-screen.rest')}</span>}
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
        <span className={css['strength']}>{t(`plan-screen.race.${session.priority}`)}</span>
      )}
      {strength && <span className={css['strength']}>{t('plan-screen.plus-strength')}</span>}
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
      {runs.map((run) => (
        <div key={run.activityId} className={css['cell']} data-second>
          <RunCell run={run} />
        </div>
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
  const { t } = useText()
  const past = pastState(session)
  const inside = (
    <span className={css['cell-title']}>
      + {title(session.workout)}
      {past !== null && <span aria-hidden="true"> {past.mark}</span>}
      {past !== null && <span className="only-heard">, {t(past.word)}</span>}
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
  const { t, reader } = useText()
  const past = session === null ? null : pastState(session)
  return (
    <span className={css['cell-head']}>
      <span>
        <span className={css['only-phone']}>{sayDay(day, reader.locale)}</span>
        <span className={css['only-desk']} aria-hidden="true">
          {Number(day.slice(8))}
        </span>
        <span className="only-heard">{sayDay(day, reader.locale, 'long')}</span>
      </span>
      {isToday && <b>{t('shell.today')}</b>}
      {!isToday && past !== null && (
        <span className={past.state === 'missed' ? undefined : css['done']}>
          <span aria-hidden="true">{past.mark}</span>
          <span className="only-heard">{t(past.word)}</span>
        </span>
      )}
    </span>
  )
}
