import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServer } from './support/server.mjs';

let server;
before(async () => (server = await startServer({ employees: 20 })));
after(() => server?.stop());

/** A refusal is one error with a code, and says nothing about the program's inside. */
function assertRefused(answer, status, code) {
  assert.equal(answer.status, status, answer.text);
  assert.deepEqual(answer.json.errors.map((error) => error.extensions.code), [code]);
  assert.ok(answer.json.errors[0].message.length > 10);
  assert.doesNotMatch(answer.text, /\bat [\w.]+\(|System\.|Exception|\.cs\b|stack/i);
}

const refusals = [
  ['A body that is not JSON', '{"query":', 400, 'BAD_REQUEST'],
  ['An empty body', '', 400, 'BAD_REQUEST'],
  ['A body that is a list', [{ query: '{ __typename }' }], 400, 'BAD_REQUEST'],
  ['A request without a query', { variables: {} }, 400, 'BAD_REQUEST'],
  ['A query that is a number', { query: 1 }, 400, 'BAD_REQUEST'],
  ['Variables that are a list', { query: '{ __typename }', variables: [] }, 400, 'BAD_REQUEST'],
  ['A document that breaks off', { query: '{ employees' }, 200, 'GRAPHQL_PARSE_FAILED'],
  ['A field that does not exist', { query: '{ salaries }' }, 200, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'A variable of the wrong type',
    { query: 'query ($first: Int) { employees(first: $first) { totalCount } }', variables: { first: 'ten' } },
    200,
    'BAD_USER_INPUT',
  ],
  [
    'A variable that is missing',
    { query: 'query ($id: ID!) { employee(id: $id) { id } }' },
    200,
    'BAD_USER_INPUT',
  ],
  [
    'An operation name that the document lacks',
    { query: 'query A { __typename }', operationName: 'B' },
    200,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'Two operations without a name to choose by',
    { query: 'query A { __typename } query B { __typename }' },
    200,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['A page of 100,000', { query: '{ employees(first: 100000) { nodes { id } } }' }, 200, 'BAD_USER_INPUT'],
  ['A page of less than nothing', { query: '{ employees(first: -1) { nodes { id } } }' }, 200, 'BAD_USER_INPUT'],
  ['A page from both ends', { query: '{ employees(first: 1, last: 1) { nodes { id } } }' }, 200, 'BAD_USER_INPUT'],
  ['A cursor of no list', { query: '{ employees(first: 1, after: "garbage!") { nodes { id } } }' }, 200, 'BAD_USER_INPUT'],
  [
    'A period that ends before it starts',
    { query: '{ absences(from: "2026-11-30", to: "2026-11-01") { nodes { id } } }' },
    200,
    'BAD_USER_INPUT',
  ],
  [
    "A period of an employee's absences that ends before it starts",
    { query: '{ employees(first: 1) { nodes { absences(from: "2026-11-30", to: "2026-11-01") { nodes { id } } } } }' },
    200,
    'BAD_USER_INPUT',
  ],
  ['A day that no calendar has', { query: '{ absences(from: "2026-02-30") { nodes { id } } }' }, 200, 'GRAPHQL_VALIDATION_FAILED'],
];

for (const [what, body, status, code] of refusals) {
  test(`${what} is refused with ${code}`, async () => assertRefused(await server.post(body), status, code));
}

test('A strict client gets status 400 for a document that cannot run', async () => {
  const answer = await server.post({ query: '{ salaries }' }, { accept: 'application/graphql-response+json' });
  assertRefused(answer, 400, 'GRAPHQL_VALIDATION_FAILED');
  assert.match(answer.headers.get('content-type'), /^application\/graphql-response\+json/);
});

test('A body that is not said to be JSON is refused', async () => {
  assertRefused(await server.post('{"query":"{ __typename }"}', { 'content-type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE');
});

test('A body of two megabytes is refused', async () => {
  assertRefused(await server.post({ query: `{ __typename } #${'x'.repeat(2 << 20)}` }), 413, 'PAYLOAD_TOO_LARGE');
});

test('A document that is nested very deep is refused', async () => {
  const answer = await server.post({ query: `{ employees ${'{ nodes { supervisor '.repeat(2000)}` });
  assert.equal(answer.status, 200);
  assert.match(answer.json.errors[0].extensions.code, /^[A-Z][A-Z_]+$/);
  assert.notEqual(answer.json.errors[0].extensions.code, 'INTERNAL_SERVER_ERROR');
});

test('An id that is no number finds nobody and asks Personio nothing', async () => {
  await server.sandbox.forget();
  const { data } = await server.query('{ employee(id: "../attributes?x=1") { id } }');
  assert.equal(data.employee, null);
  assert.deepEqual(await server.sandbox.dataCalls(), []);
});

test('After all that, the server still works', async () => {
  const { data } = await server.query('{ employees(first: 1) { totalCount } }');
  assert.equal(data.employees.totalCount, 20);
});
