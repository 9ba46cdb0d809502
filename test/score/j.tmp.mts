const { judgeNote } = await import('/work/wt-me/test/score/adapter.ts');
const [, , date, text] = process.argv;
for (const j of judgeNote(text!, date!, '2026-11-22'))
  console.log(
    j.verdict,
    JSON.stringify(j.reasons),
    JSON.stringify(j.readings[0]),
    JSON.stringify(j.judgement, (k, v) => (k === 'series' || k === 'points' ? undefined : v))?.slice(0, 900),
  );
