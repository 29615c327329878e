import { useQuery } from '@tanstack/react-query'
import { assistantQuery, useAnswerAssistant } from '../../api/assistant.ts'
import type { AssistantProposal } from '../../api/assistant.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Bone, Failed } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { sayInstant } from '../../words/say-instant.ts'
import css from './adaptation.module.css'
import { SessionDiffs } from './session-diffs.tsx'

/** What a coach or an assistant proposes, as a diff that the runner accepts or declines. */
export function AssistantCard() {
  const { t } = useText()
  const query = useQuery(assistantQuery)
  if (query.data === undefined) {
    return query.error === null ? (
      <Bone height={220} />
    ) : (
      <Card title={t('assistant.title')}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Card>
    )
  }
  const { open } = query.data
  if (open.length === 0) return null
  return (
    <>
      <Proposals
        title={t('assistant.from-coach')}
        proposals={open.filter(({ byCoach }) => byCoach)}
      />
      <Proposals title={t('assistant.title')} proposals={open.filter(({ byCoach }) => !byCoach)} />
    </>
  )
}

interface ProposalsProps {
  readonly title: string
  readonly proposals: readonly AssistantProposal[]
}

function Proposals({ title, proposals }: ProposalsProps) {
  const { t } = useText()
  if (proposals.length === 0) return null
  return (
    <Card title={title} aside={t('adapt-screen.proposals-why')}>
      <ul className="stack" style={{ listStyle: 'none' }}>
        {proposals.map((proposal) => (
          <ProposalView key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </Card>
  )
}

function ProposalView({ proposal }: { readonly proposal: AssistantProposal }) {
  const { say, t, reader } = useText()
  const { source, note, at, endsOn, summary, problems, sessions, advice } = proposal
  return (
    <li className={css['change']}>
      <div className="spread">
        <h3>{say(summary)}</h3>
        <span className="quiet small">
          {t('assistant.by', { source, time: sayInstant(at, reader.locale) })}
        </span>
      </div>
      {note !== null && <p>{t('assistant.note', { source, note })}</p>}
      {sessions.length > 0 && <SessionDiffs sessions={sessions} />}
      {sessions.length === 0 && problems.length === 0 && <p>{t('assistant.no-change')}</p>}
      {advice.map((one) => (
        <p key={say(one)}>{say(one)}</p>
      ))}
      {problems.length > 0 && (
        <div>
          <p>{t('assistant.cannot')}</p>
          <ul>
            {problems.map((one) => (
              <li key={say(one)}>{say(one)}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="quiet small">{t('assistant.ends', { lastDay: endsOn })}</p>
      <Answers proposal={proposal} />
    </li>
  )
}

function Answers({ proposal }: { readonly proposal: AssistantProposal }) {
  const { t } = useText()
  const answer = useAnswerAssistant()
  const { id, revision, problems } = proposal
  const give = (accept: boolean) =>
    answer.mutate(
      { id, accept, revision },
      {
        onSuccess: () => tell(t(accept ? 'adapt-screen.accepted' : 'adapt-screen.declined')),
        onError: tellError,
      },
    )
  return (
    <div className="row">
      {problems.length === 0 && (
        <Button look="primary" busy={answer.isPending} onClick={() => give(true)}>
          {t('adapt-screen.accept')}
        </Button>
      )}
      <Button busy={answer.isPending} onClick={() => give(false)}>
        {t('assistant.decline')}
      </Button>
    </div>
  )
}
