import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { squadQuery } from '../../api/squad.ts'
import type { SquadRow } from '../../api/squad.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { later } from '../../pieces/later.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { AthleteRow } from './athlete-row.tsx'
import { mayChangePlans } from './may-change-plans.ts'
import { SquadFilter } from './squad-filter.tsx'
import css from './squad.module.css'

const GiveWorkout = later(async () => (await import('./give-workout.tsx')).GiveWorkout, null, [
  'squad',
  'plan-form',
])
const GiveWeek = later(async () => (await import('./give-week.tsx')).GiveWeek, null, [
  'squad',
  'saved-weeks',
  'plan-form',
])
const MoveDay = later(async () => (await import('./move-day.tsx')).MoveDay, null, ['squad'])
const SquadsForm = later(async () => (await import('./squads-form.tsx')).SquadsForm, null, [
  'squad',
])
const InviteForm = later(async () => (await import('../people/invite-form.tsx')).InviteForm, null, [
  'people',
])

type Opened = 'give' | 'give-week' | 'move' | 'squads' | 'invite'

/** Who needs the coach today, and why; who needs a decision comes first. */
export function SquadPage() {
  const query = useQuery(squadQuery)
  const { t } = useText()
  if (query.data !== undefined) return <Bench rows={query.data.items} />
  return query.error === null ? (
    <WaitingPage heading={t('squad.title')} heights={[88, 88, 88, 88]} width="wide" />
  ) : (
    <Page heading={t('squad.title')}>
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    </Page>
  )
}

const needsCoach = ({ tone }: SquadRow) => tone === 'stop' || tone === 'watch'

function Bench({ rows }: { readonly rows: readonly SquadRow[] }) {
  const { t } = useText()
  const [squadId, setSquadId] = useState('')
  const [opened, setOpened] = useState<Opened | null>(null)
  const shown = squadId === '' ? rows : rows.filter(({ squadIds }) => squadIds.includes(squadId))
  const count = shown.filter(needsCoach).length
  const onPlan = shown.filter(({ needs, tone }) => tone === 'ok' && needs.length === 0).length
  const empty = rows.length === 0
  const coaches = rows.some((row) => mayChangePlans(row) && !row.waitsForGuardian)
  return (
    <Page
      width="wide"
      heading={empty ? t('squad.none') : t('squad.heading', { count })}
      below={empty ? t('squad.none-how') : t('squad.below', { count: shown.length, onPlan })}
      actions={<BenchActions empty={empty} coaches={coaches} onOpen={setOpened} />}
    >
      {!empty && <BenchLinks coaches={coaches} />}
      {!empty && <SquadFilter value={squadId} onChange={setSquadId} />}
      {shown.length > 0 && (
        <Card padding="none">
          <ul className={css['rows']} aria-label={t('squad.title')}>
            {shown.map((row) => (
              <AthleteRow key={row.athleteId} row={row} />
            ))}
          </ul>
        </Card>
      )}
      {!empty && shown.length === 0 && <p className="quiet">{t('squad.nobody-in-group')}</p>}
      {!empty && <SetUp onOpen={setOpened} />}
      <BenchDialogs opened={opened} rows={rows} onClose={() => setOpened(null)} />
    </Page>
  )
}

interface BenchDialogsProps {
  readonly opened: Opened | null
  readonly rows: readonly SquadRow[]
  readonly onClose: () => void
}

function BenchDialogs({ opened, rows, onClose }: BenchDialogsProps) {
  const { t } = useText()
  return (
    <>
      <Dialog opened={opened === 'give'} onClose={onClose} title={t('squad.give-heading')}>
        <GiveWorkout rows={rows} onDone={onClose} />
      </Dialog>
      <Dialog
        opened={opened === 'give-week'}
        onClose={onClose}
        title={t('squad.give-week-heading')}
      >
        <GiveWeek rows={rows} onDone={onClose} />
      </Dialog>
      <Dialog opened={opened === 'move'} onClose={onClose} title={t('squad.move-heading')}>
        <MoveDay rows={rows} onDone={onClose} />
      </Dialog>
      <Dialog opened={opened === 'squads'} onClose={onClose} title={t('squad.squads')}>
        <SquadsForm rows={rows} />
      </Dialog>
      <Dialog
        opened={opened === 'invite'}
        onClose={onClose}
        title={t('people.invite-runner-heading')}
      >
        <InviteForm who="athlete" needsGuardian={false} onDone={onClose} />
      </Dialog>
    </>
  )
}

interface BenchActionsProps {
  readonly empty: boolean
  /** An assistant, a guardian or a clinician has no plan to change. */
  readonly coaches: boolean
  readonly onOpen: (what: Opened) => void
}

/** What a coach does for many runners. */
function BenchActions({ empty, coaches, onOpen }: BenchActionsProps) {
  const { t } = useText()
  if (empty) {
    return (
      <Button look="primary" onClick={() => onOpen('invite')}>
        {t('people.invite-runner')}
      </Button>
    )
  }
  if (!coaches) return null
  return (
    <>
      <Button look="primary" onClick={() => onOpen('give')}>
        {t('squad.give')}
      </Button>
      <Button onClick={() => onOpen('give-week')}>{t('squad.give-week')}</Button>
      <Button onClick={() => onOpen('move')}>{t('squad.move')}</Button>
    </>
  )
}

/** The other pages of the bench. */
function BenchLinks({ coaches }: Pick<BenchActionsProps, 'coaches'>) {
  const { t } = useText()
  return (
    <nav className={css['links']} aria-label={t('squad.pages')} data-not-printed>
      <ButtonLink look="quiet" to="/squad/season">
        {t('squad.season')}
      </ButtonLink>
      {coaches && (
        <>
          <ButtonLink look="quiet" to="/squad/saved">
            {t('squad.saved-all')}
          </ButtonLink>
          <ButtonLink look="quiet" to="/squad/changes">
            {t('squad.queue-short')}
          </ButtonLink>
        </>
      )}
      <ButtonLink look="quiet" to="/stopwatch">
        {t('squad.stopwatch')}
      </ButtonLink>
    </nav>
  )
}

/** What is done now and then: below the runners, who come first. */
function SetUp({ onOpen }: Pick<BenchActionsProps, 'onOpen'>) {
  const { t } = useText()
  return (
    <div className="row" data-not-printed>
      <Button onClick={() => onOpen('invite')}>{t('people.invite-runner')}</Button>
      <Button onClick={() => onOpen('squads')}>{t('squad.squads-edit')}</Button>
    </div>
  )
}
