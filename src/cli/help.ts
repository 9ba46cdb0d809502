/** What `thesis-lens --help` prints. */
export const HELP = `Links the claims of macro notes to indicator series and says where the data agree.

  thesis-lens check PATH…        verdicts for Markdown notes
  thesis-lens check --jsonl      stdin {"id","text","date"?} per line, stdout one JSON per line
  thesis-lens eval 'FORMULA'     one formula over the bundled series

  --format text|json|markdown    markdown is the Check Thesis report (check only)
  --as-of YYYY-MM-DD             the day the note speaks from; by default its front matter says
  --lang en|ja|zh-cn             language of messages
  --fail-on VERDICT              exit 1 when a claim has this verdict; may be repeated

  thesis-lens check notes/2026-02.md --format json
  thesis-lens eval 'streak(GACDFSA066MSFRBPHI < 0) >= 18m' --as-of 2025-11-15
  echo '{"id":1,"text":"Unemployment rose to 4.3% in July 2024.","date":"2024-08-05"}' | thesis-lens check --jsonl
`;
