import { useQuery } from '@tanstack/react-query'
import { weekBudgetsQuery } from '../../api/week-budgets.ts'
import { useText } from '../../text/use-text.ts'
import { RoomMeter } from './room-meter.tsx'
import { sayCalf, sayFastM } from './room-words.ts'
import css from './week-room.module.css'

export interface WeekRoomProps {
  readonly startDay: string
  /** Says below the bars what counts. */
  readonly explained: boolean
}

/** How many fast metres a week of the plan holds and how much calf load, against the most that the rules allow. */
export function WeekRoom({ startDay, explained }: WeekRoomProps) {
  const text = useText()
  const { t } = text
  const query = useQuery(weekBudgetsQuery)
  const week = query.data?.find((one) => one.startDay === startDay)
  if (query.error !== null && query.data === undefined) {
    return <p className="quiet small">{t('week-budget.unknown')}</p>
  }
  if (week === undefined) return null
  const { fastM, fastMostM, fastIsOver, calfShare, calfMostShare, calfIsOver } = week
  const [fast, calf] = [sayFastM(fastM, text), sayCalf(calfShare, text)]
  return (
    <section className={css['week']} aria-label={t('week-budget.title', { day: startDay })}>
      <RoomMeter
        name={t('week-budget.fast')}
        amount={t('week-budget.of', { now: fast, most: sayFastM(fastMostM, text) })}
        before={fastM}
        after={fastM}
        most={fastMostM}
        isOver={fastIsOver}
      />
      <RoomMeter
        name={t('week-budget.calf')}
        amount={
          calfMostShare === null
            ? calf
            : t('week-budget.of', { now: calf, most: sayCalf(calfMostShare, text) })
        }
        before={calfShare}
        after={calfShare}
        most={calfMostShare}
        isOver={calfIsOver}
      />
      {explained && <RoomExplained />}
    </section>
  )
}

/** What counts, and that the line in a bar is the most. */
export function RoomExplained() {
  const { t } = useText()
  return <p className="quiet small">{t('week-budget.how')}</p>
}
