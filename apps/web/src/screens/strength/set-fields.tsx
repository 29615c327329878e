import { sayWeight } from '@bell-lap/text/numbers'
import { useId } from 'react'
import type { LoggedSet, StrengthExercise } from '../../api/strength.ts'
import { useText } from '../../text/use-text.ts'
import css from './log.module.css'

type Fields = Pick<LoggedSet, 'reps' | 'holdS' | 'loadKg'>

interface SetFieldsProps {
  readonly number: number
  readonly plan: StrengthExercise
  readonly fields: Fields
  readonly onChange: (fields: Fields) => void
}

const KG_PER_LB = 0.45359237
const MOST_KG = 400
const MOST_REPS = 200
const MOST_HOLD_S = 600
const HOLD_STEP_S = 5

/** Weight and repetitions of a set, each with the last time below it. */
export function SetFields({ number, plan, fields, onChange }: SetFieldsProps) {
  const { t, reader } = useText()
  const { reps, holdS, loadKg } = fields
  const last = plan.last.find((one) => one.set === number) ?? plan.last.at(-1)
  const isMetric = reader.units === 'metric'
  const perUnit = isMetric ? 1 : KG_PER_LB
  const lastWords = (value: number | string | null | undefined) =>
    value === null || value === undefined
      ? t('strength-log.no-last-value')
      : t('strength-log.last-value', { value: String(value) })
  return (
    <section className={css['card']} aria-label={t('strength-log.set-number', { number })}>
      <div className={css['now']}>
        <b aria-hidden="true">{number}</b>
        <div className={css['fields']}>
          {plan.stepKg !== null && (
            <Stepper
              label={t(isMetric ? 'strength-log.weight-kg' : 'strength-log.weight-lb')}
              value={Math.round((100 * (loadKg ?? 0)) / perUnit) / 100}
              step={Math.round((100 * plan.stepKg) / perUnit) / 100}
              most={MOST_KG / perUnit}
              below={lastWords(last?.loadKg == null ? null : sayWeight(last.loadKg, reader))}
              onChange={(value) => onChange({ reps, holdS, loadKg: value * perUnit })}
            />
          )}
          {holdS === null ? (
            <Stepper
              label={t(plan.jumps ? 'strength-log.contacts-label' : 'strength-log.reps-label')}
              value={reps ?? 0}
              step={1}
              most={MOST_REPS}
              below={lastWords(last?.reps)}
              onChange={(value) => onChange({ reps: Math.round(value), holdS, loadKg })}
            />
          ) : (
            <Stepper
              label={t('strength-log.hold-label')}
              value={holdS}
              step={HOLD_STEP_S}
              most={MOST_HOLD_S}
              below={lastWords(last?.holdS)}
              onChange={(value) => onChange({ reps, holdS: Math.round(value), loadKg })}
            />
          )}
        </div>
      </div>
    </section>
  )
}

interface StepperProps {
  readonly label: string
  readonly value: number
  readonly step: number
  readonly most: number
  readonly below: string
  readonly onChange: (value: number) => void
}

/** A number to be typed, or changed a step at a time. */
function Stepper({ label, value, step, most, below, onChange }: StepperProps) {
  const { t } = useText()
  const id = useId()
  const take = (next: number) => {
    if (Number.isFinite(next)) onChange(Math.min(most, Math.max(0, Math.round(100 * next) / 100)))
  }
  return (
    <div>
      <div className={css['stepper']}>
        <button
          type="button"
          aria-label={t('strength-log.less', { what: label })}
          onClick={() => take(value - step)}
        >
          −
        </button>
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min={0}
          max={most}
          step="any"
          value={value}
          aria-label={label}
          aria-describedby={`${id}-below`}
          onChange={(event) => take(event.currentTarget.valueAsNumber)}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          aria-label={t('strength-log.more', { what: label })}
          onClick={() => take(value + step)}
        >
          +
        </button>
      </div>
      <p id={`${id}-below`} className={css['below']}>
        <span aria-hidden="true">{label} · </span>
        {below}
      </p>
    </div>
  )
}
