import { sayDay, sayNumber } from '@bell-lap/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sessionQuery } from '../../api/session.ts'
import { shoeRunsQuery, useRemoveShoe, useSaveShoe } from '../../api/shoes.ts'
import type { Shoe } from '../../api/shoes.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { Failed } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { sayKindWord } from '../../words/run-words.ts'
import { inputOf, ShoeForm } from './shoe-form.tsx'
import css from './shoes.module.css'

/** How shoe kinds are marked, beside the word. */
const MARKS = { everyday: '', plated: '◆ ', spikes: '▲ ' } as const

/** One shoe: what it is, what it has run, and what can be done with it. */
export function ShoeCard({ shoe }: { readonly shoe: Shoe }) {
  const text = useText()
  const { t, reader } = text
  const units = useUnits()
  const [editing, setEditing] = useState(false)
  const facts: readonly (readonly [string, string])[] = [
    [t('shoes.distance'), units.distance(shoe.distanceM)],
    [t('shoes.runs'), String(shoe.runs)],
    [t('shoes.fast'), `${sayNumber(Math.round(shoe.fastM / 10) * 10, reader.locale)} m`],
    [t('shoes.last'), shoe.lastDay === null ? '–' : sayDay(shoe.lastDay, reader.locale, 'date')],
  ]
  const kinds = shoe.defaultFor.map(({ kind }) => sayKindWord(kind, text)).join(', ')
  return (
    <Card
      title={shoe.name}
      aside={
        <>
          <span aria-hidden="true">{MARKS[shoe.kind]}</span>
          {t(`shoes.kind.${shoe.kind}`)}
        </>
      }
    >
      <div className="stack">
        <dl className={css['facts']}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {kinds !== '' && <p className="quiet">{t('shoes.default-for', { kinds })}</p>}
        {shoe.assumedRuns > 0 && (
          <p className="quiet small">{t('shoes.assumed', { runs: shoe.assumedRuns })}</p>
        )}
        {shoe.retiredOn !== null && (
          <p className="quiet">{t('shoes.retired-on', { day: shoe.retiredOn })}</p>
        )}
        <ShoeRuns shoe={shoe} />
        <div className="row">
          <Button
            aria-label={t('shoes.edit-name', { name: shoe.name })}
            onClick={() => setEditing(true)}
          >
            {t('shoes.edit')}
          </Button>
          <RetireButton shoe={shoe} />
          {shoe.runs === 0 && <RemoveButton shoe={shoe} />}
        </div>
      </div>
      <Dialog
        opened={editing}
        onClose={() => setEditing(false)}
        title={t('shoes.edit-name', { name: shoe.name })}
      >
        <ShoeForm shoe={shoe} onDone={() => setEditing(false)} />
      </Dialog>
    </Card>
  )
}

function RetireButton({ shoe }: { readonly shoe: Shoe }) {
  const { t } = useText()
  const save = useSaveShoe()
  const today = useQuery(sessionQuery).data?.today ?? ''
  const isRetired = shoe.retiredOn !== null
  const before = inputOf(shoe)
  const undo = (id: string) =>
    save.mutate(
      { id, shoe: before },
      { onSuccess: () => tell(t('shoes.undone')), onError: tellError },
    )
  const press = () =>
    save.mutate(
      { id: shoe.id, shoe: { ...before, retiredOn: isRetired ? null : today } },
      {
        onSuccess: ({ id }) =>
          tellWithUndo(
            t(isRetired ? 'shoes.used-again' : 'shoes.was-retired', { name: shoe.name }),
            () => undo(id),
          ),
        onError: tellError,
      },
    )
  return (
    <Button
      busy={save.isPending}
      aria-label={t(isRetired ? 'shoes.use-again-name' : 'shoes.retire-name', { name: shoe.name })}
      onClick={press}
    >
      {t(isRetired ? 'shoes.use-again' : 'shoes.retire')}
    </Button>
  )
}

/** Only a shoe without a run can go: the runs of the others name it. */
function RemoveButton({ shoe }: { readonly shoe: Shoe }) {
  const { t } = useText()
  const remove = useRemoveShoe()
  const save = useSaveShoe()
  const undo = () =>
    save.mutate(
      { id: null, shoe: inputOf(shoe) },
      { onSuccess: () => tell(t('shoes.undone')), onError: tellError },
    )
  const press = () =>
    remove.mutate(shoe.id, {
      onSuccess: () => tellWithUndo(t('shoes.removed', { name: shoe.name }), undo),
      onError: tellError,
    })
  return (
    <Button
      look="quiet"
      busy={remove.isPending}
      aria-label={t('shoes.remove-name', { name: shoe.name })}
      onClick={press}
    >
      {t('shoes.remove')}
    </Button>
  )
}

function ShoeRuns({ shoe }: { readonly shoe: Shoe }) {
  const { t } = useText()
  const [opened, setOpened] = useState(false)
  if (shoe.runs === 0) return null
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true)
      }}
    >
      <summary>{t('shoes.show-runs', { name: shoe.name })}</summary>
      {opened && <RunList id={shoe.id} />}
    </details>
  )
}

function RunList({ id }: { readonly id: string }) {
  const { t } = useText()
  const query = useQuery(shoeRunsQuery(id))
  if (query.data === undefined)
    return query.error === null ? null : (
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    )
  const { items, total } = query.data
  return (
    <>
      <ul className={css['runs']}>
        {items.map((run) => (
          <li key={run.activityId}>
            <Link to="/runs/$runId" params={{ runId: run.activityId }}>
              {t('shoes.run-line', { day: run.day, distanceM: run.distanceM })}
            </Link>
            {run.name !== null && <span className="quiet"> {run.name}</span>}
            {run.assumed && <span className="quiet small"> ({t('shoes.run-assumed')})</span>}
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p className="quiet small">{t('shoes.more-runs', { count: items.length, total })}</p>
      )}
    </>
  )
}
