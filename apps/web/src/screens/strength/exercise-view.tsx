import { describeSet } from '@bell-lap/text/strength-set'
import { movesOfCode } from '@bell-lap/form/figure/move-of-code'
import { sayDay } from '@bell-lap/text/numbers'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LoggedSet, StrengthDay, StrengthSet, StrengthView } from '../../api/strength.ts'
import { Button } from '../../pieces/button.tsx'
import { Figure } from '../../pieces/figure.tsx'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { dayInZone } from './day-in-zone.ts'
import { Dock } from './dock.tsx'
import css from './log.module.css'
import { PainDialog } from './pain-dialog.tsx'
import { placeOf } from './say-pain.ts'
import { nextFields } from './session-state.ts'
import type { SessionNow } from './session-state.ts'
import { SetFields } from './set-fields.tsx'
import { SetList } from './set-list.tsx'
import type { StrengthLog } from './strength-log.ts'
import type { RestNow } from './use-rest.ts'

interface ExerciseViewProps {
  readonly at: number
  readonly now: SessionNow
  readonly day: StrengthDay
  readonly view: StrengthView
  readonly log: StrengthLog
  readonly rest: RestNow
  readonly onGo: (at: number | null) => void
}

/** One exercise: how it is done, the last time, the sets, and the dock at the bottom. */
export function ExerciseView({ at, now, day, view, log, rest, onGo }: ExerciseViewProps) {
  const { say, t } = useText()
  const exercise = now.exercises[at] as SessionNow['exercises'][number]
  const { plan, done } = exercise
  const [typed, setTyped] = useState<ReturnType<typeof nextFields> | null>(null)
  const [editing, setEditing] = useState<StrengthSet | null>(null)
  const [extra, setExtra] = useState(0)
  const [hurts, setHurts] = useState(false)
  const wanted = exercise.setsWanted + extra
  const isStopped = exercise.stoppedBy !== null || now.stoppedBy !== null
  const isDone = done.length >= wanted || isStopped
  const fields = typed ?? nextFields(exercise)
  const number = (done.at(-1)?.set ?? 0) + 1
  const next = now.exercises[at + 1]

  const save = (values: typeof fields, of: StrengthSet | null, pain: LoggedSet['pain']) => {
    const set: LoggedSet = {
      day: of?.day ?? dayInZone(Date.now(), view.timeZone),
      sessionId: day.session.id,
      exercise: plan.exercise,
      set: of?.set ?? number,
      ...values,
      pain,
    }
    log.saveSet(of?.id ?? idOf(set), set)
    setTyped(null)
    setEditing(null)
    // Stay on this exercise, done or not, until the runner goes on.
    onGo(at)
    if (of === null && (number < wanted || next !== undefined)) rest.start(plan.restS)
  }

  return (
    <>
      <ExerciseHead plan={plan} />
      <SetList
        exercise={exercise}
        onEdit={(set) => {
          setEditing(set)
          setTyped(null)
        }}
        onUndo={(set) => log.saveSet(set.id, null)}
      />
      {(!isDone || editing !== null) && (
        <SetFields
          key={editing?.id ?? number}
          number={editing?.set ?? number}
          plan={plan}
          fields={editing === null ? fields : (typed ?? editing)}
          onChange={setTyped}
        />
      )}
      {exercise.stoppedBy === null && now.stoppedBy === null && (
        <p className="quiet small">{say(plan.target.why)}</p>
      )}
      <Stops now={now} at={at} />
      <MoreButtons
        onPain={isStopped ? null : () => setHurts(true)}
        onOneMore={isDone && !isStopped && editing === null ? () => setExtra(extra + 1) : null}
        onPrevious={at > 0 ? () => onGo(at - 1) : null}
      />
      <PainDialog
        opened={hurts}
        exercise={plan.exercise}
        onClose={() => setHurts(false)}
        onSave={(pain) => {
          setHurts(false)
          const last = done.at(-1) ?? null
          save(last ?? { ...fields, reps: fields.reps === null ? null : 0 }, last, pain)
        }}
      />
      <Dock
        rest={rest}
        restFor={
          isDone && next !== undefined
            ? t('strength-log.rest-next', { exercise: next.plan.name })
            : t('strength-log.rest', { number })
        }
        over={t('strength-log.rest-over', { number })}
        waiting={log.waiting.length}
      >
        {editing !== null ? (
          <EditButtons
            number={editing.set}
            onCancel={() => (setEditing(null), setTyped(null))}
            onSave={() => save(typed ?? editing, editing, editing.pain)}
          />
        ) : isDone ? (
          <Button look="primary" onClick={() => onGo(nextAt(now, at))}>
            {sayNext(now, at, t)}
          </Button>
        ) : (
          <Button look="primary" onClick={() => save(fields, null, null)}>
            {t('strength-log.log', {
              number,
              what: describeSet({ ...fields, exercise: plan.exercise }),
            })}
          </Button>
        )}
      </Dock>
    </>
  )
}

/** Name, drawing, the last time, and the way to how it is done. */
function ExerciseHead({ plan }: Pick<SessionNow['exercises'][number], 'plan'>) {
  const { say, t } = useText()
  const [move] = movesOfCode(`exercise.${plan.exercise}`)
  return (
    <>
      <div className={css['head']}>
        <h1>{say(plan.name)}</h1>
        {move !== undefined && <p className="quiet">{t(`moves.${move}.cue`)}</p>}
      </div>
      {move !== undefined && (
        <div className={css['art']}>
          <Figure move={move} />
        </div>
      )}
      <div className="spread">
        <p>
          <b>{t('strength-log.last')}</b>{' '}
          <span className="quiet">
            <LastTime sets={plan.last} />
          </span>
        </p>
        <Link to="/strength/exercises/$exercise" params={{ exercise: plan.exercise }}>
          {t('strength-log.how')}
        </Link>
      </div>
    </>
  )
}

/** Each is there when it has something to do. */
interface MoreButtonsProps {
  readonly onPain: (() => void) | null
  readonly onOneMore: (() => void) | null
  readonly onPrevious: (() => void) | null
}

function MoreButtons({ onPain, onOneMore, onPrevious }: MoreButtonsProps) {
  const { t } = useText()
  const buttons = [
    ['strength-log.hurts', onPain],
    ['strength-log.one-more-set', onOneMore],
    ['strength-log.previous', onPrevious],
  ] as const
  return (
    <div className="row">
      {buttons.map(
        ([text, onClick]) =>
          onClick !== null && (
            <Button key={text} look="quiet" onClick={onClick}>
              {t(text)}
            </Button>
          ),
      )}
    </div>
  )
}

interface EditButtonsProps {
  readonly number: number
  readonly onCancel: () => void
  readonly onSave: () => void
}

function EditButtons({ number, onCancel, onSave }: EditButtonsProps) {
  const { t } = useText()
  return (
    <div className={css['two']}>
      <Button onClick={onCancel}>{t('strength-log.cancel')}</Button>
      <Button look="primary" onClick={onSave}>
        {t('strength-log.save', { number })}
      </Button>
    </div>
  )
}

/** The same set has the same id, however often it is tapped. */
function idOf({ day, sessionId, exercise, set }: LoggedSet): string {
  return [day, sessionId, exercise, set].join(':')
}

/** What comes after the exercise, on its button. */
function sayNext({ exercises, stoppedBy }: SessionNow, at: number, t: WebText['t']): string {
  const next = exercises[at + 1]
  return next === undefined || stoppedBy !== null
    ? t('strength-log.finish')
    : t('strength-log.next', { exercise: next.plan.name })
}

/** The next exercise; the end where pain has ended the session. */
function nextAt({ exercises, stoppedBy }: SessionNow, at: number): number {
  return stoppedBy === null ? at + 1 : exercises.length
}

function LastTime({ sets }: { readonly sets: readonly StrengthSet[] }) {
  const { say, t, reader } = useText()
  const [first] = sets
  if (first === undefined) return t('strength-log.first-time')
  const day = sayDay(first.day, reader.locale, 'short')
  const words = sets.map((one) => say(describeSet(one)))
  return `${day}: ${words.join(', ')}`
}

/** What pain of this session ends. */
function Stops({ now, at }: { readonly now: SessionNow; readonly at: number }) {
  const { t } = useText()
  const pain = now.exercises[at]?.stoppedBy ?? null
  return (
    <div role="status">
      {now.stoppedBy !== null ? (
        <p className={css['stop']}>{t('strength-log.stopped-all')}</p>
      ) : (
        pain !== null && (
          <p className={css['stop']}>
            {t('strength-log.stopped-exercise', { place: placeOf(pain) })}
          </p>
        )
      )}
    </div>
  )
}
