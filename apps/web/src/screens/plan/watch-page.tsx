import { useTitles } from '../../pieces/use-titles.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanSession } from '../../api/plan.ts'
import { planFiles, planQuery } from '../../api/plan.ts'
import { watchLinkQuery } from '../../api/push.ts'
import { Button, ButtonAnchor } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { QrCode } from '../../pieces/qr-code.tsx'
import { Failed, Loaded, WaitingPage } from '../../pieces/waiting.tsx'
import { NotFoundPage } from '../../shell/not-found-page.tsx'
import { sayInstant, sayLongDay } from '../../words/say-day.ts'
import { PushState } from './push-state.tsx'
import css from './watch-page.module.css'

/** The ways of one session to the wrist, each with what it takes and what it does not do. */
export function WatchPage() {
  const { sessionId } = useParams({ from: '/shell/plan/sessions/$sessionId/watch' })
  const query = useQuery(planQuery)
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading="Send to the watch" heights={[160, 220, 300]} />
    ) : (
      <Page heading="Send to the watch">
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  const session = query.data.plan?.weeks
    .flatMap((week) => week.sessions)
    .find((one) => one.id === sessionId)
  return session === undefined ? <NotFoundPage /> : <Ways session={session} />
}

function Ways({ session }: { readonly session: PlanSession }) {
  const { id, day, workout } = session
  const title = useTitles()
  return (
    <Page
      heading="Send to the watch"
      above={
        <>
          <Link to="/plan/sessions/$sessionId" params={{ sessionId: id }}>
            {title(workout)}
          </Link>{' '}
          · {sayLongDay(day)}
        </>
      }
      below="We read every file back with other programs; none of it was tried on a watch by us."
    >
      <Card title="By itself, through intervals.icu" aside="Garmin, COROS, Suunto, Wahoo">
        <div className="stack">
          <p className="quiet">
            Bell Lap sends the next days to your intervals.icu calendar, and intervals.icu hands
            them on to your watch, if you linked it there. A session that moves here moves there.
          </p>
          <div className={css['state']}>
            <PushState sessionId={id} />
          </div>
        </div>
      </Card>
      <Card title="By cable" aside="Garmin">
        <UsbCopy sessionId={id} />
      </Card>
      <Card title="By the camera of a phone">
        <PhoneCode sessionId={id} />
      </Card>
      <Card title="Apple Watch" aside="Experimental">
        <div className="stack">
          <p>
            Open this page on the iPhone and tap the button: the Workout app should offer to add the
            session to the watch (iOS 17 and later).
          </p>
          <p className="quiet">
            Apple publishes no description of this file. If it does not open, take the plain text.
          </p>
          <div className="row">
            <ButtonAnchor href={planFiles.apple(id)} download>
              Add to Watch
            </ButtonAnchor>
            <ButtonAnchor href={planFiles.text(id)} look="quiet">
              Plain text
            </ButtonAnchor>
          </div>
        </div>
      </Card>
    </Page>
  )
}

function UsbCopy({ sessionId }: { readonly sessionId: string }) {
  return (
    <div className="stack">
      <ol className={css['list']}>
        <li>Download the FIT file and connect the watch to the computer.</li>
        <li>
          Copy the file into the folder <code>GARMIN/NewFiles</code> of the watch.
        </li>
        <li>Unplug it. The watch lists the session among its workouts.</li>
      </ol>
      <p className="quiet">
        A Mac needs a program for MTP to see newer watches. Garmin Connect on the web takes recorded
        runs only, not planned ones. A session of more than 50 steps makes no file and says so.
      </p>
      <div>
        <ButtonAnchor href={planFiles.fit(sessionId)} download look="primary">
          Download the FIT file
        </ButtonAnchor>
      </div>
    </div>
  )
}

const HERE_ONLY = /^(localhost|127\.|\[::1\])/

function PhoneCode({ sessionId }: { readonly sessionId: string }) {
  const [asked, setAsked] = useState(false)
  if (asked) return <Code sessionId={sessionId} />
  return (
    <div className="stack">
      <p className="quiet">
        A code that leads to the FIT file without signing in, for 15 minutes. For apps that take
        workout files; the Garmin Connect app does not.
      </p>
      <div>
        <Button onClick={() => setAsked(true)}>Show the code</Button>
      </div>
    </div>
  )
}

function Code({ sessionId }: { readonly sessionId: string }) {
  const query = useQuery(watchLinkQuery(sessionId))
  return (
    <Loaded query={query} heights={[240]}>
      {({ url, expiresAt }) =>
        HERE_ONLY.test(new URL(url).host) ? (
          <p>
            Bell Lap listens on this computer only, so a phone cannot open the code. Stop it and
            start it with <code>npm start -- --host 0.0.0.0</code>. Then the code is here.
          </p>
        ) : (
          <div className="stack">
            <QrCode text={url} label="Code that leads to the FIT file of this session" />
            <p className="quiet">It works until {sayInstant(expiresAt)}.</p>
          </div>
        )
      }
    </Loaded>
  )
}
