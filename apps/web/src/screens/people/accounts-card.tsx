import { useQuery } from '@tanstack/react-query'
import { accountsQuery } from '../../api/people.ts'
import { useText } from '../../text/use-text.ts'
import css from './people.module.css'

/** Everybody with an account, for the person who runs the server; nothing while that person is alone. */
export function AccountsCard() {
  const { t } = useText()
  // Others are refused.
  const { data } = useQuery(accountsQuery)
  if (data === undefined || data.items.length < 2) return null
  return (
    <details>
      <summary>{t('people.accounts')}</summary>
      <ul className={`${css['log']} quiet`}>
        {data.items.map(({ id, name, createdAt, admin }) => (
          <li key={id}>
            {t('people.account-line', { name, day: createdAt.slice(0, 10) })}
            {admin && ` (${t('people.account-admin')})`}
          </li>
        ))}
      </ul>
    </details>
  )
}
