import { sayNumber } from '@bell-lap/text/numbers'
import type { WeekBudget } from '../../api/week-budgets.ts'
import type { WebText } from '../../text/shown-reader.ts'

/** Fast metres are said to ten metres. */
const METRES_STEP = 10

const rounded = (metres: number) => Math.round(metres / METRES_STEP) * METRES_STEP

export const sayFastM = (metres: number, { t, reader }: WebText): string =>
  t('week-budget.metres', { metres: sayNumber(rounded(metres), reader.locale) })

export const sayCalf = (share: number, { t, reader }: WebText): string =>
  t('week-budget.times', { times: sayNumber(share, reader.locale, 2) })

/** How much of the budget of fast metres is left. */
export function sayFastLeft({ fastM, fastMostM, fastIsOver }: WeekBudget, text: WebText): string {
  const most = sayFastM(fastMostM, text)
  const leftM = rounded(fastMostM) - rounded(fastM)
  if (fastIsOver) return text.t('week-budget.fast-over', { over: sayFastM(-leftM, text), most })
  return leftM > 0
    ? text.t('week-budget.fast-left', { left: sayFastM(leftM, text), most })
    : text.t('week-budget.fast-full', { most })
}

/** How the calf load is limited in that week. */
export function sayCalfLimit({ calfMostShare, calfIsOver }: WeekBudget, text: WebText): string {
  if (calfMostShare === null) return text.t('week-budget.calf-free')
  const most = sayCalf(calfMostShare, text)
  return text.t(calfIsOver ? 'week-budget.calf-over' : 'week-budget.calf-within', { most })
}
