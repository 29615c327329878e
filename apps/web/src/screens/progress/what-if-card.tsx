import { formatTime } from '@bell-lap/units/time'
import { useState } from 'react'
import { useTryResult } from '../../api/estimate.ts'
import type { TriedResult } from '../../api/estimate.ts'
import { useSaveResult } from '../../api/results.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { asSentence } from '../../words/as-sentence.ts'
import { sayPlainDay } from '../../words/plain-day-words.ts'
import { sayFlag } from '../../words/result-words.ts'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { ResultFields } from '../races/result-fields.tsx'
import { emptyResult, resultInputOf } from '../races/result-form.ts'
import type { ResultFormErrors } from '../races/result-form.ts'
import { Say } from '../../text/say.tsx'

/** Type a result and see what it would change, before it is saved. */
export function WhatIfCard({ today }: { readonly today: string }) {
  const { t } = useText()
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
      tell(t('progress.saved'))
    }
    save.mutate({ id: null, input }, { onSuccess, onError: tellError })
  }
  return (
    <Card title={t('progress.what-if')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          tryIt()
        }}
      >
        <p className="quiet">{t('progress.what-if-why')}</p>
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
            {t('progress.try-it')}
          </Button>
          {attempt.data !== undefined && (
            <Button look="quiet" busy={save.isPending} onClick={keep}>
              {t('progress.save-it')}
            </Button>
          )}
        </div>
        <div role="status">{attempt.data !== undefined && <Answer tried={attempt.data} />}</div>
      </form>
    </Card>
  )
}

function Answer({ tried }: { readonly tried: TriedResult }) {
  const text = useText()
  const { t } = text
  const { before, after, threshold, plainDay } = tried
  if (after === null) return <p>{t('progress.still-not-enough')}</p>
  return (
    <div className="stack">
      <p>
        <strong>
          {before === null
            ? t('progress.mile-now', { afterS: after.timeS })
            : t('progress.mile-from-to', { beforeS: before.timeS, afterS: after.timeS })}
        </strong>{' '}
        {before === null
          ? t('progress.range-only', { lowS: after.lowS, highS: after.highS })
          : t('progress.range-before', {
              lowS: after.lowS,
              highS: after.highS,
              beforeLowS: before.lowS,
              beforeHighS: before.highS,
            })}
      </p>
      <p className="quiet">
        {[
          sayResidual(tried.residualPct, text),
          ...tried.flags.map((flag) => sayFlag(flag, text)),
        ].join(' · ')}
      </p>
      {plainDay !== null && (
        <p className="quiet">
          {asSentence(t('progress.counts-as', { corrected: sayPlainDay(plainDay, text) }))}
        </p>
      )}
      <table>
        <HeadRow columns={[t('progress.event'), t('progress.now'), t('progress.with-it')]} />
        <tbody>
          {tried.equivalents.map((one) => (
            <tr key={one.eventId}>
              <th scope="row">
                <Say it={one.name} />
              </th>
              <td data-number>{one.beforeS === null ? '–' : formatTime(one.beforeS)}</td>
              <td data-number>{formatTime(one.afterS)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {threshold !== null && (
        <p className="quiet">
          {threshold.beforeMps === null
            ? t('progress.threshold-now', { afterMps: threshold.afterMps })
            : t('progress.threshold-from-to', {
                beforeMps: threshold.beforeMps,
                afterMps: threshold.afterMps,
              })}
        </p>
      )}
    </div>
  )
}

function sayResidual(residualPct: number | null, { t }: WebText): string {
  if (residualPct === null) return t('progress.would-not-count')
  if (Math.abs(residualPct) < 0.05) return t('progress.as-expected')
  return t(residualPct < 0 ? 'progress.faster-than-expected' : 'progress.slower-than-expected', {
    changeShare: residualPct / 100,
  })
}
