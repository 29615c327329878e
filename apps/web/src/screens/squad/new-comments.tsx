import { useQuery } from '@tanstack/react-query'
import { addDays } from '@bell-lap/units/calendar-day'
import { sessionQuery } from '../../api/session.ts'
import { commentsQuery } from '../../api/squad.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { aboutWhat } from './about-what.tsx'
import { CommentList } from './comment-list.tsx'

const NEW_DAYS = 3
const MOST_SHOWN = 3

/** On Today: what others wrote within three days; nothing where nobody did. */
export function NewComments() {
  const { t } = useText()
  const { data } = useQuery(commentsQuery(undefined))
  const today = useQuery(sessionQuery).data?.today
  if (data === undefined || today === undefined) return null
  const since = addDays(today, -NEW_DAYS)
  const items = data.items.filter(({ own, at }) => !own && at.slice(0, 10) > since)
  if (items.length === 0) return null
  return (
    <Card title={t('squad.new-comments')}>
      <div className="stack">
        <CommentList athleteId={undefined} items={items.slice(0, MOST_SHOWN)} labelOf={aboutWhat} />
        <div>
          <ButtonLink to="/plan" hash="comments">
            {t('squad.all-comments')}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}
