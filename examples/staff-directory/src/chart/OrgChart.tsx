import { useState } from 'react';
import { graphql } from '../gql';
import { useAnswer } from '../graphql/useAnswer';

const TopQuery = graphql(`
  query TopOfTheChart {
    employees(first: 10, where: { supervisor: null, status: { neq: INACTIVE } }) {
      nodes {
        id
        firstName
        lastName
        position
      }
    }
  }
`);

const ReportsQuery = graphql(`
  query DirectReports($id: ID!) {
    employee(id: $id) {
      directReports {
        id
        firstName
        lastName
        position
        status
      }
    }
  }
`);

interface Person {
  id: string;
  firstName?: string | null;
  lastName?: string | null;
  position?: string | null;
}

/** Who reports to whom, level by level as it is opened. */
export function OrgChart() {
  const { data, fault, isAsking } = useAnswer(TopQuery, {});
  return (
    <section aria-busy={isAsking}>
      {fault && <p role="alert">{fault}</p>}
      <ul className="chart">{data?.employees?.nodes.map((person) => <Branch key={person.id} person={person} />)}</ul>
    </section>
  );
}

function Branch({ person }: { person: Person }) {
  const [isOpen, open] = useState(false);
  return (
    <li>
      <button aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        <strong>
          {person.firstName} {person.lastName}
        </strong>{' '}
        {person.position}
      </button>
      {isOpen && <Reports of={person.id} />}
    </li>
  );
}

function Reports({ of }: { of: string }) {
  const { data, fault, isAsking } = useAnswer(ReportsQuery, { id: of });
  const reports = data?.employee?.directReports?.filter((report) => report.status !== 'INACTIVE') ?? [];
  if (fault) {
    return <p role="alert">{fault}</p>;
  }
  if (isAsking) {
    return <p>…</p>;
  }
  return reports.length === 0 ? <p>Nobody reports to them.</p> : <ul>{reports.map((report) => <Branch key={report.id} person={report} />)}</ul>;
}
