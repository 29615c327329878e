import { useQuery } from '@tanstack/react-query'
import { squadsQuery } from '../../api/squad.ts'
import type { SquadRow } from '../../api/squad.ts'
import { Checkbox } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import css from './squad.module.css'

interface RunnerChoiceProps {
  readonly rows: readonly SquadRow[]
  readonly value: readonly string[]
  readonly onChange: (athleteIds: readonly string[]) => void
}

/** Runners of a coach who can be given a session. */
const coached = (rows: readonly SquadRow[]) =>
  rows.filter(({ role, waitsForGuardian }) => role === 'coach' && !waitsForGuardian)

/** Whole squads, and runners one by one. */
export function RunnerChoice({ rows, value, onChange }: RunnerChoiceProps) {
  const { t } = useText()
  const { data } = useQuery(squadsQuery)
  const mine = coached(rows)
  const tick = (ids: readonly string[], checked: boolean) =>
    onChange(checked ? [...new Set([...value, ...ids])] : value.filter((one) => !ids.includes(one)))
  const groups = (data?.items ?? []).map((squad) => ({
    ...squad,
    ids: mine.filter(({ squadIds }) => squadIds.includes(squad.id)).map((row) => row.athleteId),
  }))
  return (
    <div role="group" aria-label={t('squad.give-to')}>
      <p>{t('squad.give-to')}</p>
      {groups
        .filter(({ ids }) => ids.length > 0)
        .map(({ id, name, ids }) => (
          <Checkbox
            key={id}
            label={t('squad.in-squad', { name, count: ids.length })}
            checked={ids.every((one) => value.includes(one))}
            onChange={(event) => tick(ids, event.currentTarget.checked)}
          />
        ))}
      <details>
        <summary>{t('squad.all')}</summary>
        <div className={css['choice']}>
          {mine.map(({ athleteId, name }) => (
            <Checkbox
              key={athleteId}
              label={name}
              checked={value.includes(athleteId)}
              onChange={(event) => tick([athleteId], event.currentTarget.checked)}
            />
          ))}
        </div>
      </details>
    </div>
  )
}
