import { useDeferredValue, useState } from 'react';
import { graphql } from '../gql';
import type { EmployeeFilterInput } from '../gql/graphql';
import { useAnswer } from '../graphql/useAnswer';

const pageSize = 25;

const DirectoryQuery = graphql(`
  query Directory($first: Int!, $after: String, $where: EmployeeFilterInput) {
    employees(first: $first, after: $after, where: $where, order: [{ lastName: ASC }, { firstName: ASC }]) {
      totalCount
      nodes {
        id
        firstName
        lastName
        email
        position
        status
        department {
          name
        }
        office {
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Everybody who works here; a text finds names, positions and departments that contain it as it is written. */
export function Directory() {
  const [text, search] = useState('');
  const [cursors, turn] = useState<string[]>([]);
  const wanted = useDeferredValue(text.trim());
  const { data, fault, isAsking } = useAnswer(DirectoryQuery, { first: pageSize, after: cursors.at(-1) ?? null, where: filter(wanted) });
  const employees = data?.employees;
  return (
    <section aria-busy={isAsking}>
      <label>
        Search
        <input
          type="search"
          value={text}
          placeholder="Name, position or department"
          onChange={(event) => {
            search(event.target.value);
            turn([]);
          }}
        />
      </label>
      {fault && <p role="alert">{fault}</p>}
      {employees && <p role="status">{employees.totalCount ?? employees.nodes.length} people</p>}
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th>Position</th>
            <th>Department</th>
            <th>Office</th>
            <th>E-mail</th>
          </tr>
        </thead>
        <tbody>
          {employees?.nodes.map((employee) => (
            <tr key={employee.id}>
              <td>
                {employee.lastName}, {employee.firstName}
              </td>
              <td>{employee.position}</td>
              <td>{employee.department?.name}</td>
              <td>{employee.office?.name}</td>
              <td>{employee.email && <a href={`mailto:${employee.email}`}>{employee.email}</a>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="pager">
        <button disabled={cursors.length === 0} onClick={() => turn(cursors.slice(0, -1))}>
          Back
        </button>
        <button disabled={!employees?.pageInfo.hasNextPage} onClick={() => turn([...cursors, employees!.pageInfo.endCursor!])}>
          Next
        </button>
      </p>
    </section>
  );
}

const present: EmployeeFilterInput = { status: { neq: 'INACTIVE' } };

function filter(text: string): EmployeeFilterInput {
  return text === ''
    ? present
    : {
        and: [
          present,
          {
            or: [
              { firstName: { contains: text } },
              { lastName: { contains: text } },
              { position: { contains: text } },
              { department: { name: { contains: text } } },
            ],
          },
        ],
      };
}
