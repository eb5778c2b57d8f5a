import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { waitUntil } from './support/program.mjs';
import { startServer } from './support/server.mjs';

const body = JSON.stringify({ query: '{ employees(first: 1) { nodes { firstName } } }' });

let server;
before(async () => (server = await startServer({ employees: 20 })));
beforeEach(async () => {
  await server.post(body);
  await server.sandbox.forget();
});
after(() => server?.stop());

/** Sends an operation and goes away while Personio still thinks about it. */
async function askAndLeave() {
  await server.sandbox.setFaults({ latencyMilliseconds: 20_000, count: 1, path: '/v1/company' });
  const leaving = new AbortController();
  const request = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: leaving.signal,
  });
  await waitUntil('the sandbox has the call', async () => (await server.sandbox.faults()).length === 0);
  leaving.abort();
  await assert.rejects(request, { name: 'AbortError' });
}

test('A client that leaves takes its calls to Personio with it', async () => {
  await askAndLeave();
  // The sandbox notes a call that was cut as status 0.
  await waitUntil('the call is cut', async () => (await server.sandbox.dataCalls()).some((call) => call.status === 0));
});

test('A client that leaves is no error in the log', async () => {
  await askAndLeave();
  await waitUntil('the call is cut', async () => (await server.sandbox.dataCalls()).some((call) => call.status === 0));
  assert.equal((await server.post(body)).status, 200);
  assert.doesNotMatch(server.program.output + server.program.errorOutput, /^(warn|fail|crit):/m);
});

test('300 clients at once are all served', async () => {
  const answers = await Promise.all(Array.from({ length: 300 }, () => server.post(body)));
  assert.equal(answers.filter((answer) => answer.status === 200 && answer.json.data.employees.nodes.length === 1).length, 300);
});
