import { SegmentedControl } from '../../pieces/fields.tsx'
import { useId } from 'react'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { planFormFor, wayBackTo } from './plan-input.ts'
import type { PlanForm } from './plan-input.ts'

const KINDS = ['mile', 'way-back'] as const
const UNTIL = ['race', 'weeks', 'ready'] as const

interface PlanKindProps {
  readonly form: PlanForm
  readonly onChange: (form: PlanForm) => void
}

/** A mile or the way back from it, and what ends the plan. */
export function PlanKind({ form, onChange }: PlanKindProps) {
  const text = useText()
  const { t } = text
  const isBack = form.kind === 'way-back'
  const ends = isBack ? UNTIL.filter((until) => until !== 'ready') : UNTIL
  return (
    <>
      <Choice
        label={t('plan-form.kind')}
        data={KINDS.map((value) => ({ value, label: t(`plan-form.kind.${value}`) }))}
        value={form.kind}
        onChange={(kind) => onChange(planFormFor(kind as PlanForm['kind']))}
      />
      {isBack && <p className="quiet small">{sayWayBack(form, text)}</p>}
      <Choice
        label={t('plan-form.end')}
        data={ends.map((value) => ({ value, label: t(`plan-form.until.${value}`) }))}
        value={form.until}
        onChange={(until) => onChange({ ...form, until: until as PlanForm['until'] })}
      />
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly data: { value: string; label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}

function Choice({ label, ...rest }: ChoiceProps) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className="stack">
      <span id={id} className="small">
        {label}
      </span>
      <SegmentedControl fullWidth aria-labelledby={id} {...rest} />
    </div>
  )
}

/** What the weeks after the mile bring, and what they end with. */
function sayWayBack({ backTo }: PlanForm, { t }: WebText): string {
  const { event, towards } = wayBackTo(backTo)
  const how = t('plan-form.way-back-how', { event: t(`event.${event}`) })
  return towards === null ? how : `${how} ${t('plan-form.way-back-towards', { towards })}`
}
