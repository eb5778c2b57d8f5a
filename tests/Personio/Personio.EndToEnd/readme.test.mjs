import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from './support/program.mjs';
import { startServer } from './support/server.mjs';

const readme = await readFile(join(root, 'README.md'), 'utf8');

let server;
before(async () => (server = await startServer()));
after(() => server?.stop());

function block(language) {
  const found = readme.match(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``));
  assert.ok(found, `README.md has no block of ${language}.`);
  return found[1];
}

/** Absences move with today's date; everything else of the made-up company stays. */
const withoutAbsences = (answer) => JSON.parse(JSON.stringify(answer, (name, value) => (name === 'absences' ? undefined : value)));

test('The first operation of the README brings the answer that stands below it', async () => {
  const { data } = await server.query(block('graphql'));
  assert.deepEqual(withoutAbsences({ data }), withoutAbsences(JSON.parse(block('json'))));
});

test('It costs no more calls than the README says', async () => {
  const { extensions } = await server.query(block('graphql'), { extensions: { upstream: true } });
  // Where nobody is absent, nobody needs the absence types.
  assert.ok([2, 3].includes(extensions.upstream.calls), `${extensions.upstream.calls} calls.`);
});

test('The curl line of the README works', async () => {
  const [, body] = readme.match(/curl [^']*'content-type: application\/json' \\\s*-d '([^']*)'/) ?? assert.fail('README.md has no such line.');
  const { status, json } = await server.post(body);
  assert.equal(status, 200);
  assert.equal(json.data.employees.nodes.length, 3);
});

test('The curl line of the first page works', async () => {
  const [, body] = (await server.get('/')).text.match(/-d '([^']*)'/) ?? assert.fail('The first page has no such line.');
  const { status, json } = await server.post(body);
  assert.equal(status, 200);
  assert.equal(json.data.employees.nodes.length, 3);
});
