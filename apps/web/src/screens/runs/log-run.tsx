import { MILE_M } from '@bell-lap/units/length'
import type { Message } from '@bell-lap/units/message'
import { readTime } from '@bell-lap/units/read-time'
import { formatTime } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLogRun, useTakeRunBack } from '../../api/log-run.ts'
import type { RunToLog } from '../../api/log-run.ts'
import { ProblemError, sayError } from '../../api/problem.ts'
import { sessionQuery } from '../../api/session.ts'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { NativeSelect, NumberInput, Textarea, TextInput } from '../../pieces/fields.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

const SURFACES = ['unknown', 'road', 'track', 'trail', 'treadmill'] as const
const EFFORTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

interface Draft {
  readonly day: string
  readonly time: string
  readonly distance: number | ''
  readonly duration: string
  readonly surface: (typeof SURFACES)[number]
  readonly effort: number | null
  readonly repetitions: string
  readonly note: string
}

export interface LogRunProps {
  readonly onClose: () => void
  /** What is known already, such as the times of the workout timer. */
  readonly known?: { readonly timeS: number; readonly note: string }
}

/** A run that nothing recorded: day, distance and time, and what else the runner wants to say. */
export function LogRun({ onClose, known }: LogRunProps) {
  const { t, reader, say } = useText()
  const unitM = reader.units === 'imperial' ? MILE_M : 1000
  const today = useQuery(sessionQuery).data?.today ?? ''
  const [draft, setDraft] = useState<Draft>({
    day: '',
    time: '',
    distance: '',
    duration: known === undefined ? '' : formatTime(known.timeS),
    surface: 'unknown',
    effort: null,
    repetitions: '',
    note: known?.note ?? '',
  })
  const [wrong, setWrong] = useState<Message | null>(null)
  const log = useLogRun()
  const takeBack = useTakeRunBack()
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const save = (evenIfKnown: boolean) => {
    const distanceM = draft.distance === '' ? 0 : draft.distance * unitM
    const read = readTime(draft.duration, distanceM)
    setWrong(read.ok ? null : read.reason)
    if (!read.ok) return
    const run = { ...toRun(draft, today), distanceM, timeS: read.timeS, evenIfKnown }
    log.mutate(run, {
      onSuccess: ({ id }) => {
        tellWithUndo(t('runs.logged', { distanceM, day: run.day }), () =>
          takeBack.mutate(id, { onSuccess: () => tell(t('runs.undone')), onError: tellError }),
        )
        onClose()
      },
    })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save(false)
      }}
    >
      <WhenAndHowFar draft={draft} today={today} wrong={wrong && say(wrong)} onChange={set} />
      <NativeSelect
        label={t('runs.surface')}
        value={draft.surface}
        data={SURFACES.map((surface) => ({ value: surface, label: t(`runs.surface-${surface}`) }))}
        onChange={(event) => set({ surface: event.currentTarget.value as Draft['surface'] })}
      />
      <TextInput
        label={t('runs.log-repetitions')}
        description={t('runs.log-repetitions-help')}
        value={draft.repetitions}
        maxLength={1000}
        onChange={(event) => set({ repetitions: event.currentTarget.value })}
      />
      <Chips
        legend={t('runs.effort-ask')}
        value={EFFORTS.find((effort) => effort === draft.effort) ?? null}
        options={EFFORTS.map((effort) => ({ value: effort, label: String(effort) }))}
        onChange={(effort) => set({ effort })}
      />
      <Textarea
        label={t('runs.note')}
        value={draft.note}
        maxLength={4000}
        rows={2}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {log.error !== null && <p role="alert">{sayError(log.error)}</p>}
      <div className="row">
        <Button type="submit" look="primary" busy={log.isPending}>
          {t('runs.log-save')}
        </Button>
        {isKnown(log.error) && (
          <Button busy={log.isPending} onClick={() => save(true)}>
            {t('runs.log-second')}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {t('runs.cancel')}
        </Button>
      </div>
    </form>
  )
}

interface WhenProps {
  readonly draft: Draft
  readonly today: string
  readonly wrong: string | null
  readonly onChange: (part: Partial<Draft>) => void
}

function WhenAndHowFar({ draft, today, wrong, onChange }: WhenProps) {
  const { t, reader } = useText()
  return (
    <>
      <TextInput
        type="date"
        label={t('runs.log-day')}
        required
        max={today}
        value={draft.day === '' ? today : draft.day}
        onChange={(event) => onChange({ day: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t('runs.log-time')}
        description={t('runs.log-time-help')}
        value={draft.time}
        onChange={(event) => onChange({ time: event.currentTarget.value })}
      />
      <NumberInput
        label={t(reader.units === 'imperial' ? 'runs.log-miles' : 'runs.log-km')}
        required
        min={0.05}
        step="any"
        value={draft.distance}
        onChange={(distance) => onChange({ distance })}
      />
      <TextInput
        label={t('runs.log-duration')}
        description={t('runs.log-duration-help')}
        required
        value={draft.duration}
        error={wrong}
        onChange={(event) => onChange({ duration: event.currentTarget.value })}
      />
    </>
  )
}

const isKnown = (error: Error | null): boolean =>
  error instanceof ProblemError && error.problem.code === 'run-known'

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

function toRun(
  { day, time, surface, effort, repetitions, note }: Draft,
  today: string,
): Omit<RunToLog, 'distanceM' | 'timeS' | 'evenIfKnown'> {
  return {
    day: day === '' ? today : day,
    time: orNull(time),
    surface,
    effortCr10: effort,
    repetitions: orNull(repetitions),
    note: orNull(note),
  }
}
