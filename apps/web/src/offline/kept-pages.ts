import { pathInApp } from './path-in-app.ts'

const PAGES = 'bell-lap-pages'
/** Written by the build: every file of the app. Addresses are relative to this script's own. */
const LIST = 'app-files.json'
const SHELL = 'index.html'
/** Asked for by the page itself, under addresses that never change. */
const FIRST_SCRIPTS = ['first-theme.js', 'to-path.js']

/** A map needs a connection anyway, and its code is larger than the rest. */
const FOR_MAPS = /route-map|maplibre-gl/

interface BuiltFile {
  readonly file: string
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}

/** Fetches the whole app but its map once; files of earlier builds are dropped. */
export async function keepPages(): Promise<void> {
  const answer = await fetch(LIST, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`The list of the app's files was answered with ${answer.status}.`)
  const list = Object.entries((await answer.json()) as Record<string, BuiltFile>)
  const built = list.filter(([source]) => !FOR_MAPS.test(source)).map(([, one]) => one)
  const files = new Set(
    built.flatMap((one) => [one.file, ...(one.css ?? []), ...(one.assets ?? [])]),
  )
  const wanted = [SHELL, ...FIRST_SCRIPTS, ...[...files].filter(isOfApp)]
  const pages = await caches.open(PAGES)
  for (const kept of await pages.keys()) {
    if (!wanted.includes(pathInApp(new URL(kept.url)).slice(1))) await pages.delete(kept)
  }
  await pages.addAll(wanted)
}

const isOfApp = (file: string) => file.startsWith('assets/')

/** The pose model, which the video lab keeps once the runner has asked for it. */
const isOfModel = (file: string) => file.startsWith('pose/')

/** Whether an address is a file of the app that can be kept. */
export function isOfPages(url: URL): boolean {
  const file = pathInApp(url).slice(1)
  return isOfApp(file) || isOfModel(file) || FIRST_SCRIPTS.includes(file)
}

/** A file of the app from this device if it is there; a page from the server, else as it was kept. */
export async function pageOrKept(request: Request): Promise<Response> {
  if (request.mode !== 'navigate') return (await caches.match(request)) ?? fetch(request)
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(SHELL)
    if (kept === undefined) throw error
    return kept
  }
}
