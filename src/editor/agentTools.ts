import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { AGENT_TOOLS } from '../services/agentTools.ts';
import { displayLanguage } from './facts.ts';
import type { Services } from './services.ts';

/** The tools that a language model in the editor may call; what they take is said in the manifest. */
export function registerAgentTools(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(AGENT_TOOLS).map(([name, tool]) =>
      vscode.lm.registerTool<object>(name, {
        prepareInvocation: () => ({ invocationMessage: progressText(name) }),
        async invoke({ input }) {
          const { packs, today } = services;
          const answer = await tool(input, { packs, today: today(), language: displayLanguage() });
          return new vscode.LanguageModelToolResult([
            new vscode.LanguageModelTextPart(JSON.stringify(answer)),
          ]);
        },
      }),
    ),
  );
}

function progressText(tool: string): string {
  switch (tool) {
    case 'check_thesis':
      return l10n.t('Checking the claims against the data');
    case 'find_indicator':
      return l10n.t('Looking for indicators');
    default:
      return l10n.t('Evaluating the formula');
  }
}
