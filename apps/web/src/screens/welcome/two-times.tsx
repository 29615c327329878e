import type { Result } from '../../api/results.ts'
import { sayError } from '../../api/problem.ts'
import { Button } from '../../pieces/button.tsx'
import { sayDate } from '../../words/say-day.ts'
import { saySpan } from '../../words/say-span.ts'
import { ResultFields } from '../races/result-fields.tsx'
import { Say } from '../../text/say.tsx'
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
  return (
    <div className={css['times']}>
      {results.length > 0 && <Saved results={results} />}
      {times.rows.map((row, index) => (
        <OneTime
          key={row.key}
          row={row}
          times={times}
          name={results.length + index === 0 ? 'First time' : 'Another time'}
        />
      ))}
      {times.error !== null && <p role="alert">{sayError(times.error)}</p>}
    </div>
  )
}

function Saved({ results }: { readonly results: readonly Result[] }) {
  return (
    <ul style={{ listStyle: 'none' }}>
      {results.slice(0, MOST_SHOWN).map((result) => (
        <li key={result.id} className="spread">
          <span>
            <span aria-hidden="true">✓ </span>
            {result.eventName ?? saySpan(result.distanceM)} in <Say it={result.readAs} />
          </span>
          <span className="quiet small">{sayDate(result.day)}</span>
        </li>
      ))}
      {results.length > MOST_SHOWN && (
        <li className="quiet small">and {results.length - MOST_SHOWN} more, all in Races</li>
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
          Save this time
        </Button>
      </div>
    </form>
  )
}
