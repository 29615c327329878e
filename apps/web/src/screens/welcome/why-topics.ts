import { Dumbbell, Gauge, PersonStanding, RefreshCw, TrendingUp } from 'lucide-react'

/** The five parts of the argument for the mile, in the order in which they are said. */
export const WHY_TOPICS = [
  { id: 'form', Icon: PersonStanding },
  { id: 'strength', Icon: Dumbbell },
  { id: 'threshold', Icon: Gauge },
  { id: 'rut', Icon: RefreshCw },
  { id: 'longer', Icon: TrendingUp },
] as const
