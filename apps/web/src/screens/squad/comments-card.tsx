import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { commentsQuery, useComment } from '../../api/squad.ts'
import type { AthleteView, Comment } from '../../api/squad.ts'
import { AskedPlace } from '../../pieces/asked-place.tsx'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { NativeSelect, Textarea } from '../../pieces/fields.tsx'
import { tell } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { CommentList } from './comment-list.tsx'

interface CommentsCardProps {
  readonly athleteId: string
  readonly view: AthleteView
}

interface About {
  readonly kind: Comment['aboutKind']
  readonly id: string
  readonly label: string
}

const PLAN = 'plan'

/** What coach and runner wrote, and a new comment about a session, a run or the plan. */
export function CommentsCard({ athleteId, view }: CommentsCardProps) {
  const { t, say } = useText()
  const query = useQuery(commentsQuery(athleteId))
  const choices: readonly About[] = [
    { kind: 'plan', id: PLAN, label: t('squad.about-plan') },
    ...view.sessions.map(({ id, day, title }) => ({
      kind: 'session' as const,
      id,
      label: `${t('squad.day', { day })}: ${say(title)}`,
    })),
    ...view.runs.map(({ id, day, distanceM }) => ({
      kind: 'run' as const,
      id,
      label: `${t('squad.day', { day })}: ${t('squad.length', { lengthM: distanceM })}`,
    })),
  ]
  const labelOf = (id: string) => choices.find((one) => one.id === id)?.label ?? null
  return (
    <AskedPlace id="comments">
      <Card title={t('squad.comments')}>
        <div className="stack">
          <Loaded query={query} heights={[80]}>
            {({ items }) => (
              <>
                <CommentList
                  athleteId={athleteId}
                  items={items}
                  labelOf={({ aboutId }) => labelOf(aboutId)}
                />
                <Write
                  key={items.find(({ open }) => open)?.aboutId ?? PLAN}
                  athleteId={athleteId}
                  choices={choices}
                  first={items.find(({ open }) => open)?.aboutId ?? PLAN}
                />
              </>
            )}
          </Loaded>
        </div>
      </Card>
    </AskedPlace>
  )
}

interface WriteProps {
  readonly athleteId: string
  readonly choices: readonly About[]
  /** What the oldest open question is about: an answer belongs there. */
  readonly first: string
}

function Write({ athleteId, choices, first }: WriteProps) {
  const { t } = useText()
  const [text, setText] = useState('')
  const [aboutId, setAboutId] = useState(first)
  const comment = useComment(athleteId)
  const about = choices.find(({ id }) => id === aboutId) ?? {
    kind: 'session' as const,
    id: aboutId,
    label: t('squad.open-question'),
  }
  const shown = choices.some(({ id }) => id === about.id) ? choices : [about, ...choices]
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        comment.mutate(
          { aboutKind: about.kind, aboutId: about.id, text: text.trim(), question: false },
          {
            onSuccess: () => {
              setText('')
              tell(t('squad.sent'))
            },
          },
        )
      }}
    >
      <NativeSelect
        label={t('squad.comment-about')}
        value={about.id}
        data={shown.map(({ id, label }) => ({ value: id, label }))}
        onChange={(event) => setAboutId(event.currentTarget.value)}
      />
      <Textarea
        label={t('squad.comment')}
        rows={3}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {comment.error !== null && <p role="alert">{sayError(comment.error)}</p>}
      <div>
        <Button type="submit" busy={comment.isPending} disabled={text.trim() === ''}>
          {t('squad.send')}
        </Button>
      </div>
    </form>
  )
}
