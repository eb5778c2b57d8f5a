import { call } from './api.js';
import { $, attempt, make, replaceRows } from './dom.js';

/** Every kind of fault that /__sandbox/faults knows. */
const groups = [
  ['Another answer', [
    ['429', { status: 429, retryAfterSeconds: 1 }],
    ['429, rate headers', { status: 429, rateHeaders: true }],
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
    ['404 of the gateway', { status: 404, body: 'gateway' }],
    ['503 as HTML', { status: 503, body: 'html' }],
    ['503, empty', { status: 503, body: 'empty' }],
    ['503 in the API’s words', { status: 503, body: 'error', retryAfterSeconds: 2 }],
  ]],
  ['The connection and the token', [
    ['Latency alone', {}],
    ['Cut connection', { disconnect: true }],
    ['Revoked token', { revokeToken: true }],
  ]],
  ['The real answer, spoilt', [
    ['Half of it', { answer: 'truncated' }],
    ['Cut in the middle', { answer: 'cutShort' }],
    ['Slow', { answer: 'slow' }],
    ['Wrong content type', { answer: 'wrongContentType' }],
    ['Oversized', { answer: 'oversized' }],
    ['A row twice', { answer: 'duplicateRows' }],
    ['Next page is itself', { answer: 'nextIsItself' }],
  ]],
];
const usual = { count: 1, percent: 100, latencyMilliseconds: 0, rateHeaders: false, body: 'error', disconnect: false, afterTheCall: false, revokeToken: false, answer: 'intact' };

let inForce = [];

export async function showFaults() {
  inForce = await call('GET', 'faults');
  draw();
}

export function wireFaults() {
  $('fault-kinds').replaceChildren(...groups.flatMap(([title, kinds]) => [
    make('h3', {}, title),
    ...kinds.map(([name, fault]) => make('button', { type: 'button', 'aria-pressed': 'false', 'data-kind': keyOf(fault), click: () => toggle(name, fault) }, name)),
  ]));
  $('fault-scope').addEventListener('submit', (event) => event.preventDefault());
  $('clear-faults').addEventListener('click', () => replace([], 'All faults have ended.'));
}

/** What a fault does, without which calls it hits. */
const keyOf = (fault) => JSON.stringify(['status', 'body', 'retryAfterSeconds', 'rateHeaders', 'disconnect', 'revokeToken', 'answer']
  .map((member) => fault[member] ?? usual[member] ?? null));

function toggle(name, fault) {
  const key = keyOf(fault);
  return inForce.some((one) => keyOf(one) === key)
    ? replace(inForce.filter((one) => keyOf(one) !== key), `Ended: ${name}.`)
    : replace([...inForce, { ...fault, ...scope(fault) }], `In force: ${name}.`);
}

function scope(fault) {
  const form = new FormData($('fault-scope'));
  const latency = Number(form.get('latencyMilliseconds'));
  return {
    count: form.get('count') === 'all' ? null : Number(form.get('count')),
    path: form.get('path').trim() || undefined,
    method: form.get('method') || undefined,
    percent: Number(form.get('percent')),
    latencyMilliseconds: Object.keys(fault).length === 0 && latency === 0 ? 1000 : latency,
    afterTheCall: form.has('afterTheCall') || undefined,
  };
}

async function replace(faults, done) {
  await attempt(done, async () => (inForce = await call('PUT', 'faults', faults)));
  draw();
}

function draw() {
  for (const button of $('fault-kinds').querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(inForce.some((one) => keyOf(one) === button.dataset.kind)));
  }
  replaceRows($('faults-in-force'), JSON.stringify(inForce), () => inForce.length === 0
    ? [make('li', { class: 'quiet' }, make('span', {}, 'None: every call gets its real answer.'))]
    : inForce.map((fault, index) => make('li', {},
      make('code', {}, textOf(fault)),
      make('button', { type: 'button', 'aria-label': `End the fault ${textOf(fault)}`, click: () => replace(inForce.toSpliced(index, 1), 'The fault has ended.') }, 'End'))));
}

const textOf = (fault) => Object.entries(fault)
  .filter(([member, value]) => member === 'count' || (value !== null && value !== usual[member]))
  .map(([member, value]) => `${member}=${value ?? 'all'}`).join(' ');
