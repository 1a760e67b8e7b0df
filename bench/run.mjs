// Runs a benchmark written in TypeScript: node bench/run.mjs bench/NAME.ts [ARGUMENTS]
import { resolve } from 'node:path';
import { createServer } from 'vite';

const [file = '', ...args] = process.argv.slice(2);
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { main } = await server.ssrLoadModule(resolve(file));
  await main(args);
} finally {
  await server.close();
}
