import { Link } from '@tanstack/react-router'
import type { Comment } from '../../api/squad.ts'
import { useText } from '../../text/use-text.ts'

function AboutWhat({ comment: { aboutKind, aboutId } }: { readonly comment: Comment }) {
  const { t } = useText()
  if (aboutKind === 'plan') return t('squad.about-plan')
  return aboutKind === 'run' ? (
    <Link to="/runs/$runId" params={{ runId: aboutId }}>
      {t('squad.about-run')}
    </Link>
  ) : (
    <Link to="/plan/sessions/$sessionId" params={{ sessionId: aboutId }}>
      {t('squad.about-session')}
    </Link>
  )
}

/** What a comment on the runner's own training is about, and the way there. */
export const aboutWhat = (comment: Comment) => <AboutWhat comment={comment} />
