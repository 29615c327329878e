import { formatTime } from '@bell-lap/units/time'
import { useState } from 'react'
import { useTryResult } from '../../api/estimate.ts'
import type { TriedResult } from '../../api/estimate.ts'
import { useSaveResult } from '../../api/results.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { asSentence } from '../../words/as-sentence.ts'
import { sayPlainDay } from '../../words/plain-day-words.ts'
import { sayFlag } from '../../words/result-words.ts'
import { saySignedPct } from '../../words/say-amount.ts'
import { ResultFields } from '../races/result-fields.tsx'
import { emptyResult, resultInputOf } from '../races/result-form.ts'
import type { ResultFormErrors } from '../races/result-form.ts'

/** Type a result and see what it would change, before it is saved. */
export function WhatIfCard({ today }: { readonly today: string }) {
  const [form, setForm] = useState(emptyResult(today))
  const [errors, setErrors] = useState<ResultFormErrors>({})
  const attempt = useTryResult()
  const save = useSaveResult()
  const read = () => {
    const answer = resultInputOf(form, today)
    setErrors(answer.ok ? {} : answer.errors)
    return answer.ok ? answer.input : null
  }
  const tryIt = () => {
    const input = read()
    if (input !== null) attempt.mutate(input, { onError: tellError })
  }
  const keep = () => {
    const input = read()
    if (input === null) return
    const onSuccess = () => {
      attempt.reset()
      setForm(emptyResult(today))
      tell('Saved as a result.')
    }
    save.mutate({ id: null, input }, { onSuccess, onError: tellError })
  }
  return (
    <Card title="What if?">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          tryIt()
        }}
      >
        <p className="quiet">
          A result that you ran or dream of, and what it would change. Nothing is saved.
        </p>
        <ResultFields
          form={form}
          errors={errors}
          short
          conditions
          onChange={(changed) => {
            setForm(changed)
            attempt.reset()
          }}
        />
        <div className="row">
          <Button type="submit" busy={attempt.isPending}>
            Show what it would change
          </Button>
          {attempt.data !== undefined && (
            <Button look="quiet" busy={save.isPending} onClick={keep}>
              I ran this: save it
            </Button>
          )}
        </div>
        <div role="status">{attempt.data !== undefined && <Answer tried={attempt.data} />}</div>
      </form>
    </Card>
  )
}

function Answer({ tried }: { readonly tried: TriedResult }) {
  const units = useUnits()
  const { before, after, threshold, plainDay } = tried
  if (after === null) return <p>Even with it there is not enough for an estimate.</p>
  const band = `${formatTime(after.lowS)}–${formatTime(after.highS)}`
  return (
    <div className="stack">
      <p>
        <strong>
          Mile {before === null ? '' : `${formatTime(before.timeS)} → `}
          {formatTime(after.timeS)}
        </strong>{' '}
        ({band}
        {before === null ? '' : `; before ${formatTime(before.lowS)}–${formatTime(before.highS)}`}).
      </p>
      <p className="quiet">
        {[sayResidual(tried.residualPct), ...tried.flags.map(sayFlag)].join(' · ')}
      </p>
      {plainDay !== null && (
        <p className="quiet">{asSentence(`it counts as ${sayPlainDay(plainDay)}`)}</p>
      )}
      <table>
        <HeadRow columns={['Event', 'Now', 'With it']} />
        <tbody>
          {tried.equivalents.map((one) => (
            <tr key={one.eventId}>
              <th scope="row">{one.name}</th>
              <td data-number>{one.beforeS === null ? '–' : formatTime(one.beforeS)}</td>
              <td data-number>{formatTime(one.afterS)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {threshold !== null && (
        <p className="quiet">
          Threshold {threshold.beforeMps === null ? '' : `${units.pace(threshold.beforeMps)} → `}
          {units.pace(threshold.afterMps)}.
        </p>
      )}
    </div>
  )
}

function sayResidual(residualPct: number | null): string {
  if (residualPct === null) return 'It would not count'
  if (Math.abs(residualPct) < 0.05) return 'Just what is expected of you'
  const side = residualPct < 0 ? 'faster' : 'slower'
  return `${saySignedPct(residualPct)} in time: ${side} than expected`
}
