import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { waitUntil } from './support/program.mjs';
import { startServer } from './support/server.mjs';

const patience = 60_000;

let server;
let browser;
before(async () => {
  server = await startServer({ employees: 20 });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens the playground with an empty document, and notes whom it talks to and what its console complains about. */
async function openPlayground() {
  const { status } = await server.get('/graphql/ui/');
  assert.equal(status, 200, 'The playground is not installed: build src/Personio/Personio.Subgraph with npm at hand.');
  const context = await browser.newContext({ viewport: { width: 1400, height: 850 } });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const talk = { addresses: [], complaints: [] };
  context.on('request', (request) => talk.addresses.push(request.url()));
  page.on('websocket', (socket) => talk.addresses.push(socket.url()));
  page.on('console', (message) => message.type() === 'error' && talk.complaints.push(message.text()));
  page.on('pageerror', (fault) => talk.complaints.push(fault.message));
  await page.goto(`${server.url}/graphql/ui`);
  await page.getByText('Create Document').first().click();
  await page.getByText('Schema available').waitFor();
  return { page, talk, close: () => context.close() };
}

const editor = (page, kind) => page.locator(`.monaco-editor[data-uri^="${kind}"]`).first();

/** Types an operation, runs it and waits for text in the response. */
async function run(page, operation, expected) {
  // It stands above an operation once the editor has understood it; on a busy machine keys and clicks before the page has settled are lost.
  await waitUntil(
    'the editor has understood the operation',
    async () => {
      await editor(page, 'file:///operations/').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(operation);
      return page.getByRole('button', { name: 'Run ▷' }).waitFor({ timeout: 10_000 }).then(() => true, () => false);
    },
    { within: patience },
  );
  const response = editor(page, 'inmemory:').locator('.view-lines');
  let clickedAt = 0;
  return waitUntil(
    `the response shows ${expected}`,
    async () => {
      if (Date.now() - clickedAt > 5_000) {
        await page.getByRole('button', { name: /^Run Operation/ }).click();
        clickedAt = Date.now();
      }
      // The editor writes spaces as ones that do not break.
      const text = (await response.innerText()).replaceAll('\u00a0', ' ');
      return text.includes(expected) && text;
    },
    { within: 30_000 },
  );
}

test('The playground runs an operation and shows an employee', async () => {
  const [employee] = (await server.query('{ employees(first: 1) { nodes { firstName lastName } } }')).data.employees.nodes;
  const { page, close } = await openPlayground();
  try {
    const shown = await run(page, '{ employees(first: 1) { nodes { firstName lastName } } }', employee.lastName);
    assert.ok(shown.includes(employee.firstName));
  } finally {
    await close();
  }
});

test('The playground shows what is wrong with an operation', async () => {
  const { page, close } = await openPlayground();
  try {
    await run(page, '{ employees(first: 100000) { totalCount } }', 'BAD_USER_INPUT');
  } finally {
    await close();
  }
});

test('The playground talks to its own server only, and its security policy is kept', async () => {
  const { page, talk, close } = await openPlayground();
  try {
    await run(page, '{ employees(first: 1) { totalCount } }', 'totalCount');
    await page.getByText('Schema Reference').first().click();
    await page.getByText('The kinds of absence that the company has defined').first().waitFor();
    assert.ok(talk.addresses.some((address) => address === `${server.url}/graphql`));
    const foreign = talk.addresses.filter((address) => !/^(blob|data):/.test(address) && new URL(address).host !== `127.0.0.1:${server.port}`);
    assert.deepEqual(foreign, []);
    assert.deepEqual(talk.complaints, []);
  } finally {
    await close();
  }
});

test('The playground names the server and may not be framed', async () => {
  const configuration = await server.get('/graphql/ui/bcp-config.json');
  assert.equal(configuration.json.title, 'Personio subgraph');
  assert.equal(configuration.json.disableTelemetry, true);
  const page = await server.get('/graphql/ui/');
  assert.match(page.headers.get('content-security-policy'), /frame-ancestors 'none'/);
});

test('The licence of the playground is served beside it', async () => {
  assert.match((await server.get('/graphql/ui/LICENSE')).text, /ChilliCream License/);
});
