/**
 * An address of the server as the browser asks for it: below the path that Bell Lap has on its host, such as
 * `/running/api/v1/export`. The server writes the path into the page (`pages-below-path.ts`), so that one build serves
 * every path; a host of its own has none.
 */
export const belowPath = (address: string): string =>
  ((globalThis.document as Document | undefined)?.documentElement.dataset['path'] ?? '') + address
