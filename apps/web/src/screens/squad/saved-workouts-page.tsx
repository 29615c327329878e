import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  savedWorkoutsQuery,
  useRemoveSavedWorkout,
  useSaveWorkout,
} from '../../api/saved-workouts.ts'
import type { SavedWorkout } from '../../api/saved-workouts.ts'
import { squadQuery } from '../../api/squad.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { later } from '../../pieces/later.tsx'
import { Page } from '../../pieces/page.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { Failed, Loaded, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { SavedWeeksList } from './saved-weeks-list.tsx'
import css from './squad.module.css'

const GiveWorkout = later(async () => (await import('./give-workout.tsx')).GiveWorkout, null, [
  'squad',
  'plan-form',
])
const SavedWorkoutForm = later(
  async () => (await import('./saved-workout-form.tsx')).SavedWorkoutForm,
  null,
  ['squad', 'people', 'plan-form'],
)

/** The workouts and weeks that a coach saved: each can be given, edited and removed. */
export function SavedWorkoutsPage() {
  const query = useQuery(savedWorkoutsQuery)
  const { t } = useText()
  if (query.data !== undefined) return <List items={query.data.items} />
  return query.error === null ? (
    <WaitingPage heading={t('squad.saved-all')} heights={[72, 72, 72]} />
  ) : (
    <Page
      heading={t('squad.saved-all')}
      actions={<ButtonLink to="/squad">{t('squad.back')}</ButtonLink>}
    >
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    </Page>
  )
}

/** What is open: a form for a new or a saved workout, or the workout that is given. */
type Opened =
  | { readonly what: 'form'; readonly saved: SavedWorkout | null }
  | { readonly what: 'give'; readonly saved: SavedWorkout }

function List({ items }: { readonly items: readonly SavedWorkout[] }) {
  const { t } = useText()
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const edited = opened?.what === 'form' ? opened.saved : null
  return (
    <Page
      heading={t('squad.saved-heading', { count: items.length })}
      above={t('squad.saved-all')}
      below={items.length === 0 ? t('squad.saved-none') : t('squad.saved-how')}
      actions={
        <>
          <Button look="primary" onClick={() => setOpened({ what: 'form', saved: null })}>
            {t('squad.saved-add')}
          </Button>
          <ButtonLink to="/squad">{t('squad.back')}</ButtonLink>
        </>
      }
    >
      {items.length > 0 && (
        <Card padding="none">
          <ul className={css['rows']} aria-label={t('squad.saved')}>
            {items.map((saved) => (
              <Line key={saved.id} saved={saved} onOpen={setOpened} />
            ))}
          </ul>
        </Card>
      )}
      <SavedWeeksList />
      <Dialog
        opened={opened?.what === 'form'}
        onClose={close}
        title={t(edited === null ? 'squad.saved-add' : 'squad.saved-edit')}
      >
        <SavedWorkoutForm saved={edited} onDone={close} />
      </Dialog>
      <Dialog opened={opened?.what === 'give'} onClose={close} title={t('squad.give-heading')}>
        <Give text={opened?.what === 'give' ? opened.saved.text : ''} onDone={close} />
      </Dialog>
    </Page>
  )
}

/** The dialog needs the runners, which this page does not. */
function Give({ text, onDone }: { readonly text: string; readonly onDone: () => void }) {
  const query = useQuery(squadQuery)
  return (
    <Loaded query={query} heights={[240]}>
      {({ items }) => <GiveWorkout rows={items} firstText={text} onDone={onDone} />}
    </Loaded>
  )
}

interface LineProps {
  readonly saved: SavedWorkout
  readonly onOpen: (opened: Opened) => void
}

function Line({ saved, onOpen }: LineProps) {
  const { t } = useText()
  const { name, canonical } = saved
  const remove = useRemoveOrUndo()
  return (
    <li className={css['saved']}>
      <div>
        <p className={css['name']}>{name}</p>
        <p className={css['text']}>{canonical}</p>
      </div>
      <div className="row">
        <Button
          aria-label={t('squad.saved-give-of', { name })}
          onClick={() => onOpen({ what: 'give', saved })}
        >
          {t('squad.saved-give')}
        </Button>
        <Button
          look="quiet"
          aria-label={t('squad.saved-edit-of', { name })}
          onClick={() => onOpen({ what: 'form', saved })}
        >
          {t('squad.saved-edit')}
        </Button>
        <Button
          look="quiet"
          busy={remove.busy}
          aria-label={t('squad.saved-remove-of', { name })}
          onClick={() => remove.run(saved)}
        >
          {t('squad.saved-remove')}
        </Button>
      </div>
    </li>
  )
}

/** Removes a workout; Undo saves it again. */
function useRemoveOrUndo() {
  const { t } = useText()
  const remove = useRemoveSavedWorkout()
  const save = useSaveWorkout()
  const undo = ({ name, text }: SavedWorkout) =>
    save.mutate(
      { id: null, name, text },
      { onSuccess: () => tell(t('squad.saved-back')), onError: tellError },
    )
  return {
    busy: remove.isPending,
    run: (saved: SavedWorkout) =>
      remove.mutate(saved.id, {
        onSuccess: () => tellWithUndo(t('squad.saved-removed'), () => undo(saved)),
        onError: tellError,
      }),
  }
}
