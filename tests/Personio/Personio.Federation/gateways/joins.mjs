import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, assertAllAnswered, representations } from './asking.mjs';

/** What one operation puts together from several subgraphs. */
export function testJoins(stage, gateway) {
  const ask = (query, options) => gateway.ask(query, as('read', options));

  test('A thousand employees are joined by id in one operation, in order and by the pages of the company', async () => {
    const { world } = stage;
    const { data, errors } = await ask('{ assets { name owner { id firstName lastName } } }');
    const [calls, sent] = [await world.sandbox.dataCalls(), world.wire.take()];
    assert.equal(errors, undefined);
    assert.deepEqual(data.assets.map((asset) => asset.owner.id), world.ids.slice(0, 1_000));
    assert.ok(data.assets.every((asset) => asset.owner.firstName && asset.owner.lastName));
    assert.deepEqual(representations(sent).map((each) => each.length), [1_000]);
    assert.ok(calls.length <= Math.ceil(1_000 / 100) + 1, `${calls.length} calls`);
  });

  test('A thousand employees are joined by their e-mail address, in order and by the pages of the company', async () => {
    const { world } = stage;
    const { data, errors } = await ask('{ badges(first: 1000) { number holder { id email } } }');
    const calls = await world.sandbox.dataCalls();
    assert.equal(errors, undefined);
    const known = world.people.filter((person) => person.email).slice(0, 1_000);
    assert.deepEqual(data.badges.map((badge) => badge.holder), known);
    assert.ok(calls.length <= Math.ceil(1_100 / 100) + 1, `${calls.length} calls`);
  });

  test('A few employees are looked for one by one, each once', async () => {
    const { world } = stage;
    const { data, errors } = await ask('{ assets(kind: "phone") { owner { id firstName } } badges(first: 2) { holder { id } } }');
    const [calls, sent] = [await world.sandbox.dataCalls(), world.wire.take()];
    assert.equal(errors, undefined);
    assert.equal(data.assets[1].owner.firstName, data.assets[3].owner.firstName);
    assert.deepEqual(data.badges.map((badge) => badge.holder.id), world.people.filter((person) => person.email).slice(0, 2).map(({ id }) => id));
    const phones = representations(sent).flat().filter((each) => each.id !== undefined);
    assert.equal(phones.length, gateway.sendsKeysOnce ? 4 : 5);
    assert.equal(calls.length, 4 + 2, calls.map((call) => call.path).join());
  });

  test("Fields of both other subgraphs are joined to our employees, and what one of them requires is fetched from ours", async () => {
    const { world } = stage;
    const { data, errors } = await ask('{ employees(first: 3) { nodes { firstName office { name } assets { name } badge label } } }');
    assert.equal(errors, undefined);
    assert.deepEqual(data.employees.nodes.map((each) => each.assets[0].name), ['laptop 0', 'laptop 1', 'laptop 2']);
    for (const { firstName, office, label, badge } of data.employees.nodes) {
      assert.equal(label, `${firstName} of ${office?.name ?? 'nowhere'}`);
      assert.equal(typeof badge, 'number');
    }
    assertAllAnswered(world.wire.take());
  });

  test('What somebody requires of an employee that a third one names goes from ours through the gateway', async () => {
    const { data, errors } = await ask('{ badges(first: 2) { holder { label assets { id } } } }');
    assert.equal(errors, undefined);
    assert.ok(data.badges.every(({ holder }) => / of /.test(holder.label) && holder.assets.length > 0));
  });

  test('What another subgraph provides of ours is not asked of us again', async () => {
    const { world } = stage;
    const { data, errors } = await ask('{ leased { owner { email } } }');
    assert.equal(errors, undefined);
    assert.ok(data.leased.every(({ owner }) => owner.email));
    assert.equal(world.wire.take().length, gateway.trustsProvides ? 0 : 1);
  });

  test('Interfaces, unions, fragments and aliases lead to our employees', async () => {
    const { world } = stage;
    const { data, errors } = await ask(`
      query ($kind: String! = "laptop") {
        things: owned { __typename id holder: owner { ...Name } ... on Asset { title: name } ... on Licence { seats } }
        found(kind: $kind) { __typename ... on Asset { owner { ...Name } } ... on Licence { owner { lastName } } ... on Employee { ...Name assets { name } } }
      }
      fragment Name on Employee { given: firstName family: lastName }`);
    assert.equal(errors, undefined);
    const names = new Map(data.things.map((thing) => [thing.id, thing.holder]));
    assert.deepEqual(data.things.map((thing) => thing.__typename), ['Asset', 'Asset', 'Licence']);
    assert.deepEqual([data.things[0].title, data.things[2].seats], ['laptop 0', 5]);
    assert.deepEqual(data.found.map((each) => each.__typename), ['Asset', 'Licence', 'Employee']);
    assert.deepEqual(data.found[0].owner, names.get('laptop-0'));
    assert.equal(data.found[1].owner.lastName, names.get('laptop-1').family);
    assert.ok(data.found[2].given && data.found[2].assets.length > 0);
    assertAllAnswered(world.wire.take());
  });

  test("Our own lists, arguments, variables and unions go through whole", async () => {
    const { data, errors } = await gateway.ask(`
      query ($first: Int!, $after: String, $keys: [String!]) {
        all: employees(first: $first) { nodes { id } pageInfo { endCursor } }
        byName: employees(first: $first, after: $after, order: [{ lastName: DESC }]) { nodes { lastName } }
        one: employees(first: 1) { nodes { attributes(keys: $keys) { key typedValue { __typename ... on MoneyAttributeValue { amount } ...Option } } } }
      }
      fragment Option on OptionAttributeValue { option }`, as('payroll', { variables: { first: 3, keys: ['fix_salary', 'gender'] } }));
    assert.equal(errors, undefined);
    assert.deepEqual(data.all.nodes.map(({ id }) => id), stage.world.ids.slice(0, 3));
    const names = data.byName.nodes.map(({ lastName }) => lastName);
    assert.deepEqual(names, [...names].sort((a, b) => (a < b ? 1 : -1)));
    assert.ok(data.one.nodes[0].attributes.some(({ typedValue }) => typedValue.__typename !== undefined));
  });
}
