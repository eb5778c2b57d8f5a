import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, Program, waitUntil } from '../../Personio.EndToEnd/support/program.mjs';
import { ask } from './ask.mjs';
import { compose } from './composers.mjs';

const folder = fileURLToPath(new URL('../../Personio.Federation.Hive/', import.meta.url));
const program = join(folder, 'node_modules/@graphql-hive/gateway/dist/bin.js');
const config = fileURLToPath(new URL('./hive.config.mjs', import.meta.url));

/**
 * Composes subgraphs with The Guild's composition and serves them through Hive's gateway, as its command line starts it.
 * Subscriptions go to our subgraph by `sse` or `ws`.
 */
export async function startHive(subgraphs, { subscriptions = 'sse' } = {}) {
  if (!existsSync(program)) {
    throw new Error(`${program} is missing. Run "npm ci --prefix tests/Personio/Personio.Federation.Hive" first.`);
  }
  const directory = await mkdtemp(join(tmpdir(), 'hive-'));
  const supergraph = join(directory, 'supergraph.graphql');
  await writeFile(supergraph, compose("The Guild's", subgraphs));
  const port = await freePort();
  const gateway = new Program(
    process.execPath,
    [program, 'supergraph', supergraph, '--config-path', config, '--host', '127.0.0.1', '--port', String(port), '--fork', '1'],
    { directory, environment: { PATH: process.env.PATH, HOME: directory, SUBSCRIPTIONS: subscriptions } },
  );
  const stop = async () => {
    await gateway.stop();
    await rm(directory, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/graphql`;
  await waitUntil(
    "Hive's gateway answers",
    () => {
      if (gateway.hasEnded) {
        throw new Error(`Hive's gateway ended while it started:\n${gateway.output}${gateway.errorOutput}`);
      }
      return fetch(`http://127.0.0.1:${port}/readiness`).then((answer) => answer.ok, () => false);
    },
    { within: 60_000 },
  ).catch(async (fault) => {
    await stop();
    throw fault;
  });
  return { name: "Hive's gateway", url, ask: ask(url), program: gateway, stop };
}
