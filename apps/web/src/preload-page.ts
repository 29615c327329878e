import { router } from './router.tsx'

/** Begins to load the code of the page at the address, before anything is drawn. */
export function preloadPage(): void {
  for (const { routeId } of router.matchRoutes(router.latestLocation) as readonly Matched[]) {
    const component = router.routesById[routeId].options.component as Preloadable | undefined
    void component?.preload?.()
  }
}

interface Matched {
  readonly routeId: keyof typeof router.routesById
}

interface Preloadable {
  readonly preload?: () => Promise<unknown>
}
