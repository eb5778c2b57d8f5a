import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitUntil } from './support/program.mjs';
import { startServer } from './support/server.mjs';

const query = '{ employees(first: 1) { nodes { firstName } } }';

/** Starts a server with an operation under way that waits for the sandbox. */
async function startWithSlowOperation(latencyMilliseconds) {
  const server = await startServer({ employees: 20 });
  await server.query(query);
  await server.sandbox.setFaults({ latencyMilliseconds, count: 1, path: '/v1/company' });
  const answer = server.post({ query });
  await waitUntil('the sandbox has the call', async () => (await server.sandbox.faults()).length === 0);
  return { server, answer };
}

for (const signal of ['SIGTERM', 'SIGINT']) {
  test(`${signal} lets a running operation end and exits with code 0`, async () => {
    const { server, answer } = await startWithSlowOperation(2_000);
    const stopped = server.stop(signal);
    const { status, json } = await answer;
    assert.equal(status, 200);
    assert.equal(json.errors, undefined);
    assert.ok(json.data.employees.nodes[0].firstName);
    assert.equal((await stopped).code, 0);
  });
}

test('A server that stops takes no new operations', async () => {
  const { server, answer } = await startWithSlowOperation(2_000);
  const stopped = server.stop();
  await waitUntil('new connections are refused', () => server.get('/health/live', { connection: 'close' }).then(() => false, () => true));
  assert.equal((await answer).status, 200);
  assert.equal((await stopped).code, 0);
});

test('An idle server ends at once', async () => {
  const server = await startServer({ employees: 20 });
  await server.query(query);
  const started = Date.now();
  assert.equal((await server.stop()).code, 0);
  assert.ok(Date.now() - started < 5_000, `It took ${Date.now() - started} ms.`);
});
