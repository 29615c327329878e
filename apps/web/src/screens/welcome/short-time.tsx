import { ResultFields } from '../races/result-fields.tsx'
import type { ResultForm } from '../races/result-form.ts'
import type { TimeRow } from './times-to-add.ts'
import css from './welcome.module.css'

interface ShortTimeProps {
  readonly row: TimeRow
  readonly name: string
  readonly onChange: (form: ResultForm) => void
}

/** Event and time on one line; the day and how it was timed are asked once a time is typed. */
export function ShortTime({ row, name, onChange }: ShortTimeProps) {
  const { form, errors } = row
  const begun = form.timeText.trim() !== '' || Object.keys(errors).length > 0
  return (
    <div
      role="group"
      aria-label={name}
      className={css['short-time']}
      data-begun={begun || undefined}
    >
      <ResultFields form={form} errors={errors} onChange={onChange} short brief={!begun} />
    </div>
  )
}
