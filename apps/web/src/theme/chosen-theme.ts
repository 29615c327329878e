/** The colours that were chosen in this browser; `public/first-theme.js` shows them before the first paint. */
export type Theme = 'auto' | 'light' | 'dark'

const KEY = 'bell-lap.theme'
/** Where earlier versions kept it. */
const EARLIER_KEY = 'mantine-color-scheme-value'

export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEY) ?? localStorage.getItem(EARLIER_KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

/** Sent to the window when other colours are chosen. */
export const THEME_CHOSEN = 'bell-lap-theme'

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme)
  showTheme()
  globalThis.dispatchEvent(new Event(THEME_CHOSEN))
}

/** Without a choice the page follows the device. */
export function showTheme(): void {
  const theme = chosenTheme()
  if (theme === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
