import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startServer } from '../Personio.EndToEnd/support/server.mjs';
import { assetsSdl, startAssets } from './support/assets.mjs';
import { startGateway } from './support/gateway.mjs';

const employees = 250;

let server;
let assets;
let gateway;
let ids;
before(async () => {
  server = await startServer({ employees });
  const { data } = await server.query('{ _service { sdl } employees(first: 200) { nodes { id } } }');
  ids = data.employees.nodes.map((employee) => employee.id);
  // The last owner has left long ago: Personio does not know them any more.
  assets = await startAssets([...ids, ids[0], '999999999']);
  gateway = await startGateway([
    { name: 'personio', url: `${server.url}/graphql`, sdl: data._service.sdl },
    { name: 'assets', url: assets.url, sdl: assetsSdl },
  ]);
});
beforeEach(() => server.sandbox.forget());
after(async () => {
  await gateway?.stop();
  await assets?.stop();
  await server?.stop();
});

test('Fields of another subgraph are joined to our employees', async () => {
  const { data, errors } = await gateway.ask('{ employees(first: 2) { nodes { id firstName assets { name } } } }');
  assert.equal(errors, undefined);
  assert.deepEqual(data.employees.nodes.map((employee) => employee.assets.map((asset) => asset.name)), [['Laptop 0', 'Laptop 200'], ['Laptop 1']]);
  assert.ok(data.employees.nodes.every((employee) => employee.firstName));
});

test("Our employees are joined to another subgraph's assets, hundreds of them by the pages of the company", async () => {
  const { data, errors } = await gateway.ask('{ assets { owner { id firstName lastName } } }');
  const calls = await server.sandbox.dataCalls();
  assert.equal(errors, undefined);
  assert.deepEqual(data.assets.slice(0, 200).map((asset) => asset.owner.id), ids);
  assert.ok(data.assets.slice(0, 201).every((asset) => asset.owner.firstName && asset.owner.lastName));
  assert.ok(calls.length <= Math.ceil(employees / 100) + 1, `${calls.length} calls`);
});

test('An owner whom Personio does not know any more is no error', async () => {
  const { data, errors } = await gateway.ask('{ assets { owner { id firstName } } }');
  assert.equal(errors, undefined);
  assert.equal(data.assets.at(-1).owner.firstName, null);
});

test('While Personio is down, the other subgraph answers and ours says why it does not', async () => {
  await server.sandbox.setFaults({ status: 503, path: '/v1/company/employees', count: 1_000 });
  try {
    const { data, errors } = await gateway.ask('{ assets { name owner { id firstName } } }');
    assert.equal(data.assets[0].name, 'Laptop 0');
    assert.equal(data.assets[0].owner.firstName, null);
    assert.equal(errors[0].extensions.code, 'UPSTREAM_UNAVAILABLE');
    assert.deepEqual(errors[0].path, ['assets', 0, 'owner']);
  } finally {
    await server.sandbox.setFaults();
  }
});
