import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { planFormFor, wayBackTo } from './plan-input.ts'
import type { PlanForm } from './plan-input.ts'

const KINDS = [
  { value: 'mile', label: 'A mile' },
  { value: 'way-back', label: 'The way back to longer races' },
]
const UNTIL = [
  { value: 'race', label: 'A race day' },
  { value: 'weeks', label: 'Weeks' },
  { value: 'ready', label: 'When ready' },
]

interface PlanKindProps {
  readonly form: PlanForm
  readonly onChange: (form: PlanForm) => void
}

/** A mile or the way back from it, and what ends the plan. */
export function PlanKind({ form, onChange }: PlanKindProps) {
  const isBack = form.kind === 'way-back'
  return (
    <>
      <Choice
        label="What the plan is for"
        data={KINDS}
        value={form.kind}
        onChange={(kind) => onChange(planFormFor(kind as PlanForm['kind']))}
      />
      {isBack && <p className="quiet small">{sayWayBack(form)}</p>}
      <Choice
        label="What the plan leads to"
        data={isBack ? UNTIL.filter(({ value }) => value !== 'ready') : UNTIL}
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
function sayWayBack({ backTo }: PlanForm): string {
  const { name, event } = wayBackTo(backTo)
  const end = event === '5k' ? '5 km' : '10 km'
  const towards = name === end ? '' : `, and leads towards the ${name.toLowerCase()}`
  return `Three to six weeks after your mile: an easy week, then longer runs and longer paces, with mile pace at least every ten days so that it stays. It ends with ${end}, raced or alone${towards}.`
}
