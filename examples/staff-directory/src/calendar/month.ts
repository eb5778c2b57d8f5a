/** A month of a year, counted from 1. Days are texts as the schema's LocalDate, so that no time zone moves them. */
export interface Month {
  year: number;
  month: number;
}

export const firstDay = ({ year, month }: Month) => `${year}-${pad(month)}-01`;

export const lastDay = (month: Month) => `${firstDay(month).slice(0, 8)}${pad(lengthOf(month))}`;

export const daysOf = (month: Month) => Array.from({ length: lengthOf(month) }, (_, i) => `${firstDay(month).slice(0, 8)}${pad(i + 1)}`);

export const monthName = ({ year, month }: Month) =>
  new Date(Date.UTC(year, month - 1, 1)).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export function next({ year, month }: Month, by: number): Month {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

const lengthOf = ({ year, month }: Month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const pad = (number: number) => String(number).padStart(2, '0');
