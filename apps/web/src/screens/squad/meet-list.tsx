import { eventName } from '@bell-lap/units/race-event'
import { useState } from 'react'
import { useRemoveMeet, useSaveMeet } from '../../api/season.ts'
import type { MeetInput, Season, SeasonMeet } from '../../api/season.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { later } from '../../pieces/later.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import css from './season.module.css'

const MeetForm = later(async () => (await import('./meet-form.tsx')).MeetForm, null, ['squad'])
const ProposeMeet = later(async () => (await import('./propose-meet.tsx')).ProposeMeet, null, [
  'squad',
  'plan-form',
])

/** The button for a new meet, and its form. */
export function AddMeet({ squadId }: { readonly squadId: string | null }) {
  const { t } = useText()
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button look="primary" onClick={() => setOpened(true)}>
        {t('squad.meet-add')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('squad.meet-add')}>
        <MeetForm meet={null} squadId={squadId} onDone={close} />
      </Dialog>
    </>
  )
}

/** What is open for a meet. */
interface Opened {
  readonly what: 'edit' | 'propose'
  readonly id: string
}

/** The meets ahead and, folded, those of the past: who runs each, and what the coach can do. */
export function MeetList({ season }: { readonly season: Season }) {
  const { t } = useText()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { meets, today } = season
  const past = meets.filter(({ day }) => day < today)
  const meet = meets.find(({ id }) => id === opened?.id)
  const close = () => setOpened(null)
  if (meets.length === 0) return null
  return (
    <Card title={t('squad.meets')}>
      <ul className={css['list']} aria-label={t('squad.meets')}>
        {meets
          .filter(({ day }) => day >= today)
          .map((one) => (
            <Meet key={one.id} meet={one} season={season} onOpen={setOpened} />
          ))}
      </ul>
      {past.length > 0 && (
        <details className={css['past']}>
          <summary>{t('squad.meets-past', { count: past.length })}</summary>
          <ul className={css['list']}>
            {past.map((one) => (
              <Meet key={one.id} meet={one} season={season} onOpen={setOpened} />
            ))}
          </ul>
        </details>
      )}
      <Dialog
        opened={opened?.what === 'edit' && meet !== undefined}
        onClose={close}
        title={t('squad.meet-edit')}
      >
        {meet !== undefined && <MeetForm meet={meet} squadId={meet.squadId} onDone={close} />}
      </Dialog>
      <Dialog
        opened={opened?.what === 'propose' && meet !== undefined}
        onClose={close}
        title={t('squad.meet-propose-of', { name: meet?.name ?? '' })}
      >
        {meet !== undefined && <ProposeMeet meet={meet} runners={season.runners} onDone={close} />}
      </Dialog>
    </Card>
  )
}

interface MeetProps {
  readonly meet: SeasonMeet
  readonly season: Season
  readonly onOpen: (opened: Opened) => void
}

function Meet({ meet, season, onOpen }: MeetProps) {
  const { t, say } = useText()
  const { id, name, day, place, eventIds, entries } = meet
  const count = (state: SeasonMeet['entries'][number]['state']) =>
    entries.filter((entry) => entry.state === state).length
  const remove = useRemoveOrUndo()
  return (
    <li className={css['meet']}>
      <div className="spread">
        <h3>{t('squad.race-on', { name, day })}</h3>
        <span className="quiet">
          {t('squad.meet-count', { runs: count('runs'), asked: count('proposed') })}
        </span>
      </div>
      <p className="quiet">
        {[
          ...(place === '' ? [] : [place]),
          eventIds.map((one) => say(eventName(one))).join(', '),
        ].join(' · ')}
      </p>
      <details>
        <summary>{t('squad.meet-who', { count: entries.length })}</summary>
        <ul>
          {entries.map(({ athleteId, state }) => (
            <li key={athleteId}>
              {t('squad.runner-has', {
                name: season.runners.find((one) => one.athleteId === athleteId)?.name ?? '',
                what: t(`squad.entry.${state}`),
              })}
            </li>
          ))}
        </ul>
      </details>
      <div className="row">
        {day > season.today && (
          <Button
            aria-label={t('squad.meet-propose-of', { name })}
            onClick={() => onOpen({ what: 'propose', id })}
          >
            {t('squad.meet-propose')}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={t('squad.meet-edit-of', { name })}
          onClick={() => onOpen({ what: 'edit', id })}
        >
          {t('squad.meet-edit')}
        </Button>
        <Button
          look="quiet"
          busy={remove.busy}
          aria-label={t('squad.meet-remove-of', { name })}
          onClick={() => remove.run(meet)}
        >
          {t('squad.meet-remove')}
        </Button>
      </div>
    </li>
  )
}

/** Removes a meet; Undo adds it again, without the proposals that had no answer. */
function useRemoveOrUndo() {
  const { t } = useText()
  const remove = useRemoveMeet()
  const save = useSaveMeet()
  const undo = (meet: MeetInput) =>
    save.mutate(
      { id: null, meet },
      { onSuccess: () => tell(t('squad.meet-back')), onError: tellError },
    )
  return {
    busy: remove.isPending,
    run: ({ id, day, name, place, squadId, eventIds }: SeasonMeet) =>
      remove.mutate(id, {
        onSuccess: () =>
          tellWithUndo(t('squad.meet-removed'), () =>
            undo({ day, name, place, squadId, eventIds: [...eventIds] }),
          ),
        onError: tellError,
      }),
  }
}
