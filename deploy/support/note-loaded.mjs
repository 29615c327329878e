// A hook of Node's module loader: writes down the address of each file that the program loads, in every thread.
import { appendFileSync } from 'node:fs'

export async function load(url, context, nextLoad) {
  appendFileSync(process.env.NOTE_LOADED_IN, `${url}\n`)
  return nextLoad(url, context)
}
