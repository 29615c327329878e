import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { savedWeeksQuery, useRemoveSavedWeek, useSaveWeek } from '../../api/saved-weeks.ts'
import type { SavedWeek } from '../../api/saved-weeks.ts'
import { squadQuery } from '../../api/squad.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { later } from '../../pieces/later.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { WEEK_LINES } from './week-lines.ts'
import weeks from './saved-weeks.module.css'
import css from './squad.module.css'

const SavedWeekForm = later(
  async () => (await import('./saved-week-form.tsx')).SavedWeekForm,
  null,
  ['squad', 'saved-weeks', 'people', 'plan-form'],
)
const GiveWeek = later(async () => (await import('./give-week.tsx')).GiveWeek, null, [
  'squad',
  'saved-weeks',
  'plan-form',
])

/** What is open: a form for a new or a saved week, or the week that is given. */
type Opened =
  | { readonly what: 'form'; readonly week: SavedWeek | null }
  | { readonly what: 'give'; readonly week: SavedWeek }

/** The weeks that a coach saved: each can be given, edited and removed. */
export function SavedWeeksList() {
  const { t } = useText()
  const query = useQuery(savedWeeksQuery)
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const edited = opened?.what === 'form' ? opened.week : null
  return (
    <Card title={t('saved-week.title')}>
      <p>
        <Button onClick={() => setOpened({ what: 'form', week: null })}>
          {t('saved-week.add')}
        </Button>
      </p>
      <Loaded query={query} heights={[72]}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={`quiet ${weeks['none']}`}>{t('saved-week.none')}</p>
          ) : (
            <ul className={weeks['list']} aria-label={t('saved-week.title')}>
              {items.map((week) => (
                <Line key={week.id} week={week} onOpen={setOpened} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Dialog
        opened={opened?.what === 'form'}
        onClose={close}
        title={t(edited === null ? 'saved-week.add' : 'saved-week.edit')}
      >
        <SavedWeekForm week={edited} onDone={close} />
      </Dialog>
      <Dialog opened={opened?.what === 'give'} onClose={close} title={t('squad.give-week-heading')}>
        <Give weekId={opened?.what === 'give' ? opened.week.id : ''} onDone={close} />
      </Dialog>
    </Card>
  )
}

/** The dialog needs the runners, which this page does not. */
function Give({ weekId, onDone }: { readonly weekId: string; readonly onDone: () => void }) {
  const query = useQuery(squadQuery)
  return (
    <Loaded query={query} heights={[240]}>
      {({ items }) => <GiveWeek rows={items} firstId={weekId} onDone={onDone} />}
    </Loaded>
  )
}

interface LineProps {
  readonly week: SavedWeek
  readonly onOpen: (opened: Opened) => void
}

function Line({ week, onOpen }: LineProps) {
  const { t } = useText()
  const { name } = week
  const remove = useRemoveOrUndo()
  return (
    <li className={weeks['week']}>
      <div>
        <p className={css['name']}>{name}</p>
        <WeekDays week={week} />
      </div>
      <div className="row">
        <Button
          aria-label={t('saved-week.give-of', { name })}
          onClick={() => onOpen({ what: 'give', week })}
        >
          {t('saved-week.give-this')}
        </Button>
        <Button
          look="quiet"
          aria-label={t('saved-week.edit-of', { name })}
          onClick={() => onOpen({ what: 'form', week })}
        >
          {t('saved-week.edit')}
        </Button>
        <Button
          look="quiet"
          busy={remove.busy}
          aria-label={t('saved-week.remove-of', { name })}
          onClick={() => remove.run(week)}
        >
          {t('saved-week.remove')}
        </Button>
      </div>
    </li>
  )
}

/** The days that the week decides. */
function WeekDays({ week: { days } }: { readonly week: SavedWeek }) {
  const { t } = useText()
  return (
    <dl className={weeks['days']}>
      {WEEK_LINES.map((day, i) => {
        const line = days[i]
        if (line === undefined || line.kind === 'planned') return null
        return (
          <div key={day}>
            <dt>{t('saved-week.short-weekday', { day })}</dt>
            <dd>{line.kind === 'rest' ? t('saved-week.rest') : line.canonical}</dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Removes a week; Undo saves it again. */
function useRemoveOrUndo() {
  const { t } = useText()
  const remove = useRemoveSavedWeek()
  const save = useSaveWeek()
  const undo = ({ name, days }: SavedWeek) =>
    save.mutate(
      { id: null, name, days },
      { onSuccess: () => tell(t('saved-week.back')), onError: tellError },
    )
  return {
    busy: remove.isPending,
    run: (week: SavedWeek) =>
      remove.mutate(week.id, {
        onSuccess: () => tellWithUndo(t('saved-week.removed'), () => undo(week)),
        onError: tellError,
      }),
  }
}
