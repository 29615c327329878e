import { useText } from '../../text/use-text.ts'
import { formatDuration } from '@bell-lap/units/time'
import { useState } from 'react'
import type { PlanChange } from '../../api/adaptation.ts'
import { useAnswerProposal, useUndoChange } from '../../api/adaptation.ts'
import { Button } from '../../pieces/button.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { sayRule, STATE_NAMES } from '../../words/adaptation-words.ts'
import { EVIDENCE_WORDS } from '../../words/plan-words.ts'
import { sayInstant, sayShortDay } from '../../words/say-day.ts'
import css from './adaptation.module.css'

type Line = NonNullable<PlanChange['sessions'][number]['before']>

const SHOWN = 6

/** One change: what, why, by which rule, on what evidence; with its answers. */
export function ChangeView({ change }: { readonly change: PlanChange }) {
  const { say } = useText()
  const [all, setAll] = useState(false)
  const shown = all ? change.sessions : change.sessions.slice(0, SHOWN)
  const more = change.sessions.length - shown.length
  return (
    <li className={css['change']}>
      <div className="spread">
        <h3>{sayRule(change, say)}</h3>
        <span className="quiet small">
          {STATE_NAMES[change.state]} {sayInstant(change.at)}
        </span>
      </div>
      <p>{say(change.reason)}</p>
      <ul className={css['diff']}>
        {shown.map(({ id, before, after, follows }) => (
          <li key={id}>
            <DiffDay before={before} after={after} />
            <DiffWhat before={before} after={after} />
            {follows !== null && (
              <span className="quiet small">Follows, to keep the rule “{say(follows)}”.</span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div>
          <Button look="quiet" onClick={() => setAll(true)}>
            {more} more
          </Button>
        </div>
      )}
      <StrengthWords change={change} />
      <p className="quiet small">
        {EVIDENCE_WORDS[change.grade]}: {change.source}.
      </p>
      <Answers change={change} />
    </li>
  )
}

function StrengthWords({ change }: { readonly change: PlanChange }) {
  const { strengthLeftOut, strengthWithFewerJumps } = change
  const count = (sessions: number) => (sessions === 1 ? '1 session' : `${sessions} sessions`)
  const words = [
    ...(strengthLeftOut > 0 ? [`${count(strengthLeftOut)} left out`] : []),
    ...(strengthWithFewerJumps > 0 ? [`${count(strengthWithFewerJumps)} lighter`] : []),
  ]
  return words.length === 0 ? null : <p className="quiet small">Strength: {words.join(', ')}.</p>
}

function DiffDay({ before, after }: { readonly before: Line | null; readonly after: Line | null }) {
  const was = before?.day ?? after?.day ?? ''
  const is = after?.day ?? was
  return (
    <span className="quiet">
      {was === is ? sayShortDay(is) : `${sayShortDay(was)} → ${sayShortDay(is)}`}
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
  const units = useUnits()
  const text = useText()
  const say = (line: Line) =>
    `${text.say(line.title)} (${units.distance(line.distanceM)}, ${formatDuration(line.durationS)})`
  if (after === null) {
    return (
      <span>
        <span className={css['was']}>{before === null ? '' : text.say(before.title)}</span> left out
      </span>
    )
  }
  if (before === null) return <span>new: {say(after)}</span>
  const [was, is] = [text.say(before.title), text.say(after.title)]
  if (was === is && before.distanceM === after.distanceM) {
    return <span>{before.day === after.day ? `${is}, other paces` : is}</span>
  }
  return (
    <span>
      <span className={css['was']}>{say(before)}</span>
      <br />
      {say(after)}
    </span>
  )
}

function Answers({ change }: { readonly change: PlanChange }) {
  const answer = useAnswerProposal()
  const undo = useUndoChange()
  if (change.state === 'proposed') {
    const give = (accept: boolean) =>
      answer.mutate(
        { id: change.id, accept },
        {
          onSuccess: () => tell(accept ? 'The plan is changed.' : 'The plan stays as it is.'),
          onError: tellError,
        },
      )
    return (
      <div className="row">
        <Button look="primary" busy={answer.isPending} onClick={() => give(true)}>
          Accept
        </Button>
        <Button busy={answer.isPending} onClick={() => give(false)}>
          Leave the plan as it is
        </Button>
      </div>
    )
  }
  const { revision } = change
  if (!change.canUndo || revision === null) return null
  if (change.redFlag && (change.rule === 'A15' || change.rule === 'A24')) {
    return (
      <p className="quiet small">
        Not undone by a tap: say in a check-in that it is gone, or on Today that a clinician has
        cleared you.
      </p>
    )
  }
  return (
    <div>
      <Button
        busy={undo.isPending}
        onClick={() =>
          undo.mutate(revision, {
            onSuccess: () => tell('Back to how it was.'),
            onError: tellError,
          })
        }
      >
        Undo
      </Button>
    </div>
  )
}
