import { useSyncExternalStore } from 'react'
import { chosenTheme, THEME_CHOSEN } from './chosen-theme.ts'
import type { Theme } from './chosen-theme.ts'

const dark = () => globalThis.matchMedia('(prefers-color-scheme: dark)')

function onChoice(changed: () => void): () => void {
  globalThis.addEventListener(THEME_CHOSEN, changed)
  return () => globalThis.removeEventListener(THEME_CHOSEN, changed)
}

function onChoiceOrDevice(changed: () => void): () => void {
  const device = dark()
  device.addEventListener('change', changed)
  const forget = onChoice(changed)
  return () => {
    device.removeEventListener('change', changed)
    forget()
  }
}

/** The colours that were chosen in this browser. */
export function useChosenTheme(): Theme {
  return useSyncExternalStore(onChoice, chosenTheme)
}

/** The colours that the page has now: those chosen, or those of the device. */
export function useShownTheme(): 'light' | 'dark' {
  return useSyncExternalStore(onChoiceOrDevice, () => {
    const theme = chosenTheme()
    if (theme !== 'auto') return theme
    return dark().matches ? 'dark' : 'light'
  })
}
