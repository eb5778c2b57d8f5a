import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connect } from './support/client.mjs';
import { startServer } from './support/server.mjs';

const forwards = `
  query Page($first: Int!, $after: String) {
    employees(first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } }
  }`;

const backwards = `
  query Page($last: Int!, $before: String) {
    employees(last: $last, before: $before) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor } }
  }`;

let server;
before(async () => (server = await startServer()));
after(() => server?.stop());

async function walkForwards(first) {
  const client = await connect(server);
  const pages = [];
  for (let cursor = null; pages.length < 100; ) {
    const { employees } = await client.request(forwards, { first, after: cursor });
    pages.push(employees);
    if (!employees.pageInfo.hasNextPage) {
      break;
    }
    cursor = employees.pageInfo.endCursor;
  }
  return pages;
}

const idsOf = (pages) => pages.flatMap((page) => page.nodes.map((employee) => employee.id));

test('A walk forwards finds each of the 500 employees once', async () => {
  const pages = await walkForwards(60);
  assert.equal(pages.length, 9);
  assert.equal(idsOf(pages).length, 500);
  assert.equal(new Set(idsOf(pages)).size, 500);
});

test('Every page tells the same total', async () => {
  const pages = await walkForwards(200);
  assert.deepEqual(pages.map((page) => page.totalCount), [500, 500, 500]);
});

test('A walk backwards finds the same employees in the same order', async () => {
  const client = await connect(server);
  const pages = [];
  for (let cursor = null; pages.length < 100; ) {
    const { employees } = await client.request(backwards, { last: 60, before: cursor });
    pages.unshift(employees);
    if (!employees.pageInfo.hasPreviousPage) {
      break;
    }
    cursor = employees.pageInfo.startCursor;
  }
  assert.deepEqual(idsOf(pages), idsOf(await walkForwards(60)));
});

test('The size of the pages does not change what a walk finds', async () => {
  assert.deepEqual(idsOf(await walkForwards(200)), idsOf(await walkForwards(70)));
});

test('A page behind the last employee is empty', async () => {
  const client = await connect(server);
  const last = (await walkForwards(200)).at(-1);
  const { employees } = await client.request(forwards, { first: 10, after: last.pageInfo.endCursor });
  assert.deepEqual(employees.nodes, []);
  assert.equal(employees.pageInfo.hasNextPage, false);
});

test('An employee of a list is found by id', async () => {
  const client = await connect(server);
  const { employees } = await client.request('{ employees(first: 3) { nodes { id firstName email } } }');
  const found = await client.request('query ($id: ID!) { employee(id: $id) { id firstName email } }', { id: employees.nodes[2].id });
  assert.deepEqual(found.employee, employees.nodes[2]);
});

test('An id that nobody has finds null and is no error', async () => {
  const { data, errors } = await (await connect(server)).rawRequest('{ employee(id: "999999999") { firstName } }');
  assert.equal(data.employee, null);
  assert.equal(errors, undefined);
});
