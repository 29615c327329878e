import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import type { TextPart } from '@bell-lap/text/catalogue/parts'
import type { QueryClient } from '@tanstack/react-query'
import { sessionQuery } from './api/session.ts'
import { AppShell } from './shell/app-shell.tsx'
import { loadTexts } from './text/shown-reader.ts'

/** What routes may ask with before their page is shown. */
export interface RouterContext {
  readonly queryClient: QueryClient
}

/** A page that is loaded when it is opened, with the parts of the texts that it writes. */
export const pageWith = (...parts: readonly TextPart[]): typeof lazyRouteComponent => {
  return (load, name) =>
    lazyRouteComponent(async () => {
      const [page] = await Promise.all([load(), loadTexts(parts)])
      return page
    }, name)
}

/** What every page lies in. */
export const root = createRootRouteWithContext<RouterContext>()({ component: Outlet })

/** The shell waits for who is signed in, beside the code of the page: its banner must not come late. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: AppShell,
  loader: ({ context }) => context.queryClient.prefetchQuery(sessionQuery),
})
