/** The log as this device knows it: what the server has, with what waits to be sent. */
import { message } from '@bell-lap/units/message'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { sessionQuery } from '../../api/session.ts'
import { strengthQuery } from '../../api/strength.ts'
import type { EnteredTest, Equipment, LoggedSet, StrengthView } from '../../api/strength.ts'
import { refresh } from '../../api/follow-events.ts'
import {
  keepSending,
  NotKept,
  outboxEntries,
  putInOutbox,
  subscribeToOutbox,
  withEntries,
} from '../../offline/outbox.ts'
import type { OutboxEntry } from '../../offline/outbox.ts'
import { tell, tellError } from '../../pieces/tell.ts'

const TOUCHED = ['strength', 'today', 'plan', 'states', 'adaptation', 'settings'] as const
/** There is one equipment, so a later choice takes the place of one that waits. */
const EQUIPMENT_ID = 'equipment'

export interface StrengthLog {
  /** With what waits to be sent. */
  readonly view: StrengthView | undefined
  readonly error: Error | null
  readonly retry: () => void
  /** Entries of this runner that the server does not have yet. */
  readonly waiting: readonly OutboxEntry[]
  /** Saves a set under an id, new or changed; `null` removes it. */
  readonly saveSet: (id: string, set: LoggedSet | null) => void
  /** The same for the tests of a day. */
  readonly saveTest: (id: string, test: EnteredTest | null) => void
  /** Saves what there is to train with. */
  readonly saveEquipment: (equipment: Equipment) => void
}

export function useStrengthLog(): StrengthLog {
  const client = useQueryClient()
  const query = useQuery(strengthQuery)
  const owner = useQuery(sessionQuery).data?.athlete.id ?? null
  const all = useSyncExternalStore(subscribeToOutbox, outboxEntries)
  useEffect(() => keepSending(() => refresh(client, TOUCHED)), [client])
  const waiting = useMemo(() => all.filter(({ athleteId }) => athleteId === owner), [all, owner])
  const known = query.data
  const view = useMemo(
    () => (known === undefined ? undefined : withEntries(known, waiting)),
    [known, waiting],
  )
  const put = useCallback(
    (entry: OutboxEntry) => {
      putInOutbox(entry)
        .then(() => {
          refresh(client, TOUCHED)
          const isSent = !outboxEntries().includes(entry)
          if (entry.kind === 'equipment' && isSent) tell(message('strength-log.equipment-saved'))
        })
        .catch((error: unknown) =>
          error instanceof NotKept ? tell(message('strength-log.not-kept')) : tellError(error),
        )
    },
    [client],
  )
  return {
    view,
    error: query.data === undefined ? query.error : null,
    retry: () => void query.refetch(),
    waiting,
    saveSet: (id, body) => {
      if (owner !== null) put({ kind: 'set', id, athleteId: owner, body })
    },
    saveTest: (id, body) => {
      if (owner !== null) put({ kind: 'test', id, athleteId: owner, body })
    },
    saveEquipment: (body) => {
      if (owner !== null) put({ kind: 'equipment', id: EQUIPMENT_ID, athleteId: owner, body })
    },
  }
}
