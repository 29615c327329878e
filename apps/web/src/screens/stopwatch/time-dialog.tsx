import type { Message } from '@bell-lap/units/message'
import { readTime } from '@bell-lap/units/read-time'
import { marksOf } from '@bell-lap/workout/stopwatch/read-session'
import type { TimedGroup, TimedRunner } from '@bell-lap/workout/stopwatch/read-session'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import { sayRepTime, sayTrack } from './say-times.ts'
import type { Stopwatch } from './use-stopwatch.ts'

export interface TimeToEnter {
  readonly runner: TimedRunner
  readonly group: TimedGroup
  readonly rep: number
}

interface TimeDialogProps {
  readonly asked: TimeToEnter
  readonly stopwatch: Stopwatch
  readonly onClose: () => void
}

/** A time that nobody tapped, or a wrong one: typed by hand, or noted as not taken. */
export function TimeDialog({ asked, stopwatch, onClose }: TimeDialogProps) {
  const { t, say, reader } = useText()
  const { runner, group, rep } = asked
  const { times, write } = stopwatch
  const distanceM = group.reps[rep]?.distanceM ?? 0
  const marks = marksOf(group.reps[rep] ?? { distanceM, target: null, rest: null }, group.splitM)
  const [mark, setMark] = useState(marks.length - 1)
  const known = times.timeOf(runner.runner, rep, mark)?.timeS ?? null
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<Message | null>(null)
  const keep = async (timeS: number | null) => {
    const isWritten = await write({ kind: 'typed', runner: runner.runner, rep, mark, timeS })
    if (isWritten) onClose()
  }
  const save = () => {
    const read = readTime(typed ?? '', marks[mark] ?? distanceM)
    setWrong(read.ok ? null : read.reason)
    if (read.ok) void keep(read.timeS)
  }
  return (
    <Dialog
      title={t('stopwatch.time-of', { name: runner.name, number: rep + 1 })}
      opened
      size="small"
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {marks.length > 1 && (
          <NativeSelect
            label={t('stopwatch.mark')}
            value={String(mark)}
            data={marks.map((metres, index) => ({
              value: String(index),
              label: sayTrack(metres, reader),
            }))}
            onChange={({ currentTarget: { value } }) => {
              setMark(Number(value))
              setTyped(null)
            }}
          />
        )}
        <TextInput
          label={t('stopwatch.time')}
          description={t('stopwatch.time-help')}
          value={typed ?? (known === null ? '' : sayRepTime(known, reader).replace('\u00a0s', ''))}
          maxLength={20}
          error={wrong && say(wrong)}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" look="primary" disabled={typed === null}>
            {t('stopwatch.save-time')}
          </Button>
          <Button onClick={() => void keep(null)}>{t('stopwatch.not-timed')}</Button>
          <Button look="quiet" onClick={onClose}>
            {t('stopwatch.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
