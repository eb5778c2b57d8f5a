import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from './support/client.mjs';
import { root } from './support/program.mjs';
import { startServer } from './support/server.mjs';

const folder = join(root, 'schema/operations');

// The month that the examples have for a default, and a day in it for the sandbox: they never age.
const month = { from: '2026-11-01', to: '2026-11-30' };
const today = '2026-11-16';

/** What each example must bring: an example without an entry here fails. */
const expectations = {
  'changes-since': ({ changes }) => {
    assert.match(changes.cursor, /^[0-9a-f]{32}$/);
    assert.deepEqual([changes.items, changes.hasMore], [[], false]);
  },
  'delete-webhook': ({ deleteWebhook }) => assert.deepEqual(deleteWebhook.errors.map((error) => error.__typename), ['NotFoundError']),
  'register-webhook': ({ registerWebhook }) => {
    assert.deepEqual([registerWebhook.errors, registerWebhook.created], [[], true]);
    assert.equal(registerWebhook.webhook.address, 'https://graph.example.com/webhooks/default');
    assert.equal(registerWebhook.webhook.events.length, 20);
  },
  'test-webhook': ({ testWebhook }) => assert.deepEqual(testWebhook.errors.map((error) => error.__typename), ['NotFoundError']),
  'create-employee': ({ createEmployee }) => {
    assert.match(createEmployee.employee.id, /^\d+$/);
    assert.equal(createEmployee.employee.lastName, 'Lovelace');
    assert.deepEqual(createEmployee.errors, []);
  },
  'employee-directory': ({ employees }) => {
    assert.ok(employees.totalCount >= 500);
    assert.equal(employees.nodes.length, 25);
    assert.ok(employees.nodes.every((employee) => employee.firstName && employee.lastName && employee.status));
    assert.ok(employees.nodes.some((employee) => employee.department?.name && employee.office?.name));
    assert.equal(employees.pageInfo.hasNextPage, true);
  },
  'find-employees': ({ employees }) => {
    assert.ok(employees.totalCount >= 10);
    assert.equal(employees.nodes.length, 10);
    assert.deepEqual(employees.nodes.map((e) => e.hireDate), employees.nodes.map((e) => e.hireDate).sort().reverse());
  },
  connection: ({ connection }) => {
    assert.ok(connection.apis.length === 2 && connection.apis.every((api) => api.answers));
    assert.ok(connection.readableAttributes.length > 10);
  },
  'raw-call': ({ personioRequest }) => {
    assert.equal(personioRequest.status, 200);
    assert.equal(personioRequest.body._data.length, 1);
  },
  'reporting-line': ({ employees }) => {
    assert.equal(employees.nodes.length, 2);
    assert.ok(employees.nodes.some((employee) => employee.supervisor?.position));
  },
  'team-calendar': ({ employees }) => {
    assert.equal(employees.nodes.length, 200);
    assert.ok(employees.nodes.filter((employee) => employee.supervisor?.lastName).length > 150);
    const absences = employees.nodes.flatMap((employee) => employee.absences.nodes);
    assert.ok(absences.length > 0);
    assert.ok(absences.every((absence) => absence.startDate <= month.to && (absence.endDate ?? '9999') >= month.from));
  },
  'who-is-away': ({ absences }) => {
    assert.ok(absences.nodes.length > 0 && absences.nodes.length <= 20);
    assert.ok(absences.nodes.every((absence) => absence.employee.firstName && absence.type.name && absence.approvalStatus));
  },
};

const examples = await readdir(folder).then((names) => names.filter((name) => name.endsWith('.graphql')));

let server;
before(async () => (server = await startServer({ settings: { Proxy__Allow__0: 'GET /v2/persons', Sandbox__Today: today } })));
after(() => server?.stop());

test('Every expectation is about an example that exists', () => {
  assert.deepEqual(Object.keys(expectations).filter((name) => !examples.includes(`${name}.graphql`)), []);
});

const watches = examples.filter((name) => name.startsWith('watch-'));

for (const example of watches) {
  test(`${example} is listened to`, async () => {
    const leave = new AbortController();
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ query: await readFile(join(folder, example), 'utf8') }),
      signal: leave.signal,
    });
    const first = await Promise.race([answer.body.getReader().read().catch(() => null), sleep(500)]);
    leave.abort();
    assert.equal(answer.headers.get('content-type').split(';')[0], 'text/event-stream');
    assert.doesNotMatch(first?.value ? new TextDecoder().decode(first.value) : '', /errors/, 'A subscription that is refused says so at once.');
  });
}

for (const example of examples.filter((name) => !watches.includes(name))) {
  test(`${example} runs without errors and brings plausible data`, async () => {
    const client = await connect(server);
    const text = await readFile(join(folder, example), 'utf8');
    const { data, errors } = await client.rawRequest(text);
    assert.equal(errors, undefined);
    const check = expectations[example.replace('.graphql', '')];
    assert.ok(check, `Say above what ${example} must bring.`);
    check(data);
  });
}
