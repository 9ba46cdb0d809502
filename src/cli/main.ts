/** The command line `thesis-lens`. Nothing is wired yet: it prints how it will be called. */
process.stdout.write(`thesis-lens: checks the claims of macro notes against real series

  thesis-lens check PATH… [--format text|json|sarif|markdown] [--as-of DATE] [--pack DIR]… [--fail-on contradicted]
  thesis-lens check --jsonl [--pack DIR]…
  thesis-lens eval 'FORMULA' [--as-of DATE] [--pack DIR]… [--format text|json]
  thesis-lens find 'words' [--pack DIR]… [--format text|json]
`);
