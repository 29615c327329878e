import { ExampleCard } from '../example/example-card.tsx'
import { WhyTheMile } from './why-the-mile.tsx'

/** Below the two ways in: a real example, then why the mile and what is measured of it. */
export function BelowHero() {
  return (
    <>
      <ExampleCard />
      <WhyTheMile />
    </>
  )
}
