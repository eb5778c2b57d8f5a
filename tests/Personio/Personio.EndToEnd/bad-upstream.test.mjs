import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freePort } from './support/program.mjs';
import { credentials, startSandbox } from './support/sandbox.mjs';
import { startServer } from './support/server.mjs';

const query = '{ employees(first: 1) { nodes { firstName } } }';

let sandbox;
let server;
before(async () => {
  sandbox = await startSandbox('--employees', '20');
  server = await startServer({ settings: { ...credentials, Personio__BaseAddress: sandbox.url } });
});
after(async () => {
  await server?.stop();
  await sandbox?.stop();
});

/** Runs a test against a server of its own. */
async function withServer(settings, run) {
  const other = await startServer({ settings });
  try {
    await run(other);
  } finally {
    await other.stop();
  }
}

function assertFieldFailed(answer, code) {
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.json.data, { employees: null });
  assert.deepEqual(answer.json.errors.map((error) => [error.path, error.extensions.code]), [[['employees'], code]]);
  assert.doesNotMatch(answer.text, /\bat [\w.]+\(|System\.|Exception|\.cs\b/);
}

test('A wrong secret fails the field, makes the server unready and is not quoted', async () => {
  const wrong = 'papi-this-is-not-the-secret';
  await withServer({ ...credentials, Personio__ClientSecret: wrong, Personio__BaseAddress: sandbox.url }, async (other) => {
    const answer = await other.post({ query });
    assertFieldFailed(answer, 'UPSTREAM_AUTH_FAILED');
    const readiness = await other.readiness();
    assert.equal(readiness.httpStatus, 503);
    assert.equal(readiness.status, 'Unhealthy');
    assert.equal(readiness.checks.token.status, 'Unhealthy');
    assert.ok(readiness.checks.token.description.length > 10);
    assert.ok(!`${answer.text}${JSON.stringify(readiness)}${other.program.output}${other.program.errorOutput}`.includes(wrong));
  });
});

test('A server without credentials starts and says which setting it needs', async () => {
  await withServer({ Personio__BaseAddress: sandbox.url }, async (other) => {
    const answer = await other.post({ query });
    assertFieldFailed(answer, 'UPSTREAM_AUTH_FAILED');
    assert.match(answer.json.errors[0].message, /Personio:ClientId/);
    assert.equal((await other.readiness()).httpStatus, 503);
    assert.equal((await other.get('/health/live')).status, 200);
  });
});

test('A Personio that cannot be reached fails the field within ten seconds', async () => {
  await withServer({ ...credentials, Personio__BaseAddress: `http://127.0.0.1:${await freePort()}` }, async (other) => {
    const answer = await other.post({ query });
    assertFieldFailed(answer, 'UPSTREAM_UNAVAILABLE');
    assert.ok(answer.milliseconds < 10_000, `It took ${answer.milliseconds} ms.`);
    assert.equal((await other.readiness()).httpStatus, 503);
  });
});

const faults = [
  ['An answer that is a web page', { status: 502, body: 'html' }, 'UPSTREAM_UNAVAILABLE'],
  ['A server error', { status: 500 }, 'UPSTREAM_UNAVAILABLE'],
  ['A connection that is cut', { disconnect: true }, 'UPSTREAM_UNAVAILABLE'],
];

for (const [what, fault, code] of faults) {
  test(`${what} fails the field with ${code}`, async () => {
    await sandbox.setFaults({ ...fault, count: null, path: '/v1/company' });
    assertFieldFailed(await server.post({ query }), code);
  });
}

test('A rate limit that lasts longer than a client waits fails the field, and Personio is left alone', async () => {
  await sandbox.setFaults({ status: 429, retryAfterSeconds: 120, count: null, path: '/v1/company' });
  await withServer({ ...credentials, Personio__BaseAddress: sandbox.url }, async (other) => {
    await sandbox.forget();
    assertFieldFailed(await other.post({ query }), 'UPSTREAM_RATE_LIMITED');
    assertFieldFailed(await other.post({ query }), 'UPSTREAM_RATE_LIMITED');
    assert.equal((await sandbox.dataCalls()).length, 1);
  });
});

test('A failed part leaves the rest of the answer whole', async () => {
  await sandbox.setFaults({ status: 500, count: null, path: '/v2/absence-periods' });
  const { status, json } = await server.post({
    query: '{ employees(first: 2) { nodes { firstName absences(from: "2026-11-01", to: "2026-11-30") { nodes { id } } } } }',
  });
  assert.equal(status, 200);
  assert.equal(json.data.employees.nodes.length, 2);
  assert.ok(json.data.employees.nodes.every((employee) => employee.firstName && employee.absences === null));
  assert.deepEqual(new Set(json.errors.map((error) => error.extensions.code)), new Set(['UPSTREAM_UNAVAILABLE']));
});

test('A token that Personio no longer takes is replaced without anybody noticing', async () => {
  await sandbox.setFaults();
  await server.query(query);
  await sandbox.expireTokens();
  await server.query(query);
});

test('When the faults are over, the server works again', async () => {
  await sandbox.setFaults({ status: 500, count: null, path: '/v1/company' });
  assertFieldFailed(await server.post({ query }), 'UPSTREAM_UNAVAILABLE');
  await sandbox.setFaults();
  assert.equal((await server.query(query)).data.employees.nodes.length, 1);
});
