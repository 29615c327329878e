import { useState } from 'react'
import { sayError } from '../../../api/problem.ts'
import { useLinkLogin, useUnlinkLogin } from '../../../api/sign-in-ways.ts'
import type { OwnWays } from '../../../api/sign-in-ways.ts'
import { Button } from '../../../pieces/button.tsx'
import { tell, tellError } from '../../../pieces/tell.ts'
import { useText } from '../../../text/use-text.ts'
import { isLastWay, RemovalQuestion } from './removal-question.tsx'

/** The login at another service, where this server offers one or one is still linked. */
export function LoginFields({ ways }: { readonly ways: OwnWays }) {
  const { t } = useText()
  const link = useLinkLogin()
  const unlink = useUnlinkLogin()
  const [asks, setAsks] = useState(false)
  const { login, linkedLogin } = ways
  if (login === null && !linkedLogin) return null
  const title = login === null ? t('ways.linked-login') : t('ways.login', { label: login })
  return (
    <section className="stack" aria-label={title}>
      <h3>{title}</h3>
      <p className="quiet">{t(linkedLogin ? 'ways.login-on' : 'ways.login-off')}</p>
      <div>
        {linkedLogin ? (
          <Button look="quiet" onClick={() => setAsks(true)}>
            {t('ways.unlink-login')}
          </Button>
        ) : (
          <Button
            busy={link.isPending}
            onClick={() => link.mutate(undefined, { onSuccess: ({ url }) => location.assign(url) })}
          >
            {t('ways.link-login')}
          </Button>
        )}
      </div>
      {link.error !== null && <p role="alert">{sayError(link.error)}</p>}
      <RemovalQuestion
        opened={asks}
        ways={ways}
        busy={unlink.isPending}
        onClose={() => setAsks(false)}
        onRemove={() =>
          unlink.mutate(
            { evenIfLast: isLastWay(ways) },
            {
              onSuccess: () => {
                setAsks(false)
                tell(t('ways.login-unlinked'))
              },
              onError: tellError,
            },
          )
        }
      />
    </section>
  )
}
