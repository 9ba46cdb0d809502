import { AGENT_TOOLS, type AgentTool } from '../services/agentTools.ts';
import { openPacks, today } from './environment.ts';
import { manifest } from './manifest.ts';
import { messageLanguage } from './message.ts';
import type { Options } from './options.ts';

/** Outside the editor, where "check thesis" is a command, the tool is called by what it does. */
const NAMES: Readonly<Record<string, string>> = { check_thesis: 'check_text' };

/** `thesis-lens mcp`: the tools of the editor's agents for any other agent, over stdio, until the client goes away. */
export async function mcp(options: Options): Promise<number> {
  const [packs, { version, contributes }, { serve }] = await Promise.all([
    openPacks(options),
    manifest(),
    import('./mcpServer.ts'),
  ]);
  const language = messageLanguage(options.language);
  const tools: Readonly<Record<string, AgentTool>> = AGENT_TOOLS;
  await serve(
    version,
    contributes.languageModelTools.flatMap(({ name, modelDescription, inputSchema }) => {
      const run = tools[name];
      return run === undefined
        ? []
        : {
            name: NAMES[name] ?? name,
            description: modelDescription,
            inputSchema,
            run: (input) => run(input, { packs, today: today(), language }),
          };
    }),
  );
  return 0;
}
