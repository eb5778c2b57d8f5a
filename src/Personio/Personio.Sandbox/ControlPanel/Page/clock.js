import { call } from './api.js';
import { $, attempt } from './dom.js';

let stopped = false;

export async function showClock() {
  tell(await call('GET', 'clock'));
}

export function wireClock(refresh) {
  for (const button of document.querySelectorAll('[data-advance]')) {
    button.addEventListener('click', () => set(`It is ${button.textContent.slice(1)} later.`, { advanceSeconds: Number(button.dataset.advance) }, refresh));
  }
  $('stop-clock').addEventListener('click', () => set(stopped ? 'Time goes on.' : 'Time stands still.', { stopped: !stopped }, refresh));
}

async function set(done, change, refresh) {
  const clock = await attempt(done, () => call('PUT', 'clock', change));
  if (clock) {
    tell(clock);
    await refresh();
  }
}

function tell(clock) {
  stopped = clock.stopped;
  $('now').textContent = clock.now.slice(0, 19).replace('T', ' ');
  $('now').dateTime = clock.now;
  $('stop-clock').setAttribute('aria-pressed', String(stopped));
}
