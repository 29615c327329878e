import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { squadQuery, squadsQuery } from '../../api/squad.ts'
import type { SquadRow } from '../../api/squad.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { NativeSelect } from '../../pieces/fields.tsx'
import { later } from '../../pieces/later.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { AthleteRow } from './athlete-row.tsx'
import css from './squad.module.css'

const GiveWorkout = later(async () => (await import('./give-workout.tsx')).GiveWorkout, null, [
  'squad',
])
const MoveDay = later(async () => (await import('./move-day.tsx')).MoveDay, null, ['squad'])
const SquadsForm = later(async () => (await import('./squads-form.tsx')).SquadsForm, null, [
  'squad',
])
const InviteForm = later(async () => (await import('../people/invite-form.tsx')).InviteForm, null, [
  'people',
])

type Opened = 'give' | 'move' | 'squads' | 'invite'

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
  const close = () => setOpened(null)
  return (
    <Page
      width="wide"
      heading={empty ? t('squad.none') : t('squad.heading', { count })}
      below={empty ? t('squad.none-how') : t('squad.below', { count: shown.length, onPlan })}
      actions={<BenchActions empty={empty} onOpen={setOpened} />}
    >
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
      <Dialog opened={opened === 'give'} onClose={close} title={t('squad.give-heading')}>
        <GiveWorkout rows={rows} onDone={close} />
      </Dialog>
      <Dialog opened={opened === 'move'} onClose={close} title={t('squad.move-heading')}>
        <MoveDay rows={rows} onDone={close} />
      </Dialog>
      <Dialog opened={opened === 'squads'} onClose={close} title={t('squad.squads')}>
        <SquadsForm rows={rows} />
      </Dialog>
      <Dialog
        opened={opened === 'invite'}
        onClose={close}
        title={t('people.invite-runner-heading')}
      >
        <InviteForm who="athlete" needsGuardian={false} onDone={close} />
      </Dialog>
    </Page>
  )
}

function BenchActions({
  empty,
  onOpen,
}: {
  readonly empty: boolean
  readonly onOpen: (what: Opened) => void
}) {
  const { t } = useText()
  const invite = (
    <Button look={empty ? 'primary' : 'plain'} onClick={() => onOpen('invite')}>
      {t('people.invite-runner')}
    </Button>
  )
  if (empty) return invite
  return (
    <>
      <Button look="primary" onClick={() => onOpen('give')}>
        {t('squad.give')}
      </Button>
      <Button onClick={() => onOpen('move')}>{t('squad.move')}</Button>
      <ButtonLink to="/squad/changes">{t('squad.queue')}</ButtonLink>
      <Button look="quiet" onClick={() => onOpen('squads')}>
        {t('squad.squads')}
      </Button>
      {invite}
    </>
  )
}

function SquadFilter({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (id: string) => void
}) {
  const { t } = useText()
  const { data } = useQuery(squadsQuery)
  if (data === undefined || data.items.length === 0) return null
  return (
    <NativeSelect
      label={t('squad.group')}
      className={css['filter']}
      value={value}
      data={[
        { value: '', label: t('squad.all') },
        ...data.items.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
