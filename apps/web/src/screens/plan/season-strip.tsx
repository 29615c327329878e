import { useEffect, useRef } from 'react'
import type { PlanView, PlanWeek } from '../../api/plan.ts'
import { useText } from '../../text/use-text.ts'
import { phaseName, weekName } from '../../words/plan-words.ts'
import css from './season-strip.module.css'

/** Where a week is on the page. */
export const weekAnchor = ({ index }: PlanWeek): string => `week-row-${index}`

interface SeasonStripProps {
  readonly plan: PlanView
  /** Place of the one week that is on the screen, where weeks are turned like pages. */
  readonly shown?: number
  /** Turns to a week; where it is left out, the page has all weeks and scrolls. */
  readonly onPick?: (at: number) => void
}

/**
 * The whole plan at a glance: a week is a bar up, as high as its kilometres, and a bar down, as long as
 * its fast metres, under the name of its phase, filled as far as it was run. Each has its own scale: fast
 * metres are a twentieth.
 */
export function SeasonStrip({ plan, shown, onPick }: SeasonStripProps) {
  const { t } = useText()
  const strip = useRef<HTMLOListElement>(null)
  // A long plan is wider than a phone: the week that is shown stays in sight.
  useEffect(() => {
    const list = strip.current
    const item = shown === undefined ? undefined : list?.children[shown]
    if (list === null || !(item instanceof HTMLElement)) return
    list.scrollLeft = item.offsetLeft - (list.clientWidth - item.clientWidth) / 2
  }, [shown])
  const most = Math.max(1, ...plan.weeks.flatMap((week) => [week.distanceM, week.ran.distanceM]))
  const mostFast = Math.max(1, ...plan.weeks.flatMap((week) => [week.fastM, week.ran.fastM]))
  return (
    <nav
      className={css['nav']}
      aria-label={t('plan-screen.weeks')}
      data-paged={onPick === undefined ? undefined : true}
      data-not-printed
    >
      <ol ref={strip} className={css['strip']}>
        {plan.weeks.map((week, index) => {
          const begins = plan.weeks[index - 1]?.phase !== week.phase
          return (
            <li
              key={week.startDay}
              data-begins={begins || undefined}
              data-shown={index === shown || undefined}
            >
              <a
                href={`#${weekAnchor(week)}`}
                aria-current={index === plan.currentWeekIndex ? 'step' : undefined}
                title={t('plan-screen.week-short', {
                  day: week.startDay,
                  distanceM: week.distanceM,
                  fastM: week.fastM,
                })}
                onClick={(event) => {
                  if (onPick === undefined) return
                  event.preventDefault()
                  onPick(index)
                }}
              >
                <span
                  className={css['phase']}
                  data-last={isLastPhase(plan, index) || undefined}
                  style={{ width: `calc(${weeksFrom(plan, index)} * (100% + 2px) - 6px)` }}
                  aria-hidden="true"
                >
                  {begins ? t(`plan-screen.phase.${week.phase}`) : ''}
                </span>
                <span className={css['space']}>
                  <span
                    className={css['load']}
                    data-easier={week.cutBack || undefined}
                    style={{ height: `${(100 * week.distanceM) / most}%` }}
                  />
                  <span
                    className={css['ran']}
                    style={{ height: `${(100 * week.ran.distanceM) / most}%` }}
                  />
                </span>
                <span className={css['speed']}>
                  <span
                    className={css['fast']}
                    style={{ height: `${(100 * week.fastM) / mostFast}%` }}
                  />
                  <span
                    className={css['ran-fast']}
                    style={{ height: `${(100 * week.ran.fastM) / mostFast}%` }}
                  />
                </span>
                <span className="only-heard">
                  {t('plan-screen.week-heard', {
                    week: weekName(week),
                    phase: phaseName(week),
                    distanceM: week.distanceM,
                    fastM: week.fastM,
                  })}
                </span>
                <span className={css['number']} aria-hidden="true">
                  {week.number ?? '·'}
                </span>
              </a>
            </li>
          )
        })}
      </ol>
      <p className={css['legend']}>{t('plan-screen.strip-legend', { fastM: mostFast })}</p>
    </nav>
  )
}

/** Whether the phase of a week is the last, after a longer one: its name may then begin before its weeks. */
function isLastPhase(plan: PlanView, index: number): boolean {
  const before = plan.weeks.findIndex(({ phase }) => phase === plan.weeks[index - 1]?.phase)
  const own = weeksFrom(plan, index)
  return index + own === plan.weeks.length && before >= 0 && weeksFrom(plan, before) > own
}

/** Weeks from one on that are of its phase. */
function weeksFrom({ weeks }: PlanView, index: number): number {
  const end = weeks.findIndex((week, i) => i > index && week.phase !== weeks[index]?.phase)
  return (end < 0 ? weeks.length : end) - index
}
