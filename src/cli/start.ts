// What `thesis-lens` starts. The rest is a file of its own, so that Node, from 22.8 on, can keep it compiled between runs.

import * as modules from 'node:module';

const { enableCompileCache } = modules as typeof modules & { enableCompileCache?: () => unknown };
enableCompileCache?.();
modules.createRequire(__filename)('./commands.js');
