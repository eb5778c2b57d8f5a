import { call } from './api.js';
import { $, attempt, make, replaceRows } from './dom.js';

export async function showAbsences() {
  const { total, absences } = await call('GET', 'absences');
  replaceRows($('absences'), JSON.stringify(absences), () => absences.length === 0
    ? [make('li', { class: 'quiet' }, make('span', {}, 'None is pending.'))]
    : absences.map(row));
  $('absence-total').textContent = total > absences.length ? `${absences.length} of ${total}` : '';
}

function row(absence) {
  const days = absence.lastDay === absence.firstDay ? absence.firstDay : `${absence.firstDay} to ${absence.lastDay ?? 'no end'}`;
  const what = `${absence.person}: ${absence.type}, ${days}`;
  return make('li', {},
    make('span', {}, what, absence.status === 'SUBSTITUTE_REQUESTED' ? make('span', { class: 'quiet' }, ' · a substitute is asked') : null),
    make('span', { class: 'actions' }, button('Approve', 'approve', absence, what), button('Reject', 'reject', absence, what)));
}

function button(label, decision, absence, what) {
  return make('button', {
    type: 'button',
    'aria-label': `${label} ${what}`,
    click: async () => {
      await attempt((decided) => `${what} is ${decided.status.toLowerCase().replaceAll('_', ' ')}.`, () => call('POST', `absences/${absence.id}/${decision}`));
      await showAbsences();
    },
  }, label);
}
