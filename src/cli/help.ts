/** What `thesis-lens --help` prints. */
export const HELP = `Links the claims of macro notes to indicator series and says where the data agree.

  thesis-lens check PATH…        verdicts for notes: files, folders, 'patterns/**/*.md', - for stdin
  thesis-lens check --jsonl      stdin {"id","text","date"?} per line, stdout one JSON per line
  thesis-lens eval 'FORMULA'     one formula over the series of all packs
  thesis-lens find 'words'       the indicators that words may mean, best first
  thesis-lens mcp                the same as tools for agents: a Model Context Protocol server on stdio

  --format text|json|sarif|markdown
                                 sarif is for code scanning, markdown the Check Thesis report;
                                 eval and find print text or json
  --as-of YYYY-MM-DD             the day a note speaks from; by default its headings, its front
                                 matter, its file name or today say
  --lang en|ja|zh-cn             language of messages
  --pack DIR                     a folder of your own CSV files, before the bundled packs; may be repeated
  --catalogue DIR                a folder of your own theses in YAML; may be repeated
  --fail-on VERDICT              exit 1 for supported, mixed, contradicted, pending or unknown; may be repeated
  -q, --quiet                    only contradicted claims (or those of --fail-on), no progress
  -h, --help    --version

Folders are searched for *.md and *.markdown; what .gitignore names is left out.
Exit codes: 0 done, 1 a verdict of --fail-on was found, 2 a wrong call or input that cannot be read.

First steps:

  thesis-lens check notes/2026-02.md
  thesis-lens find 'manufacturing survey'
  thesis-lens eval 'streak(GACDFSA066MSFRBPHI < 0) >= 18m' --as-of 2025-11-15

In a pipeline:

  thesis-lens check notes --quiet --fail-on contradicted
  thesis-lens check notes --format sarif > thesis-lens.sarif
  echo '{"id":1,"text":"Unemployment rose to 4.3% in July 2024.","date":"2024-08-05"}' | thesis-lens check --jsonl
`;
