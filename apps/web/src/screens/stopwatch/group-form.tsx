import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { TimedGroup } from '@bell-lap/workout/stopwatch/read-session'
import { repsOfShorthand } from '@bell-lap/workout/stopwatch/reps-of-shorthand'
import type { TimedReps } from '@bell-lap/workout/stopwatch/reps-of-shorthand'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import { sayReps, sayTrack } from './say-times.ts'
import css from './stopwatch.module.css'
import type { Stopwatch } from './use-stopwatch.ts'

const SPLITS_M = [100, 200, 300, 400, 800, 1000] as const

interface GroupFormProps {
  readonly group: TimedGroup
  readonly stopwatch: Stopwatch
}

/** One group: its name, and its repetitions in shorthand with what was understood. Each field saves when it is left. */
export function GroupForm({ group, stopwatch: { session, times, write } }: GroupFormProps) {
  const { t, reader } = useText()
  // What is typed and not saved yet; another phone may change the rest meanwhile.
  const [name, setName] = useState<string | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef(group)
  useEffect(() => {
    latest.current = group
  }, [group])
  const text = typed ?? group.text
  const read = text.trim() === '' ? null : repsOfShorthand(text)
  const started = times.startedRep(group.group)
  const save = (part: Partial<TimedGroup>) => {
    const next = { ...latest.current, ...part }
    if (JSON.stringify(next) === JSON.stringify(latest.current)) return
    // The next field may be left before this one is written.
    latest.current = next
    void write({ ...next, kind: 'group', isGone: false })
  }
  const saveText = (words: string) => {
    const understood = repsOfShorthand(words)
    if (understood.kind === 'read') save({ text: words, reps: understood.reps })
  }
  const isUsed = session.runners.some((one) => one.group === group.group)
  return (
    <Card
      title={group.name}
      aside={
        session.groups.length > 1 &&
        !isUsed && (
          <Button
            look="quiet"
            onClick={() => void write({ ...group, kind: 'group', isGone: true })}
          >
            {t('stopwatch.remove-group')}
          </Button>
        )
      }
    >
      <div className="stack">
        <TextInput
          label={t('stopwatch.group-name')}
          value={name ?? group.name}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={() => {
            if (name !== null && name.trim() !== '') save({ name: name.trim() })
            else setName(null)
          }}
        />
        <TextInput
          label={t('stopwatch.reps')}
          description={t('stopwatch.reps-help')}
          value={text}
          maxLength={600}
          disabled={started >= 0}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => typed !== null && saveText(typed)}
        />
        {started >= 0 && <p className="quiet small">{t('stopwatch.reps-started')}</p>}
        <Echo
          read={read}
          onChoose={(chosen) => {
            setTyped(chosen)
            saveText(chosen)
          }}
        />
        <NativeSelect
          label={t('stopwatch.split-every')}
          value={String(group.splitM ?? '')}
          disabled={started >= 0}
          data={[
            { value: '', label: t('stopwatch.finish-only') },
            ...SPLITS_M.map((metres) => ({
              value: String(metres),
              label: sayTrack(metres, reader),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            save({ splitM: value === '' ? null : Number(value) })
          }
        />
      </div>
    </Card>
  )
}

interface EchoProps {
  readonly read: TimedReps | null
  readonly onChoose: (text: string) => void
}

/** The repetitions as they were understood, one question, or what is wrong. */
function Echo({ read, onChoose }: EchoProps) {
  const text = useText()
  const { t, say } = text
  return (
    <div role="status" className={css['echo']}>
      {read?.kind === 'read' && (
        <>
          <p>{t('stopwatch.read-as')}</p>
          <ul>
            {sayReps(read.reps, text).map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
          {read.isPaceByName && <p className="quiet small">{t('stopwatch.pace-by-name')}</p>}
        </>
      )}
      {read?.kind === 'question' && (
        <fieldset className={css['question']}>
          <legend>{say(read.question)}</legend>
          <div className="row">
            {read.choices.map((choice) => (
              <Button key={choice.text} onClick={() => onChoose(choice.text)}>
                {say(choice.label)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      {read !== null && read.kind !== 'read' && read.kind !== 'question' && (
        <p className={css['wrong']}>{say(wrongOf(read))}</p>
      )}
    </div>
  )
}

function wrongOf(read: Extract<TimedReps, { kind: 'not-read' | 'nothing-to-time' }>): Message {
  return read.kind === 'nothing-to-time'
    ? message('stopwatch.nothing-to-time')
    : message('shorthand.expected', { expected: read.expected })
}
