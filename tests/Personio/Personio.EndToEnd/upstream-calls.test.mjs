import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { thisMonth } from './support/months.mjs';
import { startServer } from './support/server.mjs';

const { from, to } = thisMonth();
const month = `from: "${from}", to: "${to}"`;

let server;
before(async () => (server = await startServer()));
beforeEach(() => server.sandbox.forget());
after(() => server?.stop());

const pagesOf = (calls) => calls.filter((call) => call.route === '/v1/company/employees');
const listingsOf = (calls) => calls.filter((call) => call.path === '/v2/absence-periods');

test('extensions.upstream reports what the sandbox saw', async () => {
  const { extensions } = await server.query(`{ employees(first: 150) { nodes { id absences(${month}) { nodes { id } } } } }`, {
    extensions: { upstream: true },
  });
  const seen = await server.sandbox.dataCalls();
  assert.equal(extensions.upstream.calls, seen.length);
  assert.deepEqual(
    extensions.upstream.endpoints.map((endpoint) => [endpoint.endpoint, endpoint.calls, endpoint.retries, endpoint.failures]),
    [
      ['GET /v1/company/employees', 2, 0, 0],
      ['GET /v2/absence-periods', listingsOf(seen).length, 0, 0],
    ],
  );
});

test('Without asking for it there is no report', async () => {
  assert.equal((await server.query('{ employees(first: 1) { nodes { id } } }')).extensions, undefined);
});

test('A report counts the retries of a call that failed once', async () => {
  await server.sandbox.setFaults({ status: 503, count: 1, path: '/v1/company/employees' });
  const { extensions } = await server.query('{ employees(first: 1) { nodes { id } } }', { extensions: { upstream: true } });
  assert.equal(extensions.upstream.calls, 1);
  assert.equal(extensions.upstream.endpoints[0].retries, 1);
});

test('200 employees with supervisors and a month of absences cost two pages and one listing', async () => {
  const { data } = await server.query(`{
    employees(first: 200) { nodes { id supervisor { firstName lastName } absences(${month}) { nodes { startDate } } } }
  }`);
  const calls = await server.sandbox.dataCalls();
  const [pages, listing] = [pagesOf(calls), listingsOf(calls)];
  assert.equal(data.employees.nodes.length, 200);
  assert.equal(pages.length, 2);
  assert.ok(listing.length >= 1);
  assert.equal(listing.filter((call) => !call.query.includes('cursor=')).length, 1, 'More than one listing was begun.');
  assert.equal(calls.length, pages.length + listing.length);
});

test('A filter that Personio lacks reads every page, asking for what it looks at and no more', async () => {
  const { data } = await server.query(`{
    employees(where: { status: { eq: ACTIVE } }, order: [{ hireDate: DESC }], first: 20) { totalCount nodes { lastName } }
  }`);
  const calls = await server.sandbox.dataCalls();
  assert.equal(data.employees.nodes.length, 20);
  assert.ok(data.employees.totalCount > 20 && data.employees.totalCount < 500);
  assert.equal(calls.length, 5);
  for (const { query } of calls) {
    assert.deepEqual(new URLSearchParams(query).getAll('attributes[]').sort(), ['hire_date', 'id', 'last_name', 'status']);
  }
});

test('A filter by e-mail address is Personio\'s own', async () => {
  const found = await server.query('{ employees(first: 1) { nodes { id email } } }');
  const [{ id, email }] = found.data.employees.nodes;
  await server.sandbox.forget();
  const { data } = await server.query(`{ employees(where: { email: { eq: "${email}" } }) { nodes { id } } }`);
  const calls = await server.sandbox.dataCalls();
  assert.deepEqual(data.employees.nodes, [{ id }]);
  assert.deepEqual(calls.map(({ query }) => new URLSearchParams(query).get('email')), [email]);
});

test('Supervisors that are not on the page cost at most a call each, and never more than the whole directory', async () => {
  const { data } = await server.query('{ employees(first: 200) { totalCount nodes { id supervisor { id position } } } }');
  const calls = await server.sandbox.dataCalls();
  const onPage = new Set(data.employees.nodes.map((employee) => employee.id));
  const missing = new Set(data.employees.nodes.map((employee) => employee.supervisor?.id).filter((id) => id && !onPage.has(id)));
  const directory = Math.ceil(data.employees.totalCount / 100);
  assert.ok(missing.size > 0, 'All supervisors are on the page: this company cannot show the difference.');
  assert.ok(data.employees.nodes.every((employee) => !employee.supervisor || employee.supervisor.position));
  assert.ok(calls.length <= 2 + Math.min(missing.size, directory), `${calls.length} calls for ${missing.size} missing supervisors.`);
});

test('A few missing supervisors are asked for one by one', async () => {
  const { data } = await server.query('{ employees(first: 2) { nodes { id supervisor { id position } } } }');
  const calls = await server.sandbox.dataCalls();
  const missing = new Set(data.employees.nodes.map((employee) => employee.supervisor?.id).filter(Boolean));
  assert.equal(calls.length, 1 + missing.size);
});

test('Only the attributes that are selected are asked for', async () => {
  await server.query('{ employees(first: 5) { nodes { firstName department { name } } } }');
  const [call] = await server.sandbox.dataCalls();
  assert.deepEqual(new URLSearchParams(call.query).getAll('attributes[]').sort(), ['department', 'first_name', 'id']);
});

test('The number of employees alone reads none of them', async () => {
  await server.query('{ employees { totalCount } }');
  const calls = await server.sandbox.dataCalls();
  assert.equal(calls.length, 1);
  assert.equal(new URLSearchParams(calls[0].query).get('limit'), '1');
});

test('A token is fetched once for all operations', async () => {
  await server.sandbox.expireTokens();
  await Promise.all(Array.from({ length: 20 }, () => server.query('{ employees(first: 1) { nodes { id } } }')));
  assert.equal((await server.sandbox.tokenCalls()).length, 1);
});
