import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import {
  squadsQuery,
  useChangeSquad,
  useMakeSquad,
  useRemoveSquad,
  useRestoreSquad,
} from '../../api/squad.ts'
import type { Squad, SquadRow } from '../../api/squad.ts'
import { Button } from '../../pieces/button.tsx'
import { Checkbox, TextInput } from '../../pieces/fields.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import css from './squad.module.css'

/** Squads, who is in each, and a new one. */
export function SquadsForm({ rows }: { readonly rows: readonly SquadRow[] }) {
  const { t } = useText()
  const query = useQuery(squadsQuery)
  const [name, setName] = useState('')
  const make = useMakeSquad()
  return (
    <div className="stack">
      <p className="quiet">{t('squad.squads-how')}</p>
      <Loaded query={query} heights={[80]}>
        {({ items }) => (
          <>
            {items.map((squad) => (
              <OneSquad key={squad.id} squad={squad} rows={rows} />
            ))}
          </>
        )}
      </Loaded>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') make.mutate(name.trim(), { onSuccess: () => setName('') })
        }}
      >
        <TextInput
          label={t('squad.new-squad')}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {make.error !== null && <p role="alert">{sayError(make.error)}</p>}
        <div>
          <Button type="submit" disabled={name.trim() === ''} busy={make.isPending}>
            {t('squad.make-squad')}
          </Button>
        </div>
      </form>
    </div>
  )
}

function OneSquad({ squad, rows }: { readonly squad: Squad; readonly rows: readonly SquadRow[] }) {
  const { t } = useText()
  const { id, name } = squad
  const change = useChangeSquad()
  // What was ticked here counts: the rows follow a moment later.
  const [ticked, setTicked] = useState<readonly string[] | null>(null)
  const inIt =
    ticked ?? rows.filter(({ squadIds }) => squadIds.includes(id)).map((row) => row.athleteId)
  const tick = (athleteIds: readonly string[]) => {
    setTicked(athleteIds)
    change.mutate(
      { id, name, athleteIds },
      {
        onError: (error) => {
          setTicked(null)
          tellError(error)
        },
      },
    )
  }
  return (
    <details>
      <summary>{t('squad.in-squad', { name, count: inIt.length })}</summary>
      <div role="group" aria-label={name} className={css['choice']}>
        {rows.map((row) => (
          <Checkbox
            key={row.athleteId}
            label={row.name}
            checked={inIt.includes(row.athleteId)}
            onChange={({ currentTarget: { checked } }) =>
              tick(checked ? [...inIt, row.athleteId] : inIt.filter((one) => one !== row.athleteId))
            }
          />
        ))}
      </div>
      <Rename squad={squad} athleteIds={inIt} />
      <RemoveSquad squad={squad} />
    </details>
  )
}

interface RenameProps {
  readonly squad: Squad
  readonly athleteIds: readonly string[]
}

function Rename({ squad: { id, name }, athleteIds }: RenameProps) {
  const { t } = useText()
  const [typed, setTyped] = useState(name)
  const change = useChangeSquad()
  const next = typed.trim()
  return (
    <form
      className={css['rename']}
      onSubmit={(event) => {
        event.preventDefault()
        if (next === '' || next === name) return
        change.mutate(
          { id, name: next, athleteIds },
          { onSuccess: () => tell(t('squad.renamed')), onError: tellError },
        )
      }}
    >
      <TextInput
        label={t('squad.squad-name')}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" busy={change.isPending} disabled={next === '' || next === name}>
        {t('squad.rename')}
      </Button>
    </form>
  )
}

function RemoveSquad({ squad: { id, name } }: { readonly squad: Squad }) {
  const { t } = useText()
  const remove = useRemoveSquad()
  const restore = useRestoreSquad()
  return (
    <Button
      look="quiet"
      busy={remove.isPending}
      aria-label={t('squad.remove-squad-of', { name })}
      onClick={() =>
        remove.mutate(id, {
          onSuccess: (removed) =>
            tellWithUndo(t('squad.squad-removed', { name }), () =>
              restore.mutate(removed, {
                onSuccess: () => tell(t('squad.undone')),
                onError: tellError,
              }),
            ),
          onError: tellError,
        })
      }
    >
      {t('squad.remove-squad')}
    </Button>
  )
}
