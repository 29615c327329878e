/** The server of the Model Context Protocol: what an assistant may read, and how it proposes a change. */
import { VERSION } from '@bell-lap/server/contract/version'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { Invocation } from '../cli-command.ts'
import { addProposeTools } from './propose-tools.ts'
import { addReadTools } from './read-tools.ts'

/**
 * Answers requests on stdin until it ends. Each call opens Bell Lap as other commands do and closes it
 * again, so that the app can be started or stopped meanwhile.
 */
export async function serveMcp(invocation: Invocation): Promise<void> {
  const { t } = invocation.text
  const server = new McpServer(
    { name: 'bell-lap', title: 'Bell Lap', version: VERSION },
    { instructions: t('mcp.instructions') },
  )
  addReadTools(server, invocation)
  addProposeTools(server, invocation)
  const ended = new Promise<void>((done) => {
    process.stdin.once('end', done)
    process.stdin.once('close', done)
  })
  await server.connect(new StdioServerTransport())
  await ended
  await server.close()
}
