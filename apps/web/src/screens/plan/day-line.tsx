import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import type { DayLine } from '../../words/day-lines.ts'
import type { PlanSession } from '../../api/plan.ts'
import css from './day-line.module.css'

type Session = Pick<PlanSession, 'id' | 'day' | 'role' | 'state'>

interface Words {
  readonly first: string
  readonly below: string | null
}

interface DayLineTextProps<S extends Session> {
  readonly line: DayLine<S>
  readonly titleOf: (session: S) => string
  /** What else is planned: strength, the kind of race. */
  readonly also?: string | undefined
}

/** What was run, with the plan in grey below it; before that, what is planned. */
export function DayLineText<S extends Session>({ line, titleOf, also }: DayLineTextProps<S>) {
  const text = useText()
  const { first, below } = wordsOf(line, titleOf, text)
  const parts = [below, also].filter((part) => part != null)
  return (
    <span className={css['words']} data-unplanned={isUnplanned(line) || undefined}>
      <span className={css['first']}>{first}</span>
      {parts.length > 0 && <span className={css['below']}>{parts.join(' · ')}</span>}
    </span>
  )
}

const isUnplanned = (line: DayLine<Session>) => line.kind === 'run' && line.session === null

function wordsOf<S extends Session>(
  line: DayLine<S>,
  titleOf: (session: S) => string,
  { t }: WebText,
): Words {
  if (line.kind === 'run') {
    const { run, session } = line
    const below =
      session === null
        ? t('plan-screen.not-planned')
        : t('plan-screen.planned-for', { day: session.day, title: titleOf(session) })
    return { first: sayRan(run, t), below }
  }
  const { session, mark, ran, ranOn } = line
  const title = titleOf(session)
  if (ran !== null) {
    const how = mark === 'done' ? 'plan-screen.as-planned' : 'plan-screen.planned-as'
    return { first: sayRan(ran, t), below: t(how, { title }) }
  }
  if (ranOn !== null) return { first: title, below: t('plan-screen.ran-on', { day: ranOn }) }
  return { first: title, below: mark === 'planned' ? null : t(`plan-screen.state.${mark}`) }
}

/** "10.2 km · 5:29 /km" */
function sayRan(
  { distanceM, movingTimeS }: { readonly distanceM: number; readonly movingTimeS: number },
  t: WebText['t'],
): string {
  if (movingTimeS <= 0) return t('plan-screen.run-on', { distanceM })
  return t('plan-screen.ran-at', { distanceM, ranMps: distanceM / movingTimeS })
}
