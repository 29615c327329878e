import { createContext, useContext } from 'react'
import type { PlanSession } from '../../api/plan.ts'

/** Opens the list of days for a session. */
type AskForDay = (session: PlanSession) => void

export const MovesContext = createContext<AskForDay>(() => undefined)

export const useMoves = (): AskForDay => useContext(MovesContext)
