import { useState } from 'react'
import { ProblemError, sayError } from '../../api/problem.ts'
import { useSaveWeek } from '../../api/saved-weeks.ts'
import type { DayInput, SavedWeek } from '../../api/saved-weeks.ts'
import { Button } from '../../pieces/button.tsx'
import { Checkbox, TextInput } from '../../pieces/fields.tsx'
import { tell } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { TypedLine } from './typed-line.tsx'
import { WEEK_LINES } from './week-lines.ts'
import css from './saved-weeks.module.css'

interface SavedWeekFormProps {
  /** `null` for a new one. */
  readonly week: SavedWeek | null
  readonly onDone: () => void
}

/** One line of the form; what was typed stays while the day is a rest day. */
interface Line {
  readonly text: string
  readonly rest: boolean
}

const linesOf = (week: SavedWeek | null): readonly Line[] =>
  WEEK_LINES.map((_, i) => {
    const day = week?.days[i]
    return { text: day?.kind === 'workout' ? day.text : '', rest: day?.kind === 'rest' }
  })

function dayOf({ text, rest }: Line): DayInput {
  if (rest) return { kind: 'rest' }
  return text.trim() === '' ? { kind: 'planned' } : { kind: 'workout', text: text.trim() }
}

/** A name and seven days: each a typed workout, a rest day, or as it is planned. */
export function SavedWeekForm({ week, onDone }: SavedWeekFormProps) {
  const { t } = useText()
  const [name, setName] = useState(week?.name ?? '')
  const [lines, setLines] = useState(() => linesOf(week))
  const save = useSaveWeek()
  const days = lines.map(dayOf)
  const isReady = name.trim() !== '' && days.some(({ kind }) => kind !== 'planned')
  const wrong = wrongDay(save.error)
  const setLine = (at: number, line: Line) => {
    if (at === wrong?.at) save.reset()
    setLines(lines.map((one, i) => (i === at ? line : one)))
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        save.mutate(
          { id: week?.id ?? null, name: name.trim(), days },
          {
            onSuccess: () => {
              onDone()
              tell(t('saved-week.done'))
            },
          },
        )
      }}
    >
      <TextInput
        label={t('saved-week.name')}
        maxLength={100}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <p className="quiet small">{t('saved-week.how')}</p>
      {lines.map((line, i) => (
        <DayLine
          key={WEEK_LINES[i]}
          day={WEEK_LINES[i] ?? ''}
          line={line}
          error={wrong?.at === i ? wrong.says : ''}
          onChange={(now) => setLine(i, now)}
        />
      ))}
      {save.error !== null && wrong === null && <p role="alert">{sayError(save.error)}</p>}
      <div className="row">
        <Button type="submit" look="primary" disabled={!isReady} busy={save.isPending}>
          {t('saved-week.do')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** The day that the server refused, and why; `null` where it was none. */
function wrongDay(error: unknown): { readonly at: number; readonly says: string } | null {
  if (!(error instanceof ProblemError)) return null
  for (const { path, message } of error.problem.errors ?? []) {
    const at = /^days\.(\d)\.text$/.exec(path)?.[1]
    if (at !== undefined) return { at: Number(at), says: message }
  }
  return null
}

interface DayLineProps {
  readonly day: string
  readonly line: Line
  /** What the server refused about it; empty for nothing. */
  readonly error: string
  readonly onChange: (line: Line) => void
}

function DayLine({ day, line, error, onChange }: DayLineProps) {
  const { t } = useText()
  const { text, rest } = line
  return (
    <div className={css['line']}>
      <TypedLine
        brief
        label={t('saved-week.weekday', { day })}
        error={error}
        disabled={rest}
        value={rest ? '' : text}
        onChange={(typed) => onChange({ text: typed, rest: false })}
      />
      {text.trim() === '' && !rest && <p className="quiet small">{t('saved-week.as-planned')}</p>}
      <Checkbox
        label={t('saved-week.rest')}
        aria-label={t('saved-week.rest-of', { day })}
        checked={rest}
        onChange={(event) => onChange({ text, rest: event.currentTarget.checked })}
      />
    </div>
  )
}
