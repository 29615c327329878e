import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useFinishSignIn } from '../../api/connections.ts'
import { sayError } from '../../api/problem.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Page } from '../../pieces/page.tsx'
import { tell } from '../../pieces/tell.ts'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'

/** intervals.icu sends the runner back here: with a code, or because the runner declined. */
export function IntervalsReturnPage() {
  const { t } = useText()
  const { code, state, error } = useSearch({ from: '/shell/settings/intervals' })
  const navigate = useNavigate()
  const { mutate: finish, error: failed } = useFinishSignIn()
  // A code works once, and an effect may run twice.
  const sent = useRef(false)
  const isComplete = code !== undefined && state !== undefined
  useEffect(() => {
    if (!isComplete || sent.current) return
    sent.current = true
    finish(
      { code, state },
      {
        onSuccess: () => {
          tell(t('settings.connected'))
          // The code does not stay in the history of the browser.
          void navigate({ to: '/settings', hash: 'intervals-icu', replace: true })
        },
      },
    )
  }, [isComplete, code, state, finish, navigate, t])

  if (isComplete && failed === null) {
    return (
      <Page heading={t('settings.connecting')}>
        <Bone height={120} />
      </Page>
    )
  }
  const why = failed !== null ? sayError(failed) : whyNone(error)
  return (
    <Page heading={t('settings.not-connected')}>
      <p role="alert">{why}</p>
      <div>
        <ButtonLink to="/settings" hash="intervals-icu" look="primary">
          {t('settings.to-intervals')}
        </ButtonLink>
      </div>
    </Page>
  )

  function whyNone(told: string | undefined): string {
    return t(told === undefined ? 'settings.no-sign-in' : 'settings.declined')
  }
}
