import { TEXT_PARTS } from '@bell-lap/text/catalogue/parts'
import type { TextPart } from '@bell-lap/text/catalogue/parts'
import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react'
import { loadTexts } from '../text/shown-reader.ts'

/** A component that is loaded when it is first shown, or from `begin` on. */
type LaterComponent<Props extends object> = ComponentType<Props> & { readonly begin: () => void }

/**
 * A component whose code and texts are loaded when it is first shown: a form in a dialog, a card that few
 * runners see.
 *
 * @param waiting shown until then; nothing where it is left out
 * @param parts the texts that it needs; all where it is left out, which is too much for what a page shows at first
 * @example
 * const LogCheckIn = later(async () => (await import('./log-check-in.tsx')).LogCheckIn)
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
  parts: readonly TextPart[] = TEXT_PARTS,
): LaterComponent<Props> {
  let asked: Promise<{ readonly default: ComponentType<Props> }> | undefined
  let here: ComponentType<Props> | undefined
  const ask = () => {
    asked ??= Promise.all([load(), loadTexts(parts)]).then(([component]) => {
      here = component
      return { default: component }
    })
    return asked
  }
  const Loaded = lazy(ask)
  const Waited = (props: Props) => (
    <Suspense fallback={waiting}>
      <Loaded {...props} />
    </Suspense>
  )
  const Later = (props: Props) => {
    // What is here at the first showing needs no second one; who has waited keeps what it shows.
    const [Shown] = useState(() => here ?? Waited)
    return <Shown {...props} />
  }
  return Object.assign(Later, { begin: () => void ask().catch(() => undefined) })
}
