import { titleOf } from '@bell-lap/workout/describe/title'
import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import { sayDistance, sayDuration } from '@bell-lap/text/numbers'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { TypedSession, TypedWorkout } from '../../api/typed-workout.ts'
import { SessionBars, sayBars } from '../../charts/session-bars.tsx'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import css from './type-workout.module.css'
import { WorkoutSteps } from './workout-steps.tsx'

interface TypedEchoProps {
  /** What `read` is an answer to. */
  readonly text: string
  readonly read: TypedWorkout | undefined
  /** False while an answer is under way; the last one stays, paler. */
  readonly settled: boolean
  /** The reader types it for others, whose paces it gets: missing paces of the reader do not matter. */
  readonly forOthers?: boolean
  /** Without bars and steps, for one of several lines. */
  readonly brief?: boolean
  readonly onChoose: (text: string) => void
}

/** How a typed workout is understood: steps and totals, one question, or where it is not. */
export function TypedEcho(props: TypedEchoProps) {
  const { text, read, settled, forOthers = false, brief = false, onChoose } = props
  return (
    <div
      className={css['echo']}
      role="status"
      data-stale={!settled || undefined}
      data-brief={brief || undefined}
    >
      {read?.kind === 'read' && <Understood read={read} tellsMissing={!forOthers} brief={brief} />}
      {read?.kind === 'question' && <Question asked={read} onChoose={onChoose} />}
      {read?.kind === 'not-read' && <NotUnderstood text={text} wrong={read} settled={settled} />}
    </div>
  )
}

interface UnderstoodProps {
  readonly read: Extract<TypedWorkout, { kind: 'read' }>
  readonly tellsMissing: boolean
  readonly brief: boolean
}

function Understood({ read, tellsMissing, brief }: UnderstoodProps) {
  const { say, t } = useText()
  return (
    <>
      <p className={css['canonical']}>{read.canonical}</p>
      {read.sessions.map((session, index) => (
        <Understanding key={index} session={session} brief={brief} />
      ))}
      {tellsMissing && read.missing.length > 0 && (
        <p className="quiet small">
          {t('plan-screen.no-paces', { missing: read.missing.map(say).join(' ') })}
        </p>
      )}
    </>
  )
}

interface UnderstandingProps {
  readonly session: TypedSession
  readonly brief: boolean
}

function Understanding({ session, brief }: UnderstandingProps) {
  const { say, t, reader } = useText()
  const { workout, totals, when } = session
  const withoutRun = describeWithoutRun(session)
  if (withoutRun !== null)
    return (
      <p>
        {when === null
          ? say(withoutRun)
          : t('plan-screen.at-time', { when: when.toUpperCase(), what: withoutRun })}
      </p>
    )
  if (workout === null || totals === null) return null
  const added = session.added.map((one) => message<TextCode>(`plan-screen.added.${one}`))
  return (
    <section className={css['session']} aria-label={say(titleOf(workout))}>
      <dl className={css['totals']}>
        <Total
          name={t('plan-screen.total-distance')}
          value={sayDistance(totals.distanceM, reader, 'run')}
        />
        <Total name={t('plan-screen.total-time')} value={sayDuration(totals.durationS)} />
        <Total
          name={t('plan-screen.total-fast')}
          value={sayDistance(totals.fastM, reader, 'track')}
        />
      </dl>
      {!brief && <SessionBars workout={workout} height={48} />}
      <p className="only-heard">{sayBars(workout, say)}</p>
      {added.length > 0 && <p className="quiet small">{t('plan-screen.added', { added })}</p>}
      {session.notes.map((note) => (
        <p key={note.code} className="quiet small">
          {say(note)}
        </p>
      ))}
      {!brief && (
        <details>
          <summary>{t('plan-screen.all-steps')}</summary>
          <WorkoutSteps elements={workout.elements} place={workout.place} />
        </details>
      )}
    </section>
  )
}

/** A day off or cross-training; `null` for a run. */
function describeWithoutRun({ kind, timeS }: TypedSession): Message<TextCode> | null {
  if (kind === 'off') return message('plan-screen.day-off')
  if (kind !== 'cross-training') return null
  return timeS === null
    ? message('plan-screen.cross-training')
    : message('plan-screen.cross-training-for', { timeS })
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
