import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { sessionQuery } from '../api/session.ts'
import { followChoice, subscribeToText, textNow } from './shown-reader.ts'
import type { WebText } from './shown-reader.ts'

/** The text of this page in the reader's language and units; a change shows on every page. */
export function useText(): WebText {
  return useSyncExternalStore(subscribeToText, textNow)
}

/** Keeps the language and the units in step with the settings. Used once, in the shell. */
export function useChosenReader(): void {
  const { data } = useQuery(sessionQuery)
  const locale = data?.locale
  const units = data?.units
  useEffect(() => {
    if (locale !== undefined && units !== undefined) void followChoice(locale, units)
  }, [locale, units])
}
