import { useQuery } from '@tanstack/react-query'
import { invitationsQuery, useWithdraw } from '../../api/people.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import css from './people.module.css'

/** Links that nobody has used yet; nothing while there are none. */
export function OpenInvitations() {
  const { t } = useText()
  const { data } = useQuery(invitationsQuery)
  const withdraw = useWithdraw()
  if (data === undefined || data.items.length === 0) return null
  return (
    <Card title={t('people.open-invitations')}>
      <ul className={css['list']}>
        {data.items.map(({ id, name, to, expiresAt }) => (
          <li key={id}>
            <div>
              {t('people.invitation-line', {
                name,
                role: t(`people.role.${to}`),
                day: expiresAt.slice(0, 10),
              })}
            </div>
            <Button
              look="quiet"
              busy={withdraw.isPending}
              aria-label={t('people.withdraw-of', { name })}
              onClick={() =>
                withdraw.mutate(id, {
                  onSuccess: () => tell(t('people.withdrawn')),
                  onError: tellError,
                })
              }
            >
              {t('people.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
