/**
 * The path below which the app is on its host, such as `/running`; empty where the host is Bell Lap's own. The server
 * writes it into the page (`pages-below-path.ts`), so that one build serves every path.
 */
export const APP_PATH: string =
  (globalThis.document as Document | undefined)?.documentElement.dataset['path'] ?? ''
