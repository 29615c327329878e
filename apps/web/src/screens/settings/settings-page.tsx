import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { sessionQuery, useSignOut } from '../../api/session.ts'
import type { Settings } from '../../api/settings.ts'
import { settingsQuery, useSaveSettings } from '../../api/settings.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { tell } from '../../pieces/tell.ts'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { sayDate } from '../../words/say-day.ts'
import { CalendarAddress } from '../plan/calendar-address.tsx'
import { BackupsCard } from './backups-card.tsx'
import { DataCard } from './data-card.tsx'
import { DeleteCard } from './delete-card.tsx'
import { DeliveryFields } from './delivery-fields.tsx'
import { HealthFields } from './health-fields.tsx'
import { IntervalsCard } from './intervals-card.tsx'
import { OtherDeviceCard } from './other-device-card.tsx'
import { PlanChangeFields } from './plan-change-fields.tsx'
import { PlacesFields } from './places-fields.tsx'
import { MoreProfileFields, ProfileFields } from './profile-fields.tsx'
import { ThemeChoice } from './theme-choice.tsx'
import { TrainingFields } from './training-fields.tsx'
import { LimitFields, WeekFields } from './week-fields.tsx'
import css from './settings.module.css'

export function SettingsPage() {
  const query = useQuery(settingsQuery)
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading="Settings" heights={[320, 320, 260]} />
    ) : (
      <Page heading="Settings">
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  return (
    <Page heading="Settings">
      <SettingsForm saved={query.data} />
      <Card title="Colours">
        <ThemeChoice />
      </Card>
      <Card title="Calendar">
        <CalendarAddress />
      </Card>
      <div id="intervals-icu">
        <IntervalsCard />
      </div>
      <OtherDeviceCard />
      <DataCard />
      <BackupsCard />
      <AboutCard />
      <DeleteCard />
    </Page>
  )
}

function SettingsForm({ saved }: { readonly saved: Settings }) {
  const today = useQuery(sessionQuery).data?.today ?? ''
  const [edited, setEdited] = useState<Settings | null>(null)
  const [turn, setTurn] = useState(0)
  const save = useSaveSettings()
  const settings = edited ?? saved
  const fields = { settings, onChange: setEdited }
  const submit = () =>
    save.mutate(settings, {
      onSuccess: () => {
        setEdited(null)
        tell('Saved.')
      },
    })
  const drop = () => {
    save.reset()
    setEdited(null)
    setTurn(turn + 1)
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      key={turn}
    >
      <Card title="You">
        <div className="stack">
          <ProfileFields {...fields} />
          <MoreProfileFields {...fields} />
          <TrainingFields {...fields} />
        </div>
      </Card>
      <Card title="Your week">
        <div className="stack">
          <WeekFields {...fields} />
          <details>
            <summary>Limits and days without running</summary>
            <LimitFields {...fields} />
          </details>
        </div>
      </Card>
      <Card title="Watch and calendar">
        <DeliveryFields {...fields} />
      </Card>
      <Card title="Places">
        <PlacesFields {...fields} />
      </Card>
      <Card title="When life comes between">
        <PlanChangeFields {...fields} />
      </Card>
      <Card
        title="Health"
        aside={
          settings.healthAnsweredOn === null
            ? 'not answered yet'
            : `answered ${sayDate(settings.healthAnsweredOn)}`
        }
      >
        <HealthFields {...fields} today={today} />
      </Card>
      {edited !== null && (
        <div className={css['save']}>
          <span role="status">{save.error === null ? 'Not saved yet' : sayError(save.error)}</span>
          <div className="row">
            <Button onClick={drop}>Discard</Button>
            <Button type="submit" look="primary" busy={save.isPending}>
              Save
            </Button>
          </div>
        </div>
      )}
    </form>
  )
}

function AboutCard() {
  const session = useQuery(sessionQuery).data
  const signOut = useSignOut()
  const navigate = useNavigate()
  return (
    <Card title="About">
      <div className="stack">
        <p>
          Bell Lap {session?.version}, the mile coach for distance runners. Free software under the
          MIT licence.
        </p>
        <p className="quiet">
          It gives training advice, not medical advice, and sends nothing anywhere that you did not
          set up.
        </p>
        <div>
          <Button
            busy={signOut.isPending}
            onClick={() =>
              signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/sign-in' }) })
            }
          >
            Sign out on this browser
          </Button>
        </div>
      </div>
    </Card>
  )
}
