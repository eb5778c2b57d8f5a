import { useEffect, useState } from 'react';
import { graphql } from '../gql';
import type { StaffChangesSubscription } from '../gql/graphql';
import { listen } from '../graphql/client';

const length = 8;

const ChangesSubscription = graphql(`
  subscription StaffChanges($updatedSince: DateTime) {
    employeesWatch(updatedSince: $updatedSince) {
      id
      type
      occurredAt
      employee {
        firstName
        lastName
        position
      }
    }
  }
`);

type Change = StaffChangesSubscription['employeesWatch'];

const words = { CREATED: 'is new', UPDATED: 'changed', DELETED: 'is gone' };

/** The last changes to the staff, as they happen. */
export function ChangeFeed() {
  const [changes, setChanges] = useState<Change[]>([]);
  const [fault, setFault] = useState<string>();
  useEffect(
    () =>
      listen(
        ChangesSubscription,
        { updatedSince: null },
        ({ employeesWatch: change }) => {
          setFault(undefined);
          setChanges((before) => [change, ...before.filter((other) => other.id !== change.id)].slice(0, length));
        },
        setFault,
      ),
    [],
  );
  return (
    <aside aria-label="Changes">
      <h2>Changes</h2>
      {fault && <p role="alert">{fault}</p>}
      <ul>
        {changes.length === 0 && <li>Nothing has changed since you came.</li>}
        {changes.map((change) => (
          <li key={change.id}>
            <time dateTime={change.occurredAt}>{new Date(change.occurredAt).toLocaleTimeString()}</time>{' '}
            {change.employee ? `${change.employee.firstName} ${change.employee.lastName}` : `Employee ${change.id}`} {words[change.type]}
          </li>
        ))}
      </ul>
    </aside>
  );
}
