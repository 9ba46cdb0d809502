// The Model Context Protocol over stdio. A bundle of its own: nothing else of the command line may import it but lazily.

import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import type { ToolManifest } from './manifest.ts';

/** A tool as an agent sees it, and what it does. `run` rejects with a sentence for the agent when the input is faulty. */
export interface OfferedTool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: ToolManifest['inputSchema'];
  run(input: unknown): Promise<unknown>;
}

const INSTRUCTIONS = `Thesis Lens tests macro-economic claims against indicator series that it brings along; it opens no connection.
Start with check_text for prose. For a question of your own, find_indicator gives ids, evaluate_formula tests a formula over
them, get_series gives the figures. Report "unknown" as it is: no series can decide the claim. Quote dates and sources.`;

/** Offers the tools on stdin and stdout. Resolves when the client has closed stdin. */
export async function serve(version: string, tools: readonly OfferedTool[]): Promise<void> {
  const server = new Server(
    { name: 'thesis-lens', title: 'Thesis Lens', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, description, inputSchema }) => ({
      ...{ name, description, inputSchema },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool) return call(tool, params.arguments ?? {});
    const known = tools.map(({ name }) => name).join(', ');
    throw new McpError(
      ErrorCode.InvalidParams,
      `no tool is called "${params.name}", expected one of ${known}`,
    );
  });
  const closed = new Promise((resolve) => process.stdin.once('end', resolve));
  await server.connect(new StdioServerTransport());
  await closed;
}

/** A fault of the input is an answer that the agent can act on, not a failure of the protocol. */
async function call(tool: OfferedTool, input: unknown): Promise<CallToolResult> {
  try {
    return { content: [{ type: 'text', text: JSON.stringify(await tool.run(input)) }] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { isError: true, content: [{ type: 'text', text: message }] };
  }
}
