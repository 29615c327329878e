// The packages that are published as libraries, those that others need first.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.mjs'

export const LIBRARIES = [
  'units',
  'fit',
  'activity',
  'workout',
  'fitness',
  'load',
  'form',
  'plan',
  'text',
]

export const libraryFolder = (name) => join(root, 'packages', name)

export const manifestOf = (name) =>
  JSON.parse(readFileSync(join(libraryFolder(name), 'package.json'), 'utf8'))

/** Test helpers are for this repository alone. */
export const isTestHelper = (entry) => /(^|\/)testing\//.test(entry)
