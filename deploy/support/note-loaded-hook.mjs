// `node --import` this file to have `note-loaded.mjs` in every process and thread.
import { register } from 'node:module'

register(new URL('note-loaded.mjs', import.meta.url))
