import { useText } from '../text/use-text.ts'
import { MARK_WORDS } from '../words/day-lines.ts'
import type { DayMark as Mark } from '../words/day-lines.ts'
import css from './day-mark.module.css'

/** What became of a day, as a shape and as a word for those who do not see it. */
export function DayMark({ mark }: { readonly mark: Mark }) {
  const { t } = useText()
  return (
    <span className={css['holder']}>
      <span className={css['mark']} data-mark={mark} aria-hidden="true" />
      {/* The text of the day says "Rest" already. */}
      {mark !== 'rest' && <span className="only-heard">{t(MARK_WORDS[mark])}</span>}
    </span>
  )
}
