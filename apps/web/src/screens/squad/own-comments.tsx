import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { commentsQuery, useComment } from '../../api/squad.ts'
import type { Comment } from '../../api/squad.ts'
import { AskedPlace } from '../../pieces/asked-place.tsx'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Checkbox, Textarea } from '../../pieces/fields.tsx'
import { tell } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { aboutWhat } from './about-what.tsx'
import { CommentList } from './comment-list.tsx'

interface OwnCommentsProps {
  readonly kind: Comment['aboutKind']
  readonly id: string
}

/** On the runner's own page of a session, a run or the plan: what was written about it, a comment, a question. */
export function OwnComments({ kind, id }: OwnCommentsProps) {
  const { t } = useText()
  const isPlan = kind === 'plan'
  // The page of the plan shows all of them: a coach writes about sessions that the runner need not open.
  const query = useQuery(commentsQuery(undefined, isPlan ? undefined : id))
  const [text, setText] = useState('')
  const [question, setQuestion] = useState(false)
  const comment = useComment(undefined)
  return (
    <AskedPlace id="comments">
      <Card title={t('squad.comments')}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() === '') return
            comment.mutate(
              { aboutKind: kind, aboutId: id, text: text.trim(), question },
              {
                onSuccess: () => {
                  setText('')
                  tell(t('squad.sent'))
                },
              },
            )
          }}
        >
          <Loaded query={query} heights={[40]}>
            {({ items }) => (
              <CommentList
                athleteId={undefined}
                items={items}
                labelOf={isPlan ? aboutWhat : () => null}
              />
            )}
          </Loaded>
          <Textarea
            label={t('squad.comment')}
            rows={2}
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Checkbox
            label={t('squad.question')}
            checked={question}
            onChange={(event) => setQuestion(event.currentTarget.checked)}
          />
          {comment.error !== null && <p role="alert">{sayError(comment.error)}</p>}
          <div>
            <Button type="submit" busy={comment.isPending} disabled={text.trim() === ''}>
              {t('squad.send')}
            </Button>
          </div>
        </form>
      </Card>
    </AskedPlace>
  )
}
