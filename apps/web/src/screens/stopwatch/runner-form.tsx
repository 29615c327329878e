import type { Message } from '@bell-lap/units/message'
import { readTime } from '@bell-lap/units/read-time'
import type { TimedGroup, TimedRunner } from '@bell-lap/workout/stopwatch/read-session'
import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import { sayTarget } from './say-times.ts'
import css from './stopwatch.module.css'
import type { Stopwatch } from './use-stopwatch.ts'

interface RunnerFormProps {
  readonly runner: TimedRunner
  readonly stopwatch: Stopwatch
}

/** One runner: the group, and times of their own where they run at another pace. */
export function RunnerForm({ runner, stopwatch: { session, write } }: RunnerFormProps) {
  const { t, say, reader } = useText()
  const group = session.groups.find((one) => one.group === runner.group)
  const shown = runner.targetsS
    .map((timeS) => sayTarget({ fastS: timeS, slowS: timeS }, reader))
    .join('; ')
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<Message | null>(null)
  const save = (part: Partial<TimedRunner> & { readonly isGone?: boolean }) =>
    void write({ isGone: false, ...runner, ...part, kind: 'runner' })
  const saveTimes = () => {
    if (typed === null) return
    const read = readTimes(typed, group)
    setWrong(Array.isArray(read) ? null : (read as Message))
    if (!Array.isArray(read)) return
    setTyped(null)
    if (read.join() !== runner.targetsS.join()) save({ targetsS: read as readonly number[] })
  }
  return (
    <div className={css['runner-form']}>
      <p className={css['runner-name']}>{runner.name}</p>
      {session.groups.length > 1 && (
        <NativeSelect
          aria-label={t('stopwatch.group-of', { name: runner.name })}
          value={runner.group}
          data={session.groups.map((one) => ({ value: one.group, label: one.name }))}
          onChange={({ currentTarget: { value } }) => save({ group: value })}
        />
      )}
      <TextInput
        aria-label={t('stopwatch.own-times-of', { name: runner.name })}
        placeholder={t('stopwatch.own-times')}
        value={typed ?? shown}
        maxLength={300}
        error={wrong && say(wrong)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={saveTimes}
      />
      <Button
        iconOnly
        look="quiet"
        aria-label={t('stopwatch.remove-runner', { name: runner.name })}
        onClick={() => save({ isGone: true })}
      >
        <X size={20} aria-hidden="true" />
      </Button>
    </div>
  )
}

/** "72" or "72; 71; 70": seconds of the repetitions in order; nothing typed is the group's target. */
function readTimes(typed: string, group: TimedGroup | undefined): readonly number[] | Message {
  const words = typed
    .replaceAll(/\bs\b|\u00a0s/g, '')
    .split(/[;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const times: number[] = []
  for (const [index, word] of words.entries()) {
    const distanceM = group?.reps[Math.min(index, group.reps.length - 1)]?.distanceM ?? null
    const read = readTime(word, distanceM)
    if (!read.ok) return read.reason
    times.push(read.timeS)
  }
  return times
}
