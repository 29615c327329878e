import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react'
import css from './button.module.css'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'stop'

interface Look {
  readonly look?: ButtonLook
  readonly iconOnly?: boolean | undefined
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  Look & { readonly busy?: boolean; readonly ref?: Ref<HTMLButtonElement> }

export function Button({ look = 'plain', iconOnly, busy, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={css['button']}
      data-look={look}
      data-icon-only={iconOnly || undefined}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
    />
  )
}

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> &
  Look & { readonly ref?: Ref<HTMLAnchorElement> }

/** A plain link that looks like a button: downloads and addresses outside the app. */
export function ButtonAnchor({ look = 'plain', iconOnly, ...rest }: AnchorProps) {
  return (
    <a
      {...rest}
      className={css['button']}
      data-look={look}
      data-icon-only={iconOnly || undefined}
    />
  )
}

/** A link to a page of the app that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor)
