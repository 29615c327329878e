import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { sayError } from '../../api/problem.ts'
import { typedWorkoutQuery } from '../../api/typed-workout.ts'
import { TextInput } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import { TypedEcho } from '../plan/typed-echo.tsx'

const TYPING_PAUSE_MS = 250

interface TypedLineProps {
  readonly value: string
  readonly autoFocus?: boolean
  readonly disabled?: boolean
  /** One of several lines: its label in place of the usual one, and the echo without steps and bars. */
  readonly label?: string
  readonly brief?: boolean
  /** What is wrong with it; empty for nothing. */
  readonly error?: string
  readonly onChange: (text: string) => void
}

/** A line of shorthand for somebody else, and how it is understood, at the paces of the person who types. */
export function TypedLine({ value, brief = false, onChange, ...field }: TypedLineProps) {
  const { t } = useText()
  const [typed] = useDebouncedValue(value.trim(), TYPING_PAUSE_MS)
  const empty = value.trim() === ''
  const query = useQuery({
    ...typedWorkoutQuery(typed),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
  })
  const read = empty ? undefined : query.data
  const settled = typed === value.trim() && !query.isPlaceholderData && query.error === null
  return (
    <>
      <TextInput
        label={t('squad.give-text')}
        description={brief ? undefined : t('squad.give-text-how')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        {...field}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {query.error !== null && !empty && <p role="alert">{sayError(query.error)}</p>}
      <TypedEcho
        text={typed}
        read={read}
        settled={settled}
        forOthers
        brief={brief}
        onChoose={onChange}
      />
      {read?.kind === 'read' && !brief && (
        <p className="quiet small">
          {t(read.missing.length === 0 ? 'squad.your-paces' : 'squad.their-paces')}
        </p>
      )}
    </>
  )
}
