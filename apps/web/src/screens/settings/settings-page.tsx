import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { intervalsQuery } from '../../api/connections.ts'
import { sessionQuery, useSignOut } from '../../api/session.ts'
import { settingsQuery } from '../../api/settings.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { FoldCard } from '../../pieces/fold-card.tsx'
import { Page } from '../../pieces/page.tsx'
import { later } from '../../pieces/later.tsx'
import { Bone, Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useChosenTheme } from '../../theme/use-theme.ts'
import { useText } from '../../text/use-text.ts'
import { CalendarAddress } from '../plan/calendar-address.tsx'
import { BackupsCard } from './backups-card.tsx'
import { DataCard } from './data-card.tsx'
import { DeleteCard } from './delete-card.tsx'
import { SettingsForm } from './settings-form.tsx'
import { ThemeChoice } from './theme-choice.tsx'

const DevicesFields = later(
  async () => (await import('./devices-card.tsx')).DevicesFields,
  <Bone height={160} />,
  ['settings'],
)

const OtherDeviceFields = later(
  async () => (await import('./other-device-card.tsx')).OtherDeviceFields,
  <Bone height={160} />,
  ['settings'],
)
const IntervalsFields = later(
  async () => (await import('./intervals-card.tsx')).IntervalsFields,
  <Bone height={160} />,
  ['settings'],
)

const OtherProgramFields = later(
  async () => (await import('./other-programs.tsx')).OtherProgramFields,
  <Bone height={160} />,
  ['settings'],
)

const IntervalsReturn = later(
  async () => (await import('./intervals-return.tsx')).IntervalsReturn,
  <Bone height={160} />,
  ['settings'],
)

const SignInFields = later(
  async () => (await import('./sign-in/sign-in-fields.tsx')).SignInFields,
  <Bone height={240} />,
  ['settings', 'sign-in-ways'],
)

const KeyFields = later(
  async () => (await import('./sign-in/key-fields.tsx')).KeyFields,
  <Bone height={160} />,
  ['settings', 'sign-in-ways', 'people'],
)

/** The settings, or the end of a sign-in at intervals.icu, which sends the runner back here. */
export function SettingsPage() {
  const search = useLocation({ select: (location) => location.search })
  return 'code' in search || 'error' in search ? <IntervalsReturn search={search} /> : <Sections />
}

/** Sections that fold, each with a line of what is set; the fragment of the address opens one. */
function Sections() {
  const query = useQuery(settingsQuery)
  const { t, reader } = useText()
  const session = useQuery(sessionQuery).data
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading={t('settings.heading')} heights={[72, 72, 72, 72, 72, 72]} />
    ) : (
      <Page heading={t('settings.heading')}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  // Until a unit is chosen, the one of the language.
  const saved = session?.units === null ? { ...query.data, units: reader.units } : query.data
  return (
    <Page heading={t('settings.heading')}>
      <SettingsForm saved={saved} />
      <ColoursCard />
      <FoldCard
        id="other-device"
        title={t('settings.other-device')}
        line={t('settings.other-device-line')}
        late
      >
        <OtherDeviceFields />
      </FoldCard>
      <FoldCard id="devices" title={t('settings.devices')} line={t('settings.devices-line')} late>
        <DevicesFields />
      </FoldCard>
      <FoldCard id="sign-in" title={t('settings.ways')} line={t('settings.ways-line')} late>
        <SignInFields />
      </FoldCard>
      <FoldCard id="people" title={t('settings.people')} line={t('settings.people-line')}>
        <ButtonLink to="/people">{t('settings.people-open')}</ButtonLink>
      </FoldCard>
      <FoldCard
        id="calendar"
        title={t('settings.calendar')}
        line={t('settings.calendar-line')}
        late
      >
        <CalendarAddress />
      </FoldCard>
      <IntervalsCard />
      <FoldCard id="other-programs" title={t('webhooks.title')} line={t('webhooks.line')} late>
        <OtherProgramFields />
      </FoldCard>
      <FoldCard id="keys" title={t('settings.keys')} line={t('settings.keys-line')} late>
        <KeyFields />
      </FoldCard>
      <DataCard />
      <BackupsCard />
      <AboutCard />
      <DeleteCard />
    </Page>
  )
}

function ColoursCard() {
  const { t } = useText()
  const theme = useChosenTheme()
  return (
    <FoldCard id="colours" title={t('settings.colours')} line={t(`settings.theme-${theme}`)}>
      <ThemeChoice />
    </FoldCard>
  )
}

function IntervalsCard() {
  const { t } = useText()
  const { data } = useQuery(intervalsQuery)
  const line =
    data?.connected === true
      ? t('settings.fetched', { count: data.fetched })
      : t('settings.intervals-line')
  return (
    <FoldCard id="intervals-icu" title="intervals.icu" line={line}>
      <IntervalsFields />
    </FoldCard>
  )
}

function AboutCard() {
  const { t } = useText()
  const session = useQuery(sessionQuery).data
  const signOut = useSignOut()
  const navigate = useNavigate()
  return (
    <FoldCard
      id="about"
      title={t('settings.about')}
      line={t('settings.about-line', { version: session?.version ?? '' })}
    >
      <div className="stack">
        <p>{t('settings.about-version', { version: session?.version ?? '' })}</p>
        <p className="quiet">{t('settings.about-limits')}</p>
        <div>
          <Button
            busy={signOut.isPending}
            onClick={() =>
              signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/sign-in' }) })
            }
          >
            {t('settings.sign-out')}
          </Button>
        </div>
      </div>
    </FoldCard>
  )
}
