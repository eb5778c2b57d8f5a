import { call } from './api.js';
import { $, attempt, make } from './dom.js';

const maxShown = 200;
let calls = [];
let last = 0;

export async function showCalls() {
  const fresh = await call('GET', `calls?since=${last}`);
  if (fresh.length > 0) {
    last = fresh.at(-1).sequence;
    calls = [...fresh.reverse(), ...calls].slice(0, 10_000);
    draw();
  } else if (!$('call-total').textContent) {
    draw();
  }
}

export function wireCalls() {
  $('failed-only').addEventListener('change', draw);
  $('clear-calls').addEventListener('click', async () => {
    await attempt('The log of calls is empty.', () => call('DELETE', 'calls'));
    calls = [];
    draw();
  });
}

/** It may be another sandbox that answers now, which counts from one. */
export function forgetCalls() {
  calls = [];
  last = 0;
}

const isFine = (one) => one.status >= 200 && one.status < 400;

function draw() {
  const chosen = $('failed-only').checked ? calls.filter((one) => !isFine(one)) : calls;
  $('call-rows').replaceChildren(...chosen.slice(0, maxShown).map((one) => make('tr', {},
    make('td', {}, String(one.sequence)),
    make('td', {}, one.time.slice(11, 23)),
    make('td', { class: isFine(one) ? null : 'bad' }, one.status === 0 ? 'cut' : String(one.status)),
    make('td', { class: 'number' }, one.durationMilliseconds.toFixed(1)),
    make('td', {}, make('code', {}, `${one.method} ${one.path}${one.query}`)))));
  $('call-total').textContent = chosen.length === 0 ? 'None yet.' : chosen.length > maxShown ? `The last ${maxShown} of ${chosen.length}` : `${chosen.length} ${chosen.length === 1 ? 'call' : 'calls'}`;
}
