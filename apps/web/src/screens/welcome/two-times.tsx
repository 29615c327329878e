import type { Result } from '../../api/results.ts'
import { sayError } from '../../api/problem.ts'
import { Button } from '../../pieces/button.tsx'
import { sayDay } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import { sayTimeInWords } from '../../words/time-words.ts'
import { nameOfEvent } from '../../words/result-words.ts'
import { ResultFields } from '../races/result-fields.tsx'
import type { TimeRow, TimesToAdd } from './times-to-add.ts'
import css from './welcome.module.css'

/** Of what is known already; the newest come first. */
const MOST_SHOWN = 5

interface TwoTimesProps {
  readonly results: readonly Result[]
  readonly times: TimesToAdd
}

/** Two rows for results. What was saved already is said, not asked again. */
export function TwoTimes({ results, times }: TwoTimesProps) {
  const { t } = useText()
  return (
    <div className={css['times']}>
      {results.length > 0 && <Saved results={results} />}
      {times.rows.map((row, index) => (
        <OneTime
          key={row.key}
          row={row}
          times={times}
          name={t(results.length + index === 0 ? 'welcome.first-time' : 'welcome.another-time')}
        />
      ))}
      {times.error !== null && <p role="alert">{sayError(times.error)}</p>}
    </div>
  )
}

function Saved({ results }: { readonly results: readonly Result[] }) {
  const text = useText()
  const { t, reader } = text
  return (
    <ul style={{ listStyle: 'none' }}>
      {results.slice(0, MOST_SHOWN).map((result) => (
        <li key={result.id} className="spread">
          <span>
            <span aria-hidden="true">✓ </span>
            {t('races.distance-in-time', {
              event: nameOfEvent(result, text),
              time: sayTimeInWords(result.timeS, text),
            })}
          </span>
          <span className="quiet small">{sayDay(result.day, reader.locale, 'date')}</span>
        </li>
      ))}
      {results.length > MOST_SHOWN && (
        <li className="quiet small">
          {t('welcome.more-in-races', { count: results.length - MOST_SHOWN })}
        </li>
      )}
    </ul>
  )
}

interface OneTimeProps {
  readonly row: TimeRow
  readonly times: TimesToAdd
  readonly name: string
}

function OneTime({ row, times, name }: OneTimeProps) {
  const { t } = useText()
  return (
    <form
      className="stack"
      noValidate
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        void times.save(row.key)
      }}
    >
      <ResultFields
        form={row.form}
        errors={row.errors}
        onChange={(form) => times.change(row.key, form)}
        short
      />
      <div>
        <Button type="submit" busy={times.saving}>
          {t('welcome.save-time')}
        </Button>
      </div>
    </form>
  )
}
