import type { Comment } from '../../api/squad.ts'
import { useText } from '../../text/use-text.ts'
import { sayInstant } from '../../words/say-instant.ts'
import css from './squad.module.css'

interface CommentListProps {
  readonly items: readonly Comment[]
  /** What a comment is about; `null` where that is not shown. */
  readonly labelOf: (aboutId: string) => string | null
}

/** What was written, newest first. */
export function CommentList({ items, labelOf }: CommentListProps) {
  const { t, reader } = useText()
  if (items.length === 0) return <p className="quiet">{t('squad.comments-none')}</p>
  return (
    <ul className={css['notes']}>
      {items.map(({ id, author, text, open, at, aboutId }) => {
        const label = labelOf(aboutId)
        return (
          <li key={id}>
            <p className="quiet small">
              {t('squad.by', { author, when: sayInstant(at, reader.locale) })}
              {label !== null && ` · ${label}`}
              {open && ` · ${t('squad.open-question')}`}
            </p>
            <p className={css['text']}>{text}</p>
          </li>
        )
      })}
    </ul>
  )
}
