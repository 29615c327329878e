import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { sayClock } from '@bell-lap/text/numbers'
import { typedTimeQuery } from '../../api/results.ts'
import { useText } from '../../text/use-text.ts'
import { asSentence } from '../../words/as-sentence.ts'
import { sayPlainDay, sayWhatItDid } from '../../words/plain-day-words.ts'
import { conditionsOf, eventOf } from './result-form.ts'
import type { ResultForm } from './result-form.ts'

const TYPING_PAUSE_MS = 300
/** Grounds that change a time by themselves. */
const TELLING = new Set<string>(['grass', 'treadmill'])

/** What the conditions do to the typed time, before it is saved. */
export function PlainDayEcho({ form }: { readonly form: ResultForm }) {
  const text = useText()
  const { t, reader } = text
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
      {asked && query.isError && <p className="small">{t('races.conditions-clash')}</p>}
      {read?.ok === true && read.plainDay !== null && (
        <>
          <p>
            <strong>
              {t('races.as-run', {
                time: sayClock(read.timeS, reader.locale, Number.isInteger(read.timeS) ? 0 : 1),
                corrected: sayPlainDay(read.plainDay, text),
              })}
            </strong>
          </p>
          <p className="quiet small">{asSentence(sayWhatItDid(read.plainDay, text))}</p>
        </>
      )}
      {typed.setting === 'trail' && <p className="quiet small">{t('races.trail-never-counts')}</p>}
    </div>
  )
}
