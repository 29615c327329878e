import { useText } from '../../text/use-text.ts'
import { message } from '@bell-lap/units/message'
import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import type { PlanChange } from '../../api/adaptation.ts'
import { useAnswerProposal, useUndoChange } from '../../api/adaptation.ts'
import { Button } from '../../pieces/button.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { sayInstant } from '../../words/say-instant.ts'
import { ruleInFull } from '../../words/adaptation-words.ts'
import css from './adaptation.module.css'
import { SessionDiffs } from './session-diffs.tsx'

interface ChangeViewProps {
  readonly change: PlanChange
  /** It is not even proposed yet: nothing to answer. */
  readonly isPreview?: boolean
}

/** One change: what, why, by which rule, on what evidence; with its answers. */
export function ChangeView({ change, isPreview = false }: ChangeViewProps) {
  const { say, t, reader } = useText()
  return (
    <li className={css['change']}>
      <div className="spread">
        <h3>{say(change.ruleName)}</h3>
        {!isPreview && (
          <span className="quiet small">
            {t(`adapt-screen.change.${change.state}`, {
              time: sayInstant(change.at, reader.locale),
            })}
          </span>
        )}
      </div>
      <p>{say(change.reason)}</p>
      <SessionDiffs sessions={change.sessions} />
      <StrengthWords change={change} />
      <p className="quiet small">{t(`plan-screen.evidence.${change.grade}`)}</p>
      <RuleDetails change={change} />
      {!isPreview && <Answers change={change} />}
    </li>
  )
}

function RuleDetails({ change }: { readonly change: PlanChange }) {
  const { say, t } = useText()
  const rule = ruleInFull(change)
  if (rule === null) return null
  return (
    <details className="quiet small">
      <summary>{t('adapt-screen.rule-details')}</summary>
      <p>{say(rule)}</p>
    </details>
  )
}

function StrengthWords({ change }: { readonly change: PlanChange }) {
  const { strengthLeftOut, strengthWithFewerJumps } = change
  const { t } = useText()
  const parts = [
    { code: 'adapt-screen.strength-left-out', count: strengthLeftOut } as const,
    { code: 'adapt-screen.strength-lighter', count: strengthWithFewerJumps } as const,
  ].flatMap(({ code, count }) => (count > 0 ? [message<TextCode>(code, { count })] : []))
  if (parts.length === 0) return null
  return <p className="quiet small">{t('adapt-screen.strength', { parts })}</p>
}

function Answers({ change }: { readonly change: PlanChange }) {
  const { say, t } = useText()
  const answer = useAnswerProposal()
  const undo = useUndoChange()
  if (change.state === 'proposed') {
    const give = (accept: boolean) =>
      answer.mutate(
        { id: change.id, accept },
        {
          onSuccess: () => tell(t(accept ? 'adapt-screen.accepted' : 'adapt-screen.declined')),
          onError: tellError,
        },
      )
    return (
      <div className="row">
        <Button look="primary" busy={answer.isPending} onClick={() => give(true)}>
          {t('adapt-screen.accept')}
        </Button>
        <Button busy={answer.isPending} onClick={() => give(false)}>
          {t('adapt-screen.decline')}
        </Button>
      </div>
    )
  }
  const { revision, canUndo, undoNote } = change
  const note = undoNote === null ? null : <p className="quiet small">{say(undoNote)}</p>
  if (!canUndo || revision === null) return note
  return (
    <div>
      {note}
      <Button
        busy={undo.isPending}
        onClick={() =>
          undo.mutate(revision, {
            onSuccess: () => tell(t('adapt-screen.change-undone')),
            onError: tellError,
          })
        }
      >
        {t('adapt-screen.undo')}
      </Button>
    </div>
  )
}
