import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { sessionQuery } from '../../api/session.ts'
import { useMoveDay } from '../../api/squad.ts'
import type { SquadRow } from '../../api/squad.ts'
import { Button } from '../../pieces/button.tsx'
import { TextInput } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import { GroupResult } from './group-result.tsx'
import { RunnerChoice } from './runner-choice.tsx'
import { useTellGroup } from './use-tell-group.ts'

interface MoveDayProps {
  readonly rows: readonly SquadRow[]
  readonly onDone: () => void
}

/** The sessions of one day go to another, for many runners: checked first, then done where it is safe. */
export function MoveDay({ rows, onDone }: MoveDayProps) {
  const { t } = useText()
  const today = useQuery(sessionQuery).data?.today ?? ''
  const [days, setDays] = useState({ fromDay: '', toDay: '' })
  const [athleteIds, setAthleteIds] = useState<readonly string[]>([])
  const check = useMoveDay()
  const move = useMoveDay()
  const tellGroup = useTellGroup()
  const { fromDay, toDay } = days
  const able = check.data?.items.filter(({ ok }) => ok).map((one) => one.athleteId) ?? []
  const isReady = fromDay !== '' && toDay !== '' && fromDay !== toDay && athleteIds.length > 0
  const set = (part: Partial<typeof days>) => {
    check.reset()
    setDays({ ...days, ...part })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) check.mutate({ athleteIds, ...days, onlyCheck: true })
      }}
    >
      <TextInput
        label={t('squad.move-from')}
        type="date"
        min={today}
        autoFocus
        value={fromDay}
        onChange={(event) => set({ fromDay: event.currentTarget.value })}
      />
      <TextInput
        label={t('squad.move-to')}
        type="date"
        min={today}
        value={toDay}
        onChange={(event) => set({ toDay: event.currentTarget.value })}
      />
      <RunnerChoice
        rows={rows}
        value={athleteIds}
        onChange={(ids) => {
          check.reset()
          setAthleteIds(ids)
        }}
      />
      {(check.error ?? move.error) !== null && (
        <p role="alert">{sayError(check.error ?? move.error)}</p>
      )}
      {check.data !== undefined && (
        <GroupResult answer={check.data} can={t('squad.movable', { count: able.length })} />
      )}
      <div className="row">
        <Button
          type="submit"
          look={able.length > 0 ? 'plain' : 'primary'}
          disabled={!isReady}
          busy={check.isPending}
        >
          {t('squad.move-check')}
        </Button>
        {able.length > 0 && (
          <Button
            look="primary"
            busy={move.isPending}
            onClick={() =>
              move.mutate(
                { athleteIds: able, ...days, onlyCheck: false },
                {
                  onSuccess: (answer) => {
                    onDone()
                    tellGroup(answer, (count) => t('squad.moved', { count }))
                  },
                },
              )
            }
          >
            {t('squad.move-do', { count: able.length })}
          </Button>
        )}
      </div>
    </form>
  )
}
