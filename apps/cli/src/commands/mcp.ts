import type { CliCommand } from '../cli-command.ts'
import { EXIT } from '../exit-code.ts'

/** Serves assistants over stdin and stdout until the client closes them. */
export const mcpCommand: CliCommand = {
  name: 'mcp',
  line: 'help.line.mcp',
  about: 'help.mcp',
  examples: [
    ['bell-lap mcp', 'help.mcp.example'],
    ['bell-lap mcp --server https://mile.example.org', 'help.mcp.example-server'],
  ],
  run: async (invocation) => {
    // Only this command needs the protocol.
    const { serveMcp } = await import('../mcp/serve-mcp.ts')
    await serveMcp(invocation)
    return EXIT.done
  },
}
