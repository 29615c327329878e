import { SHARED_FIELDS } from '../../api/people.ts'
import type { SharedField } from '../../api/people.ts'
import { Checkbox } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'

interface FieldTicksProps {
  readonly legend: string
  /** What some fields are needed for together; for a coach where it is left out. */
  readonly note?: string | undefined
  readonly value: readonly SharedField[]
  readonly onChange: (fields: readonly SharedField[]) => void
}

/** What is shared, one by one, in plain words. */
export function FieldTicks({ legend, note, value, onChange }: FieldTicksProps) {
  const { t } = useText()
  return (
    <div role="group" aria-label={legend} className="stack">
      <p>{legend}</p>
      {SHARED_FIELDS.map((field) => (
        <Checkbox
          key={field}
          label={t(`people.field.${field}`)}
          description={t(`people.field-what.${field}`)}
          checked={value.includes(field)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(SHARED_FIELDS.filter((one) => (one === field ? checked : value.includes(one))))
          }
        />
      ))}
      <p className="quiet small">{note ?? t('people.needs-for-plan')}</p>
    </div>
  )
}
