import { call } from './api.js';
import { $, attempt, make, replaceRows, showMistakes } from './dom.js';

const names = {
  today: 'Today', employees: 'Employees', departments: 'Departments', teams: 'Teams', offices: 'Offices',
  absencePeriods: 'Absences', openEndedAbsences: 'Open-ended', seed: 'Seed',
};

export async function showCompany() {
  const summary = await call('GET', 'company/summary');
  const numbers = Object.entries(names).map(([key, name]) => [name, summary[key]]);
  const statuses = Object.entries(summary.employeesByStatus).map(([status, count]) => [`of them ${status}`, count]);
  numbers.splice(2, 0, ...statuses);
  replaceRows($('numbers'), JSON.stringify(numbers), () =>
    numbers.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, String(value)))));
}

export async function showEmployees() {
  const search = $('employee-search').value.trim();
  const { total, employees } = await call('GET', `employees?search=${encodeURIComponent(search)}`);
  replaceRows($('employee-rows'), JSON.stringify(employees), () => employees.map((one) => make('tr', {},
    ...[one.id, one.name, one.email, one.position, one.department ?? '–', one.office ?? '–', one.status].map((text) => make('td', {}, String(text))))));
  $('employee-total').textContent = total > employees.length ? `${employees.length} of ${total}` : total === 1 ? 'One' : `${total}`;
}

export function wireCompany(refresh) {
  let pause;
  $('employee-search').addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => attempt('', showEmployees), 150);
  });
  $('load-company').addEventListener('change', async (event) => {
    const [file] = event.target.files;
    event.target.value = '';
    if (file) {
      await attempt((summary) => `Loaded a company of ${summary.employees}.`, () => loadCompany(file));
      await refresh();
    }
  });
  $('create-employee').addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.target;
    const employee = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
    const created = await attempt((answer) => `Created employee ${answer.data.id}.`, () => createEmployee(employee));
    if (created) {
      form.reset();
      $('employee-search').value = String(created.data.id);
      await refresh();
    }
  });
}

const loadCompany = (file) => withMistakes($('load-mistakes'), () => call('PUT', 'company', file));
const createEmployee = (employee) => withMistakes($('create-mistakes'), () => call('POST', 'employees', { employee }));

async function withMistakes(list, work) {
  showMistakes(list, []);
  try {
    return await work();
  } catch (fault) {
    showMistakes(list, fault.mistakes ?? []);
    throw fault;
  }
}
