import { useTitles } from '../../pieces/use-titles.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanSession } from '../../api/plan.ts'
import { planFiles } from '../../api/plan.ts'
import { watchLinkQuery } from '../../api/push.ts'
import { Button, ButtonAnchor } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { QrCode } from '../../pieces/qr-code.tsx'
import { Failed, Loaded, WaitingPage } from '../../pieces/waiting.tsx'
import { NotFoundPage } from '../../shell/not-found-page.tsx'
import { sayDay } from '@bell-lap/text/numbers'
import { sayInstant } from '../../words/say-instant.ts'
import { useText } from '../../text/use-text.ts'
import { FormatsCard } from './formats-card.tsx'
import { PushState } from './push-state.tsx'
import css from './watch-page.module.css'
import { usePlannedSession } from './use-planned-session.ts'

/** The ways of one session to the wrist, each with what it takes and what it does not do. */
export function WatchPage() {
  const { sessionId } = useParams({ from: '/shell/plan/sessions/$sessionId/watch' })
  const { session, isWaiting, error, retry } = usePlannedSession(sessionId)
  const { t } = useText()
  if (isWaiting) {
    return error === null ? (
      <WaitingPage heading={t('delivery.watch')} heights={[160, 220, 300]} />
    ) : (
      <Page heading={t('delivery.watch')}>
        <Failed error={error} onRetry={retry} />
      </Page>
    )
  }
  return session === null ? <NotFoundPage /> : <Ways session={session} />
}

function Ways({ session }: { readonly session: PlanSession }) {
  const { id, day, workout } = session
  const { t, reader } = useText()
  const title = useTitles()
  return (
    <Page
      heading={t('delivery.watch')}
      above={
        <>
          <Link to="/plan/sessions/$sessionId" params={{ sessionId: id }}>
            {title(workout)}
          </Link>{' '}
          · {sayDay(day, reader.locale, 'long')}
        </>
      }
      below={t('delivery.watch-tried')}
    >
      <Card title={t('delivery.watch-sync')} aside="Garmin, COROS, Suunto, Wahoo">
        <div className="stack">
          <p className="quiet">{t('delivery.watch-sync-how')}</p>
          <div className={css['state']}>
            <PushState sessionId={id} />
          </div>
        </div>
      </Card>
      <FormatsCard sessionId={id} />
      <Card title={t('delivery.watch-cable')} aside="Garmin">
        <UsbCopy sessionId={id} />
      </Card>
      <Card title={t('delivery.watch-qr')}>
        <PhoneCode sessionId={id} />
      </Card>
      <Card title="Apple Watch" aside={t('delivery.experimental')}>
        <div className="stack">
          <p>{t('delivery.apple-how')}</p>
          <p className="quiet">{t('delivery.apple-limits')}</p>
          <div className="row">
            <ButtonAnchor href={planFiles.apple(id)} download>
              {t('delivery.add-to-apple')}
            </ButtonAnchor>
            <ButtonAnchor href={planFiles.text(id)} look="quiet">
              {t('delivery.download-text')}
            </ButtonAnchor>
          </div>
        </div>
      </Card>
    </Page>
  )
}

function UsbCopy({ sessionId }: { readonly sessionId: string }) {
  const { t, rich } = useText()
  return (
    <div className="stack">
      <ol className={css['list']}>
        <li>{t('delivery.usb-download')}</li>
        <li>{rich('delivery.usb-copy', { code })}</li>
        <li>{t('delivery.usb-unplug')}</li>
      </ol>
      <p className="quiet">{t('delivery.usb-limits')}</p>
      <div>
        <ButtonAnchor href={planFiles.fit(sessionId)} download look="primary">
          {t('delivery.download-fit')}
        </ButtonAnchor>
      </div>
    </div>
  )
}

/** What is typed or found as it is written. */
const code = (inside: string) => <code key={inside}>{inside}</code>

const HERE_ONLY = /^(localhost|127\.|\[::1\])/

function PhoneCode({ sessionId }: { readonly sessionId: string }) {
  const { t } = useText()
  const [asked, setAsked] = useState(false)
  if (asked) return <Code sessionId={sessionId} />
  return (
    <div className="stack">
      <p className="quiet">{t('delivery.qr-how')}</p>
      <div>
        <Button onClick={() => setAsked(true)}>{t('delivery.show-qr')}</Button>
      </div>
    </div>
  )
}

function Code({ sessionId }: { readonly sessionId: string }) {
  const { t, rich, reader } = useText()
  const query = useQuery(watchLinkQuery(sessionId))
  return (
    <Loaded query={query} heights={[240]}>
      {({ url, expiresAt }) =>
        HERE_ONLY.test(new URL(url).host) ? (
          <p>{rich('delivery.qr-this-computer-only', { code })}</p>
        ) : (
          <div className="stack">
            <QrCode text={url} label={t('delivery.qr-label')} />
            <p className="quiet">
              {t('delivery.works-until', { time: sayInstant(expiresAt, reader.locale) })}
            </p>
          </div>
        )
      }
    </Loaded>
  )
}
