import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { formatTime } from '@bell-lap/units/time'
import { typedTimeQuery } from '../../api/results.ts'
import { asSentence } from '../../words/as-sentence.ts'
import { sayPlainDay, sayWhatItDid } from '../../words/plain-day-words.ts'
import { conditionsOf, eventOf } from './result-form.ts'
import type { ResultForm } from './result-form.ts'

const TYPING_PAUSE_MS = 300
/** Grounds that change a time by themselves. */
const TELLING = new Set<string>(['grass', 'treadmill'])

/** What the conditions do to the typed time, before it is saved. */
export function PlainDayEcho({ form }: { readonly form: ResultForm }) {
  const [typed] = useDebouncedValue(form, TYPING_PAUSE_MS)
  const { eventId, distanceM } = eventOf(typed)
  const conditions = conditionsOf(typed)
  const asked =
    typed.timeText.trim() !== '' &&
    (eventId !== null || distanceM !== null) &&
    (conditions !== null || TELLING.has(typed.setting))
  const query = useQuery({
    ...typedTimeQuery({
      eventId,
      distanceM,
      timeText: typed.timeText,
      setting: typed.setting,
      conditions,
    }),
    enabled: asked,
  })
  const read = asked ? query.data : undefined
  return (
    <div role="status">
      {asked && query.isError && (
        <p className="small">
          These conditions do not go together. Look at their fields, then save; nothing is lost.
        </p>
      )}
      {read?.ok === true && read.plainDay !== null && (
        <>
          <p>
            <strong>
              {formatTime(read.timeS, Number.isInteger(read.timeS) ? 0 : 1)} as run,{' '}
              {sayPlainDay(read.plainDay)}.
            </strong>
          </p>
          <p className="quiet small">{asSentence(sayWhatItDid(read.plainDay))}</p>
        </>
      )}
      {typed.setting === 'trail' && (
        <p className="quiet small">
          A trail is kept in your results and never counts for the estimate: footing and hills hide
          what you can do.
        </p>
      )}
    </div>
  )
}
