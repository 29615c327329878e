import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useText } from '../text/use-text.ts'
import { Button } from './button.tsx'
import { linesNow, removeLine, subscribeToLines } from './told-lines.ts'
import type { ToldLine } from './told-lines.ts'
import css from './told-lines.module.css'

/** What was told, above the bottom of the window. */
export function ToldLines() {
  const lines = useSyncExternalStore(subscribeToLines, linesNow)
  if (lines.length === 0) return null
  return (
    <div className={css['lines']} data-not-printed>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </div>
  )
}

function Line({ line }: { readonly line: ToldLine }) {
  const { id, content, isError, goesAfterMs } = line
  const { t } = useText()
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => removeLine(id), goesAfterMs)
    return () => clearTimeout(timer)
  }, [id, isHeld, goesAfterMs])
  return (
    <div
      role="alert"
      className={css['line']}
      data-error={isError || undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={css['content']}>{content}</div>
      <Button
        iconOnly
        look="quiet"
        aria-label={t('shell.close-message')}
        onClick={() => removeLine(id)}
      >
        <X size={18} aria-hidden="true" />
      </Button>
    </div>
  )
}
