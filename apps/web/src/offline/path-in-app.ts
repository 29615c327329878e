/// <reference lib="webworker" />

declare const self: ServiceWorkerGlobalScope

/** The path of the folder that this script is in: where the app begins on its host, such as `/` or `/running/`. */
const BEGIN = new URL('.', self.location.href).pathname

/** The path of an address inside the app, such as `/plan` for `https://example.org/running/plan`. */
export const pathInApp = ({ pathname }: URL): string =>
  pathname.startsWith(BEGIN) ? pathname.slice(BEGIN.length - 1) : pathname
