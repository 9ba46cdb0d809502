// Stands in for `vscode` inside the core, so that any use of the editor is a compile error.
export {};
