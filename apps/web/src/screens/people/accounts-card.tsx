import { useQuery } from '@tanstack/react-query'
import { accountsQuery, useMakeLinkFor } from '../../api/people.ts'
import type { Account } from '../../api/people.ts'
import { Button } from '../../pieces/button.tsx'
import { useCopy } from '../../pieces/copy-text.ts'
import { TextInput } from '../../pieces/fields.tsx'
import { tellError } from '../../pieces/tell.ts'
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
      <ul className={css['list']} aria-label={t('people.accounts')}>
        {data.items.map((one) => (
          <AccountLine key={one.id} account={one} />
        ))}
      </ul>
    </details>
  )
}

function AccountLine({ account: { id, name, createdAt, admin } }: { readonly account: Account }) {
  const { t } = useText()
  const make = useMakeLinkFor()
  return (
    <li>
      <div className="quiet">
        {t('people.account-line', { name, day: createdAt.slice(0, 10) })}
        {admin && ` (${t('people.account-admin')})`}
      </div>
      {!admin && (
        <Button
          look="quiet"
          busy={make.isPending}
          aria-label={t('people.account-link-for', { name })}
          onClick={() => make.mutate(id, { onError: tellError })}
        >
          {t('people.account-link')}
        </Button>
      )}
      {make.data !== undefined && <MadeLink name={name} url={make.data.links[0]?.url ?? ''} />}
    </li>
  )
}

function MadeLink({ name, url }: { readonly name: string; readonly url: string }) {
  const { t } = useText()
  const clipboard = useCopy()
  return (
    <div className="stack">
      <TextInput
        label={t('people.account-link-label', { name })}
        description={t('people.account-link-how', { name })}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div>
        <Button onClick={() => clipboard.copy(url)}>
          {t(clipboard.copied ? 'people.account-link-copied' : 'people.account-link-copy')}
        </Button>
      </div>
    </div>
  )
}
