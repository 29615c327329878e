import { useText } from '../../text/use-text.ts'
import { message } from '@bell-lap/units/message'
import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import { sayDay } from '@bell-lap/text/numbers'
import { useState } from 'react'
import type { PlanChange } from '../../api/adaptation.ts'
import { useAnswerProposal, useUndoChange } from '../../api/adaptation.ts'
import { Button } from '../../pieces/button.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { sayInstant } from '../../words/say-instant.ts'
import { ruleInFull } from '../../words/adaptation-words.ts'
import css from './adaptation.module.css'

type Line = NonNullable<PlanChange['sessions'][number]['before']>

const SHOWN = 4

interface ChangeViewProps {
  readonly change: PlanChange
  /** It is not even proposed yet: nothing to answer. */
  readonly isPreview?: boolean
}

/** One change: what, why, by which rule, on what evidence; with its answers. */
export function ChangeView({ change, isPreview = false }: ChangeViewProps) {
  const { say, t, reader } = useText()
  const [all, setAll] = useState(false)
  const shown = all ? change.sessions : change.sessions.slice(0, SHOWN)
  const more = change.sessions.length - shown.length
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
      <ul className={css['diff']}>
        {shown.map(({ id, before, after, follows }) => (
          <li key={id}>
            <DiffDay before={before} after={after} />
            <DiffWhat before={before} after={after} />
            {follows !== null && (
              <span className={css['follows']}>{t('adapt-screen.follows', { rule: follows })}</span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div>
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('adapt-screen.show-more', { count: more })}
          </Button>
        </div>
      )}
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

function DiffDay({ before, after }: { readonly before: Line | null; readonly after: Line | null }) {
  const { locale } = useText().reader
  const was = before?.day ?? after?.day ?? ''
  const is = after?.day ?? was
  return (
    <span className="quiet">
      {was === is ? sayDay(is, locale) : `${sayDay(was, locale)} → ${sayDay(is, locale)}`}
    </span>
  )
}

function DiffWhat({
  before,
  after,
}: {
  readonly before: Line | null
  readonly after: Line | null
}) {
  const { say, t, rich } = useText()
  const sayLine = ({ title, distanceM, durationS }: Line) =>
    t('adapt-screen.line', { title, distanceM, durationS })
  if (after === null) {
    if (before === null) return null
    const was = (title: string) => (
      <span key="was" className={css['was']}>
        {title}
      </span>
    )
    return <span>{rich('adapt-screen.left-out', { was }, { title: before.title })}</span>
  }
  if (before === null) return <span>{t('adapt-screen.new', { line: sayLine(after) })}</span>
  if (say(before.title) === say(after.title) && before.distanceM === after.distanceM) {
    return (
      <span>
        {before.day === after.day
          ? t('adapt-screen.other-paces', { title: after.title })
          : say(after.title)}
      </span>
    )
  }
  return (
    <span>
      <span className={css['was']}>{sayLine(before)}</span>
      <br />
      {sayLine(after)}
    </span>
  )
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
