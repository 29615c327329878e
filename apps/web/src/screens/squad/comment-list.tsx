import type { ReactNode } from 'react'
import { useComment, useRemoveComment } from '../../api/squad.ts'
import type { Comment } from '../../api/squad.ts'
import { Button } from '../../pieces/button.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { sayInstant } from '../../words/say-instant.ts'
import css from './squad.module.css'

interface CommentListProps {
  /** Whose training the comments are about; the own one without it. */
  readonly athleteId: string | undefined
  readonly items: readonly Comment[]
  /** What a comment is about; `null` where that is not shown. */
  readonly labelOf: (comment: Comment) => ReactNode
}

/** What was written, newest first. */
export function CommentList({ athleteId, items, labelOf }: CommentListProps) {
  const { t, reader } = useText()
  if (items.length === 0) return <p className="quiet">{t('squad.comments-none')}</p>
  return (
    <ul className={css['notes']}>
      {items.map((comment) => {
        const { id, author, text, open, at, own } = comment
        const label = labelOf(comment)
        return (
          <li key={id}>
            <p className="quiet small">
              {t('squad.by', { author, when: sayInstant(at, reader.locale) })}
              {label !== null && <> · {label}</>}
              {open && ` · ${t('squad.open-question')}`}
            </p>
            <p className={css['text']}>{text}</p>
            {own && <Remove athleteId={athleteId} comment={comment} />}
          </li>
        )
      })}
    </ul>
  )
}

interface RemoveProps {
  readonly athleteId: string | undefined
  readonly comment: Comment
}

/** Deletes a comment of one's own; *Undo* sends it again. */
function Remove({ athleteId, comment }: RemoveProps) {
  const { t } = useText()
  const remove = useRemoveComment(athleteId)
  const again = useComment(athleteId)
  const { id, aboutKind, aboutId, text, open } = comment
  return (
    <Button
      look="quiet"
      busy={remove.isPending}
      aria-label={t('squad.remove-comment-of', { text })}
      onClick={() =>
        remove.mutate(id, {
          onSuccess: () =>
            tellWithUndo(t('squad.comment-removed'), () =>
              again.mutate(
                { aboutKind, aboutId, text, question: open },
                { onSuccess: () => tell(t('squad.undone')), onError: tellError },
              ),
            ),
          onError: tellError,
        })
      }
    >
      {t('squad.remove-comment')}
    </Button>
  )
}
