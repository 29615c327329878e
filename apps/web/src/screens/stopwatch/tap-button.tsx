import { useRef } from 'react'
import type { ButtonHTMLAttributes } from 'react'

/** A finger that rests on the button for longer has changed its mind. */
const LONGEST_PRESS_MS = 2000

type TapButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'onPointerDown'> & {
  readonly onTap: (atMs: number) => void
  readonly ['data-verdict']?: string | undefined
  readonly ['data-state']?: string | undefined
}

/** A button that knows when the finger came down, which is the moment to time; the browser tells of a click later. */
export function TapButton({ onTap, ...rest }: TapButtonProps) {
  const downMs = useRef<number | null>(null)
  return (
    <button
      type="button"
      {...rest}
      onPointerDown={() => {
        downMs.current = Date.now()
      }}
      onClick={() => {
        const nowMs = Date.now()
        const down = downMs.current
        downMs.current = null
        onTap(down !== null && nowMs - down < LONGEST_PRESS_MS ? down : nowMs)
      }}
    />
  )
}
