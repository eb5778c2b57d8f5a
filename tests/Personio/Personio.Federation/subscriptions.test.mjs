import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { waitUntil } from '../Personio.EndToEnd/support/program.mjs';
import { registerWebhook } from './support/desk.mjs';
import { events } from './support/events.mjs';
import { gatewaySecret } from './support/forwarding.mjs';
import { startHive } from './support/hive.mjs';
import { keys, startWorld } from './support/world.mjs';

const changes = 'subscription ($id: ID) { employeeChanged(id: $id) { id type employee { preferredName } } }';
const joined = (id) => `subscription { employeeChanged(id: "${id}") { id type employee { preferredName assets { name } badge } } }`;
const known = { 'x-api-key': keys.desk };

let world;
const gateways = {};
before(async () => {
  world = await startWorld({ employees: 20 });
  await registerWebhook(world.sandbox, world.server);
  await Promise.all(['sse', 'ws'].map(async (subscriptions) => (gateways[subscriptions] = await startHive(world.subgraphs, { subscriptions }))));
});
after(async () => {
  await Promise.all(Object.values(gateways).map((gateway) => gateway.stop()));
  await world?.stop();
});

/** Renames an employee until somebody has heard of it: a change that comes ahead of the subscription is nobody's. */
async function rename(id, heard) {
  for (let attempt = 0; attempt < 10; attempt++) {
    const answer = await gateways.sse.ask(
      'mutation ($input: UpdateEmployeeInput!) { updateEmployee(input: $input) { errors { ... on Error { code } } } }',
      { headers: known, variables: { input: { id, preferredName: `Neo ${attempt}` } } });
    assert.equal(answer.data.updateEmployee.errors, null);
    const event = await Promise.race([heard, sleep(3_000, null, { ref: false })]);
    if (event !== null) {
      return event;
    }
  }
  throw new Error('Nobody has heard of ten changes.');
}

// At the same time, because it takes a gateway its time to notice that a client has left.
describe('Subscriptions', { concurrency: true }, () => {
  for (const [how, status, index] of [['sse', 200, 1], ['ws', 101, 3]]) {
    test(`A change is told through Hive's gateway, which listens by ${how} and joins the other subgraphs`, async () => {
      const watched = world.ids[index];
      const leaving = new AbortController();
      const subscription = events(gateways[how].url, joined(watched), { headers: known, signal: leaving.signal });
      const { value } = await rename(watched, subscription.next());

      assert.equal(value.errors, undefined);
      const { id, type, employee } = value.data.employeeChanged;
      assert.deepEqual([id, type], [watched, 'UPDATED']);
      assert.match(employee.preferredName, /^Neo /);
      assert.equal(employee.assets[0].name, `laptop ${index}`);
      assert.equal(typeof employee.badge, 'number');

      const [listening, ...more] = world.wire.exchanges.filter((each) => each.method === 'GET' && each.status === status && !each.isOver);
      assert.equal(listening.headers['graphql-gateway-secret'], gatewaySecret);
      assert.deepEqual(more, []);

      leaving.abort();
      await assert.rejects(subscription.next());
      await waitUntil('the gateway leaves our subgraph, too', () => listening.isOver, { within: 30_000 });
    });
  }

  test('Who may not listen is told so through the gateway', async () => {
    const { value: refused } = await events(gateways.sse.url, joined(world.ids[0]), {}).next();
    assert.equal(refused.errors[0].extensions.code, 'UNAUTHENTICATED');
  });

  test('Apollo Client, which speaks the multipart protocol, is told of changes by our subgraph itself', async () => {
    const link = new HttpLink({ uri: `${world.server.url}/graphql`, headers: { ...known, 'graphql-gateway-secret': gatewaySecret } });
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const heard = [];
    let failure;
    let over = false;
    const subscription = client.subscribe({ query: gql(changes), variables: { id: world.ids[2] } }).subscribe({
      next: (result) => heard.push(result),
      error: (fault) => (failure = fault),
      complete: () => (over = true),
    });
    const first = waitUntil('an event comes', () => failure || heard[0], { within: 60_000 });
    const { data } = await rename(world.ids[2], first);
    assert.equal(failure, undefined);
    assert.equal(data.employeeChanged.id, world.ids[2]);
    assert.match(data.employeeChanged.employee.preferredName, /^Neo /);
    assert.equal(over, false);
    subscription.unsubscribe();
    client.stop();
  });
});
