import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { loadAllTexts } from '../text/shown-reader.ts'

/**
 * A component whose code, and the texts that the first pages do without, are loaded when it is first
 * shown: a form in a dialog, a card that few runners see.
 *
 * @param waiting shown until then; nothing where it is left out
 * @example
 * const LogCheckIn = later(async () => (await import('./log-check-in.tsx')).LogCheckIn)
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  const Loaded = lazy(async () => {
    const [component] = await Promise.all([load(), loadAllTexts()])
    return { default: component }
  })
  return function Later(props: Props) {
    return (
      <Suspense fallback={waiting}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}
