// Where the parts of the npm package are. The web app is where the server looks for it, two folders up from its code.
import { join } from 'node:path'
import { root } from '../steps.mjs'

export const MADE = join(root, 'dist-package')
export const PACKAGE = join(MADE, 'package')
export const PROGRAM = join(PACKAGE, 'server', 'dist')
export const WEB = join(PACKAGE, 'web', 'dist')

/** What npm installs beside the package: native code, and code that looks for its own files. */
export const INSTALLED = ['libsql', 'pg', 'piscina']
