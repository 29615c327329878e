import { useDebouncedValue } from '@mantine/hooks'
import { raceEvent } from '@bell-lap/units/race-event'
import { TextInput } from '../../pieces/fields.tsx'
import { useQuery } from '@tanstack/react-query'
import { typedTimeQuery } from '../../api/results.ts'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import { sayReading } from '../../words/time-words.ts'
import { eventOf } from './result-form.ts'
import type { ResultForm } from './result-form.ts'

const TYPING_PAUSE_MS = 300

interface TypedTimeProps {
  readonly form: ResultForm
  readonly error: string | undefined
  readonly label?: string
  readonly onChange: (timeText: string) => void
}

/** The field for a time, and how the time is understood while it is typed. */
export function TypedTime({ form, error, label, onChange }: TypedTimeProps) {
  const text = useText()
  const { say, t } = text
  const { eventId, distanceM } = eventOf(form)
  const [typed] = useDebouncedValue(form.timeText, TYPING_PAUSE_MS)
  const lengthM = distanceM ?? raceEvent(eventId ?? '')?.distanceM ?? null
  const known = eventId !== null || distanceM !== null
  const query = useQuery({
    ...typedTimeQuery({ eventId, distanceM, timeText: typed }),
    enabled: known && typed.trim() !== '',
  })
  const read = typed === form.timeText && typed.trim() !== '' ? query.data : undefined
  const wrong = read !== undefined && !read.ok ? say(read.reason) : undefined
  return (
    <div>
      <TextInput
        label={label ?? t('races.time')}
        placeholder={t(`races.such-as.${exampleFor(lengthM)}`)}
        autoComplete="off"
        value={form.timeText}
        error={error ?? wrong}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p className="small quiet" role="status" style={{ minHeight: '1.5em' }}>
        {read?.ok === true &&
          lengthM !== null &&
          [
            t('races.read-as', { time: sayReading(read.timeS, lengthM, text) }),
            ...read.warnings.map(say),
          ].join(' ')}
      </p>
      {read?.ok === true && read.didYouMean !== null && (
        <DidYouMean {...read.didYouMean} onUse={onChange} />
      )}
    </div>
  )
}

/** Which example is about as long as the race. */
function exampleFor(lengthM: number | null): 'sprint' | 'mile' | 'long' | 'road' {
  if (lengthM === null) return 'mile'
  if (lengthM <= 1000) return 'sprint'
  if (lengthM <= 3200) return 'mile'
  return lengthM <= 10_000 ? 'long' : 'road'
}

interface DidYouMeanProps {
  readonly timeS: number
  readonly timeText: string
  readonly onUse: (timeText: string) => void
}

/** "530" was read as seconds; minutes and seconds are one tap away. */
function DidYouMean({ timeS, timeText, onUse }: DidYouMeanProps) {
  const { t } = useText()
  return (
    <p className="small">
      {t('races.did-you-mean', { timeS })}{' '}
      <Button look="quiet" onClick={() => onUse(timeText)}>
        {t('races.use-time', { timeS })}
      </Button>
    </p>
  )
}
