import { useQuery } from '@tanstack/react-query'
import { weekReviewQuery } from '../../api/plan.ts'
import type { WeekReview } from '../../api/plan.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { keyOf, Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'

/** The review of a week that is over, asked for when it is shown. */
export function ReviewOfWeek({ startDay }: { readonly startDay: string }) {
  const query = useQuery(weekReviewQuery(startDay))
  return (
    <Loaded query={query} heights={[72]}>
      {(review) => (review === null ? null : <ReviewLines review={review} />)}
    </Loaded>
  )
}

/** What was planned and run, what moved, and one thing for the next week. */
export function ReviewLines({ review }: { readonly review: WeekReview }) {
  const { t, say } = useText()
  return (
    <div className="stack" style={{ gap: 4 }}>
      {[review.ran, review.moved].map(
        (sentences, i) =>
          sentences.length > 0 && <p key={i}>{sentences.map((one) => say(one)).join(' ')}</p>,
      )}
      {review.next !== null && (
        <p key={keyOf(review.next)}>
          <b>{t('plan-screen.review-next')}</b> <Say it={review.next} />
        </p>
      )}
    </div>
  )
}
