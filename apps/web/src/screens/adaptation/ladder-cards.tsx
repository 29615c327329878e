import { useQuery } from '@tanstack/react-query'
import { adaptationQuery } from '../../api/adaptation.ts'
import { later } from '../../pieces/later.tsx'
import { Bone } from '../../pieces/waiting.tsx'

const LadderCard = later(
  async () => (await import('./ladder-card.tsx')).LadderCard,
  <Bone height={520} />,
  ['health', 'changes'],
)

/** Where the runner stands on the way back after an injury. */
export function LadderCards() {
  const ladders = useQuery(adaptationQuery).data?.ladders ?? []
  return ladders
    .filter(({ finished }) => !finished)
    .map((ladder) => <LadderCard key={ladder.injuryId} ladder={ladder} />)
}
