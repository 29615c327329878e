import { useQuery } from '@tanstack/react-query'
import { morningsQuery } from '../../api/mornings.ts'
import { ExportedCard } from '../mornings/exported-card.tsx'

/** Asks about the mornings of an export. Nothing where there are none, or the runner answered. */
export function MorningsQuestion() {
  const { data } = useQuery(morningsQuery)
  return data === undefined ? null : <ExportedCard exported={data.exported} questionOnly />
}
