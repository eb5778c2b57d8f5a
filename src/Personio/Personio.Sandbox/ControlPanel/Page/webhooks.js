import { call } from './api.js';
import { $, attempt, make, replaceRows } from './dom.js';

export async function showWebhooks() {
  const { events, webhooks } = await call('GET', 'webhooks');
  replaceRows($('webhooks'), JSON.stringify(webhooks), () => webhooks.length === 0
    ? [make('li', { class: 'quiet' }, make('span', {}, 'None. Register one with POST /v2/webhooks.'))]
    : webhooks.map((webhook) => row(webhook, events)));
}

function row(webhook, events) {
  const offered = [...webhook.events, ...events.filter((name) => !webhook.events.includes(name))];
  const select = make('select', { 'aria-label': `Event for ${webhook.url}` }, ...offered.map((name) => make('option', {}, name)));
  const last = webhook.last;
  return make('li', {},
    make('span', {},
      make('code', {}, webhook.url), ' ', make('span', { class: 'quiet' }, `${webhook.enabled ? 'enabled' : 'disabled'} · ${webhook.description}`),
      last && make('span', { class: last.delivered ? 'quiet' : 'bad' }, ` · ${last.event}: ${last.result}`)),
    select,
    make('button', {
      type: 'button',
      click: async () => {
        await attempt(`Told ${webhook.url} of ${select.value}.`, () => call('POST', `webhooks/${webhook.id}/fire`, { event: select.value }));
        await showWebhooks();
      },
    }, 'Fire'));
}
