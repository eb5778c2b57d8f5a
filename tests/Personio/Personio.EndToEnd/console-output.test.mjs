import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from './support/server.mjs';

const people = '{ employees(first: 20) { nodes { id firstName lastName email supervisor { position } absences(from: "2020-01-01", to: "2030-12-31") { nodes { comment } } } } }';

const create = `mutation ($input: CreateEmployeeInput!) {
  createEmployee(input: $input) { employee { id } errors { __typename } }
}`;

const newcomer = { firstName: 'Zebulon', lastName: 'Quackenbush', email: 'zebulon.quackenbush@sandbox.example' };

/** Runs operations that bring, create and fail with personal data, and returns the server's output with every text it must not hold. */
async function exercise(settings) {
  const server = await startServer({ employees: 20, settings });
  try {
    const { nodes } = (await server.query(people)).data.employees;
    await server.query(create, { variables: { input: newcomer } });
    await server.query(create, { variables: { input: newcomer } });
    await server.post({ query: `{ employee(id: "${newcomer.email}") { nope } }` });
    await server.post({ query: 'query ($id: Int!) { __typename }', variables: { id: newcomer.email } });
    await server.post({ query: `{ employees(first: 1, after: "${newcomer.email}") { nodes { id } } }` });
    await server.get(`/graphql?query=${encodeURIComponent(`{ employee(id: "${newcomer.email}") { id } }`)}`, { 'graphql-preflight': '1' });
    for (const fault of [{ status: 500 }, { status: 422 }, { status: 403 }, { disconnect: true }, { status: 502, body: 'html' }]) {
      await server.sandbox.setFaults({ ...fault, count: null, path: '/v1/company' });
      await server.post({ query: people });
      await server.post({ query: create, variables: { input: { ...newcomer, email: 'q.quackenbush@sandbox.example' } } });
    }
    const { output, errorOutput } = await server.stop();
    const secrets = [...nodes, newcomer].flatMap((person) => [person.email, `${person.firstName} ${person.lastName}`, person.lastName]);
    return { output: output + errorOutput, secrets: [...new Set(secrets)] };
  } finally {
    await server.stop('SIGKILL');
  }
}

const leaked = ({ output, secrets }) => secrets.filter((text) => new RegExp(`\\b${text.replaceAll('.', '\\.')}\\b`, 'i').test(output));

test('The console shows no names, addresses or credentials', async () => {
  const run = await exercise({});
  assert.ok(run.secrets.length > 40);
  assert.match(run.output, /Now listening on/);
  assert.deepEqual(leaked(run), []);
  assert.doesNotMatch(run.output, /papi-/);
});

test('Nor does it with every log level on', async () => {
  const run = await exercise({ Logging__LogLevel__Default: 'Trace' });
  assert.match(run.output, /dbug|trce/);
  assert.deepEqual(leaked(run), []);
  assert.doesNotMatch(run.output, /papi-/);
});

test('The console shows no stack traces for what goes wrong outside', async () => {
  const { output } = await exercise({});
  assert.doesNotMatch(output, /^\s+at [\w.<>]+\(/m);
});

test('The console writes JSON where the settings ask for it', async () => {
  const server = await startServer({ employees: 20, settings: { Logging__Console__FormatterName: 'json' } });
  const { output } = await server.stop();
  const lines = output.trim().split('\n').map((line) => JSON.parse(line));
  assert.ok(lines.some((line) => /^Now listening on/.test(line.Message)));
});
