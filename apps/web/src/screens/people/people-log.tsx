import type { People } from '../../api/people.ts'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { sayInstant } from '../../words/say-instant.ts'
import { sayFields } from './say-fields.ts'
import css from './people.module.css'

type Entry = People['log'][number]

/** What was changed about the sharing, and what others did to the plan. */
export function PeopleLog({ log }: { readonly log: readonly Entry[] }) {
  const text = useText()
  const { t, reader } = text
  return (
    <details>
      <summary>{t('people.log')}</summary>
      {log.length === 0 ? (
        <p className="quiet">{t('people.log-none')}</p>
      ) : (
        <ul className={`${css['log']} quiet`}>
          {log.map((entry, index) => (
            // Two entries may be of the same moment.
            <li key={`${entry.at} ${index}`}>
              {t('people.log-line', {
                when: sayInstant(entry.at, reader.locale),
                name: entry.name,
                what: sayEntry(text, entry),
              })}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

function sayEntry(text: WebText, entry: Entry): string {
  const { what, person, role, fields, action, overruled } = entry
  const { t } = text
  if (what === 'acted') {
    const done = t(`people.did.${action ?? 'other'}`)
    return overruled ? t('people.did-overruled', { done }) : done
  }
  if (what === 'holds-changed') return t('people.log-holds-changed')
  if (person === null) return t('people.log-left')
  return t(`people.log-${what}`, {
    person,
    role: role === null ? '' : t(`people.role.${role}`),
    fields: sayFields(text, fields ?? []),
  })
}
