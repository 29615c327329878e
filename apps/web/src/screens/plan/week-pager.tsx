import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useRef } from 'react'
import type { KeyboardEvent, TouchEvent } from 'react'
import type { PlanView, PlanWeek } from '../../api/plan.ts'
import { Button } from '../../pieces/button.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { addDays } from '@bell-lap/units/calendar-day'
import { daysOf } from '../../words/day-lines.ts'
import { phaseName, weekName } from '../../words/plan-words.ts'
import { countOf } from './week-count.ts'
import { WeekRoom } from './later-room.tsx'
import { placeOfWeek } from './place-of-week.ts'
import { weekAnchor } from './season-strip.tsx'
import { useWeek, useWeeksSoon } from './use-week.ts'
import { ReviewOfWeek } from './week-review.tsx'
import { WeekRows } from './week-rows.tsx'
import css from './week-pager.module.css'

/** A finger that went this far sideways, and less far up or down, turns the page, px. */
const SWIPE_PX = 56

interface WeekPagerProps {
  readonly plan: PlanView
  /** `null` in a preview. */
  readonly today: string | null
  /** Place of the week that is shown. */
  readonly at: number
  readonly onTurn: (at: number) => void
}

/** One week of the plan on the screen: turned by its arrows, by a swipe, and by the arrow keys. */
export function WeekPager({ plan, today, at, onTurn }: WeekPagerProps) {
  const { t } = useText()
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const week = plan.weeks[at]
  useWeeksSoon([plan.weeks[at - 1], plan.weeks[at + 1]])
  if (week === undefined) return null
  const last = plan.weeks.length - 1
  const turn = (to: number) => {
    if (to >= 0 && to <= last) onTurn(to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = new Map([
      ['ArrowLeft', at - 1],
      ['ArrowRight', at + 1],
      ['Home', 0],
      ['End', last],
    ]).get(event.key)
    if (step === undefined) return
    event.preventDefault()
    turn(step)
  }
  const onTouchStart = ({ touches }: TouchEvent) => {
    const touch = touches[0]
    start.current = touch === undefined ? null : { x: touch.clientX, y: touch.clientY }
  }
  const onTouchEnd = ({ changedTouches }: TouchEvent) => {
    const touch = changedTouches[0]
    const from = start.current
    start.current = null
    if (from === null || touch === undefined) return
    const across = touch.clientX - from.x
    if (Math.abs(across) < SWIPE_PX || Math.abs(across) < 2 * Math.abs(touch.clientY - from.y))
      return
    turn(across < 0 ? at + 1 : at - 1)
  }
  const firstDay = today === null ? (plan.weeks[0]?.sessions[0]?.day ?? '') : ''
  return (
    <section
      id={weekAnchor(week)}
      className={css['pager']}
      aria-label={t('plan-screen.week-by-week')}
      onKeyDown={onKeyDown}
      onTouchStart={onTouchStart}
      onTouchEnd={onTouchEnd}
    >
      <div className={css['head']}>
        <Button
          iconOnly
          look="quiet"
          aria-label={t('plan-screen.earlier-week')}
          disabled={at === 0}
          onClick={() => turn(at - 1)}
        >
          <ChevronLeft size={20} aria-hidden="true" />
        </Button>
        <div className={css['words']} aria-live="polite">
          <h2>
            {t('plan-screen.day-to-day', {
              firstDay: week.startDay,
              lastDay: addDays(week.startDay, 6),
            })}
          </h2>
          <p className="quiet small">
            {/* The page's heading counts the week of today. */}
            {at === placeOfWeek(plan, today) && today !== null
              ? t('plan-screen.week-of-phase', { week: weekName(week), phase: phaseName(week) })
              : t('plan-screen.week-line', {
                  week: weekName(week),
                  phase: phaseName(week),
                  count: countOf(week, today),
                })}
          </p>
        </div>
        <Button
          iconOnly
          look="quiet"
          aria-label={t('plan-screen.later-week')}
          disabled={at === last}
          onClick={() => turn(at + 1)}
        >
          <ChevronRight size={20} aria-hidden="true" />
        </Button>
      </div>
      <RowsOf week={week} firstDay={firstDay} today={today} />
      {today !== null &&
        (addDays(week.startDay, 6) < today ? (
          <ReviewOfWeek startDay={week.startDay} />
        ) : (
          <div className={css['room']}>
            <WeekRoom startDay={week.startDay} explained />
          </div>
        ))}
    </section>
  )
}

interface RowsOfProps {
  readonly week: PlanWeek
  readonly firstDay: string
  readonly today: string | null
}

/** The days of a week, as soon as they are there. */
function RowsOf({ week, firstDay, today }: RowsOfProps) {
  const detailed = useWeek(week)
  if (detailed === null) return <Bone height={420} />
  return (
    <WeekRows week={detailed} days={daysOf(week).filter((day) => day >= firstDay)} today={today} />
  )
}
