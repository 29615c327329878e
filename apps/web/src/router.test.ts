import { expect, test } from 'vitest'
import pages from '../public/app-pages.json' with { type: 'json' }
import { router } from './router.tsx'

test('app-pages.json lists every page of the router, so that the server knows them', () => {
  const paths = Object.keys(router.routesByPath).filter((path) => !path.endsWith('$'))
  expect([...pages].sort()).toEqual(paths.sort())
})
