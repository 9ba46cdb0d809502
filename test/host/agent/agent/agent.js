/**
 * What another extension can do with ours, for host tests: calls a language model tool as an agent would. The palette asks for
 * `{"name": …, "input": …}`; the answer opens as a document.
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
