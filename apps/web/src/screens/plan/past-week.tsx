import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { sayDay } from '@bell-lap/text/numbers'
import type { PlanWeek } from '../../api/plan.ts'
import { useText } from '../../text/use-text.ts'
import { phaseName } from '../../words/plan-words.ts'
import { weekAnchor } from './season-strip.tsx'
import { countOf } from './week-count.ts'
import { ReviewOfWeek } from './week-review.tsx'
import css from './past-week.module.css'

interface PastWeekProps {
  readonly week: PlanWeek
  /** The longest week of the plan, metres. */
  readonly most: number
  /** Its days, shown when it is opened. */
  readonly children: ReactNode
}

/** A week that is over: one line with what was planned and run; opened, its review and its days. */
export function PastWeek({ week, most, children }: PastWeekProps) {
  const { say, t, reader } = useText()
  const [opened, setOpened] = useState(false)
  const id = useId()
  const wide = (metres: number) => ({ width: `${(100 * metres) / most}%` })
  return (
    <section
      id={weekAnchor(week)}
      className={css['past']}
      aria-label={t('plan-screen.week-of', { day: week.startDay })}
    >
      <h2>
        <button
          type="button"
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
        >
          <span>{sayDay(week.startDay, reader.locale, 'dayMonth')}</span>
          <span className={css['phase']}>{say(phaseName(week))}</span>
          <span className={css['bars']} aria-hidden="true">
            <i data-planned style={wide(week.wholeDistanceM)} />
            <i style={wide(week.ran.distanceM)} />
          </span>
          <span className={css['count']}>{say(countOf(week, week.startDay))}</span>
          <ChevronDown size={18} aria-hidden="true" />
        </button>
      </h2>
      <div id={id} className={css['inside']} hidden={!opened}>
        {opened && (
          <>
            <ReviewOfWeek startDay={week.startDay} />
            {children}
          </>
        )}
      </div>
    </section>
  )
}
