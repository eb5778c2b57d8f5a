import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { install } from './support/client.mjs';
import { startServer } from './support/server.mjs';

let server;
before(async () => (server = await startServer({ employees: 20 })));
after(() => server?.stop());

test('The first page says what answers: a sandbox, and memory', async () => {
  const page = await server.get('/');
  assert.equal(page.status, 200);
  assert.match(page.headers.get('content-type'), /^text\/html; charset=utf-8/);
  assert.match(page.text, /sandbox, a made-up company of 20 employees/);
  assert.match(page.text, /memory/);
});

test('Every link of the first page leads somewhere', async () => {
  const links = [...(await server.get('/')).text.matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
  assert.ok(links.includes('/graphql/ui/') && links.includes('/graphql/schema.graphqls') && links.includes('/health/ready'));
  for (const link of links) {
    const { status } = await fetch(new URL(link, server.url), { signal: AbortSignal.timeout(10_000) });
    assert.equal(status, 200, link);
  }
});

test("The first page escapes the client's host name", async () => {
  const page = await server.get('/', { 'x-forwarded-host': '<script>' });
  assert.doesNotMatch(page.text, /<script>/);
});

test('The console says that a sandbox answers and where', () => {
  assert.match(server.program.output, new RegExp(`sandbox at ${server.sandbox.url}`));
});

test('The schema as text has the same types and fields as introspection tells', async () => {
  const { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } = await install(import('graphql'));
  const { text } = await server.get('/graphql/schema.graphqls');
  const { data } = await server.query(getIntrospectionQuery());
  const outline = (schema) =>
    Object.fromEntries(
      Object.values(schema.getTypeMap())
        .filter((type) => !type.name.startsWith('__'))
        .map((type) => [type.name, type.getFields ? Object.values(type.getFields()).map((field) => `${field.name}: ${field.type}`) : []]),
    );
  const told = buildClientSchema(data);
  assert.ok(told.getQueryType().getFields().employees);
  assert.deepEqual(outline(buildSchema(text)), outline(told));
  assert.ok(printSchema(lexicographicSortSchema(told)).includes('type Employee'));
});

test('An unchanged schema is not sent again', async () => {
  const first = await server.get('/graphql/schema.graphqls');
  const second = await server.get('/graphql/schema.graphqls', { 'if-none-match': first.headers.get('etag') });
  assert.equal(second.status, 304);
  assert.equal(second.text, '');
});

const get = (query, headers) => server.get(`/graphql?${new URLSearchParams({ query })}`, headers);

test('A query by GET needs a header that no foreign page can send', async () => {
  const answer = await get('{ __typename }');
  assert.equal(answer.status, 400);
  assert.equal(answer.json.errors[0].extensions.code, 'PREFLIGHT_REQUIRED');
});

test('A query by GET with that header is answered', async () => {
  const answer = await get('{ employees { totalCount } }', { 'graphql-preflight': '1' });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.json, { data: { employees: { totalCount: 20 } } });
});

test('A mutation by GET is refused and changes nothing', async () => {
  const mutation = 'mutation { createEmployee(input: { firstName: "A", lastName: "B", email: "a.b@sandbox.example" }) { employee { id } } }';
  const answer = await get(mutation, { 'graphql-preflight': '1' });
  assert.equal(answer.status, 405);
  assert.equal(answer.json.errors[0].extensions.code, 'OPERATION_NOT_ALLOWED');
  assert.equal((await server.query('{ employees { totalCount } }')).data.employees.totalCount, 20);
});

test('Live and ready answer in JSON and are not cached', async () => {
  for (const path of ['/health/live', '/health/ready']) {
    const answer = await server.get(path);
    assert.equal(answer.status, 200);
    assert.equal(answer.json.status, 'Healthy');
    assert.match(answer.headers.get('cache-control'), /no-store/);
  }
});

test('A path that does not exist is not found', async () => {
  assert.equal((await server.get('/graphql/ui/static/no-such-file.js')).status, 404);
  assert.equal((await server.get('/graphql/ui/..%2f..%2fPersonio.Subgraph.dll')).status, 404);
  assert.equal((await server.get('/nothing')).status, 404);
});
