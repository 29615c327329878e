#!/usr/bin/env node
// The command of the npm package. It says in plain words which Node.js it needs, before anything newer is loaded.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Bell Lap needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}
await import('../server/dist/bell-lap.js')
