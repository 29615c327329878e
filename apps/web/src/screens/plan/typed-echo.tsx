import { titleOf } from '@bell-lap/workout/describe/title'
import { formatDuration } from '@bell-lap/units/time'
import type { TypedSession, TypedWorkout } from '../../api/typed-workout.ts'
import { SessionBars, sayBars } from '../../charts/session-bars.tsx'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { textNow } from '../../text/shown-reader.ts'
import css from './type-workout.module.css'
import { WorkoutSteps } from './workout-steps.tsx'

interface TypedEchoProps {
  /** What `read` is an answer to. */
  readonly text: string
  readonly read: TypedWorkout | undefined
  /** False while an answer is under way; the last one stays, paler. */
  readonly settled: boolean
  readonly onChoose: (text: string) => void
}

/** How a typed workout is understood: steps and totals, one question, or where it is not. */
export function TypedEcho({ text, read, settled, onChoose }: TypedEchoProps) {
  return (
    <div className={css['echo']} role="status" data-stale={!settled || undefined}>
      {read?.kind === 'read' && <Understood read={read} />}
      {read?.kind === 'question' && <Question asked={read} onChoose={onChoose} />}
      {read?.kind === 'not-read' && <NotUnderstood text={text} wrong={read} settled={settled} />}
    </div>
  )
}

function Understood({ read }: { readonly read: Extract<TypedWorkout, { kind: 'read' }> }) {
  return (
    <>
      <p className={css['canonical']}>{read.canonical}</p>
      {read.sessions.map((session, index) => (
        <Understanding key={index} session={session} />
      ))}
      {read.missing.length > 0 && (
        <p className="quiet small">
          No paces yet: {read.missing.map((one) => textNow().say(one)).join(' ')}
        </p>
      )}
    </>
  )
}

function Understanding({ session }: { readonly session: TypedSession }) {
  const units = useUnits()
  const { say } = useText()
  const { workout, totals, when } = session
  const time = when === null ? '' : `${when.toUpperCase()}: `
  if (session.kind === 'off') return <p>{time}A day off.</p>
  if (session.kind === 'cross-training') {
    const long = session.timeS === null ? '' : `, ${formatDuration(session.timeS)}`
    return (
      <p>
        {time}Cross-training{long}.
      </p>
    )
  }
  if (workout === null || totals === null) return null
  const added = session.added.join(' and ')
  return (
    <section className={css['session']} aria-label={say(titleOf(workout))}>
      <dl className={css['totals']}>
        <Total name="distance" value={units.distance(totals.distanceM)} />
        <Total name="time" value={formatDuration(totals.durationS)} />
        <Total name="fast" value={`${Math.round(totals.fastM)} m`} />
      </dl>
      <SessionBars workout={workout} height={48} />
      <p className="only-heard">{sayBars(workout, say)}</p>
      {added !== '' && (
        <p className="quiet small">
          With {added}, because it is hard. Write your own, such as “15 wu, 4 strides” in front, and
          yours stand.
        </p>
      )}
      {session.notes.map((note) => (
        <p key={note.code} className="quiet small">
          {say(note)}
        </p>
      ))}
      <details>
        <summary>Every step</summary>
        <WorkoutSteps elements={workout.elements} place={workout.place} />
      </details>
    </section>
  )
}

function Total({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

interface QuestionProps {
  readonly asked: Extract<TypedWorkout, { kind: 'question' }>
  readonly onChoose: (text: string) => void
}

/** One question; a choice rewrites the line. */
function Question({ asked, onChoose }: QuestionProps) {
  const { say } = useText()
  return (
    <fieldset className={css['question']}>
      <legend>{say(asked.question)}</legend>
      <div className="row">
        {asked.choices.map(({ label, text }) => (
          <Button key={text} onClick={() => onChoose(text)}>
            {say(label)}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

interface NotUnderstoodProps {
  readonly text: string
  readonly wrong: Extract<TypedWorkout, { kind: 'not-read' }>
  readonly settled: boolean
}

function NotUnderstood({ text, wrong, settled }: NotUnderstoodProps) {
  const { start, end } = wrong
  const { say } = useText()
  return (
    <>
      {settled && end > start && (
        <p className={css['canonical']}>
          {text.slice(0, start)}
          <mark>{text.slice(start, end)}</mark>
          {text.slice(end)}
        </p>
      )}
      <p>{say(wrong.message)}</p>
    </>
  )
}
