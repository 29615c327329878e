import { useMediaQuery } from '@mantine/hooks'

/** Whether the window has room for the sidebar, the same width as in the style sheets; paper always has. */
export function useIsWide(): boolean {
  return useMediaQuery('(min-width: 1024px), print', false, { getInitialValueInEffect: false })
}
