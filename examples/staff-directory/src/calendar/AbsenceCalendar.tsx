import { useState } from 'react';
import { graphql } from '../gql';
import { useAnswer } from '../graphql/useAnswer';
import { daysOf, firstDay, lastDay, monthName, next, type Month } from './month';

const MonthQuery = graphql(`
  query AbsencesOfAMonth($from: LocalDate!, $to: LocalDate!) {
    absences(from: $from, to: $to, first: 50, where: { approvalStatus: { in: [APPROVED, PENDING] } }) {
      nodes {
        id
        startDate
        endDate
        approvalStatus
        employee {
          id
          firstName
          lastName
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** Who is away in a month: a row for each person, a column for each day. Why somebody is away is not asked. */
export function AbsenceCalendar() {
  const [month, show] = useState<Month>(() => ({ year: new Date().getFullYear(), month: new Date().getMonth() + 1 }));
  const { data, fault, isAsking } = useAnswer(MonthQuery, { from: firstDay(month), to: lastDay(month) });
  const absences = data?.absences?.nodes ?? [];
  const people = [...new Map(absences.flatMap(({ employee }) => (employee ? [[employee.id, employee] as const] : []))).values()];
  return (
    <section aria-busy={isAsking}>
      <p className="pager">
        <button onClick={() => show(next(month, -1))}>Earlier</button>
        <strong>{monthName(month)}</strong>
        <button onClick={() => show(next(month, 1))}>Later</button>
      </p>
      {fault && <p role="alert">{fault}</p>}
      {data?.absences?.pageInfo.hasNextPage && <p role="status">The first 50 absences of the month are shown.</p>}
      <table className="calendar">
        <thead>
          <tr>
            <th>Name</th>
            {daysOf(month).map((day) => (
              <th key={day}>{Number(day.slice(8))}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.firstName} {person.lastName}
              </th>
              {daysOf(month).map((day) => {
                const absence = absences.find((a) => a.employee?.id === person.id && a.startDate <= day && (a.endDate ?? day) >= day);
                return <td key={day} className={absence?.approvalStatus?.toLowerCase()} title={absence && `Away on ${day}`} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
