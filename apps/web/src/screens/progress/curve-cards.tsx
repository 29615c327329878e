import type { Estimate } from '../../api/estimate.ts'
import { CriticalSpeedCard } from './critical-speed-card.tsx'
import { CurveCard } from './curve-card.tsx'
import { RunnerTypeCard } from './runner-type-card.tsx'

/** The curve over all distances, and what it says of the runner. */
export function CurveCards({ estimate }: { readonly estimate: Estimate }) {
  return (
    <>
      <CurveCard estimate={estimate} />
      <div className="stack">
        <CriticalSpeedCard estimate={estimate} />
        <RunnerTypeCard estimate={estimate} />
      </div>
    </>
  )
}
