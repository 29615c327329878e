import { useNavigate, useSearch } from '@tanstack/react-router'
import { later } from '../../pieces/later.tsx'
import { RunsStep } from './runs-step.tsx'

const FoundStep = later(async () => (await import('./found-step.tsx')).FoundStep, null, [
  'welcome',
  'races',
])
const LaterStep = later(async () => (await import('./later-step.tsx')).LaterStep, null, [
  'welcome',
  'plan-form',
  'settings',
])

/**
 * From nothing to a plan in four short steps; each saves what it asks. What the runs and times say is a
 * part of the first.
 */
export function WelcomePage() {
  const { step = 1, found = false } = useSearch({ from: '/shell/welcome' })
  const navigate = useNavigate()
  const go = (next: number) =>
    void navigate({ to: '/welcome', search: next === 1 ? {} : { step: next } })
  if (found) return <FoundStep onBack={() => go(1)} onNext={() => go(2)} />
  if (step > 1) return <LaterStep step={step} go={go} />
  return <RunsStep onNext={() => void navigate({ to: '/welcome', search: { found: true } })} />
}
