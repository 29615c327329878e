import type { SharedField } from '../../api/people.ts'
import type { WebText } from '../../text/shown-reader.ts'

/** "Plan and runs, race results and forecasts", or "nothing". */
export function sayFields({ t }: WebText, fields: readonly SharedField[]): string {
  return fields.length === 0
    ? t('people.nothing')
    : fields.map((field) => t(`people.field.${field}`)).join(' · ')
}

/** "Sees: …", or that nothing is seen. */
export function sayShares(text: WebText, fields: readonly SharedField[]): string {
  return fields.length === 0
    ? text.t('people.shares-nothing')
    : text.t('people.shares', { fields: sayFields(text, fields) })
}
