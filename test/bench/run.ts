/**
 * `npm run bench [name…]`: bundles a measurement as the product is bundled, unbundled every import is a call, and runs it.
 * Without a name: peers, keystrokes and start. `scaling`, `hazards`, `vault` and `lines` take minutes and are asked for
 * by name.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

const names = process.argv.slice(2);

if (!existsSync('test/bench/node_modules')) {
  console.error('The tools to compare with are not installed: npm ci --ignore-scripts --prefix test/bench');
  process.exit(2);
}
for (const name of names.length > 0 ? names : ['peers', 'keystrokes', 'start']) {
  const outfile = `test/bench/build/${name}.mjs`;
  await build({
    entryPoints: [`test/bench/${name}.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    plugins: [
      {
        name: 'peers stay outside',
        setup({ onResolve }) {
          onResolve({ filter: /peers\.mjs$/ }, () => ({ path: '../peers.mjs', external: true }));
        },
      },
    ],
  });
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
