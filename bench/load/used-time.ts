import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Clock ticks of Linux, a second. */
const TICKS = 100
/** Places of the numbers in `/proc/PID/stat` after the name: own time, and that of children that ended. */
const OWN = [11, 12] as const
const WITH_ENDED_CHILDREN = [11, 12, 13, 14] as const

function timeOf(pid: number, places: readonly number[]): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return places.reduce((sum, place) => sum + Number(fields[place]), 0) / TICKS
  } catch {
    return 0
  }
}

/** Seconds of processor time that a process has used; 0 for one that is gone. */
export const usedS = (pid: number): number => timeOf(pid, OWN)

/** The same for a PostgreSQL cluster: its first process, those that work now, and those that ended. */
export function postgresUsedS(folder: string): number {
  const [line] = readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')
  const first = Number(line)
  let sum = timeOf(first, WITH_ENDED_CHILDREN)
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name) && parentOf(Number(name)) === first) sum += timeOf(Number(name), OWN)
  }
  return sum
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}

/** Seconds of processor time of the process that asks. */
export function ownUsedS(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

export function residentMb(pid: number): number {
  const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(found?.[1] ?? 0) / 1024)
}
