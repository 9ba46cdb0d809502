/**
 * What host tests have another extension do, by commands of the palette that ask for JSON. It calls a language model tool
 * as an agent would: `{"name": …, "input": …}`, and the answer opens as a document. It changes user settings: `{"KEY": value}`,
 * where `null` takes one back.
 */
const vscode = require('vscode');

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('agent.callTool', async () => {
      const asked = await vscode.window.showInputBox({ prompt: 'Tool call', ignoreFocusOut: true });
      if (asked === undefined) return;
      const content = await callTool(JSON.parse(asked));
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument({ content, language: 'json' }),
      );
    }),
    vscode.commands.registerCommand('agent.changeSettings', async () => {
      const asked = await vscode.window.showInputBox({ prompt: 'Settings', ignoreFocusOut: true });
      if (asked === undefined) return;
      const { Global } = vscode.ConfigurationTarget;
      for (const [key, value] of Object.entries(JSON.parse(asked)))
        await vscode.workspace.getConfiguration().update(key, value ?? undefined, Global);
    }),
    // A second folder beside the first, which nothing but an extension can add in the browser.
    vscode.commands.registerCommand('agent.addFolder', async () => {
      const [first] = vscode.workspace.workspaceFolders ?? [];
      const name = await vscode.window.showInputBox({ prompt: 'Folder', ignoreFocusOut: true });
      if (!first || name === undefined) return;
      vscode.workspace.updateWorkspaceFolders(1, 0, { uri: vscode.Uri.joinPath(first.uri, name) });
    }),
  );
};

async function callTool({ name, input }) {
  const tool = vscode.lm.tools.find((each) => each.name === name);
  try {
    const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
    const answer = content.map((part) => part.value).join('');
    return JSON.stringify({ description: tool?.description, answer: JSON.parse(answer) }, null, 1);
  } catch (error) {
    return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
  }
}
