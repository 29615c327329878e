import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useFinishSignIn } from '../../api/connections.ts'
import { sayError } from '../../api/problem.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Page } from '../../pieces/page.tsx'
import { tell } from '../../pieces/tell.ts'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'

/**
 * What intervals.icu put into the address. The router reads a word of digits as a number. A code of digits alone, one in a
 * million, would lose some: intervals.icu then refuses it, and the runner starts again.
 */
function returnOf(search: Readonly<Record<string, unknown>>) {
  const wordOf = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  return { code: wordOf(search['code']), state: wordOf(search['state']) }
}

/** intervals.icu sends the runner back here: with a code, or because the runner declined. */
export function IntervalsReturn({
  search,
}: {
  readonly search: Readonly<Record<string, unknown>>
}) {
  const { t } = useText()
  const { code, state } = returnOf(search)
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
  const why = failed === null ? t('settings.declined') : sayError(failed)
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
}
