import { useState } from 'react';
import { AbsenceCalendar } from './calendar/AbsenceCalendar';
import { OrgChart } from './chart/OrgChart';
import { Directory } from './directory/Directory';
import { ChangeFeed } from './feed/ChangeFeed';

const pages = {
  Directory: <Directory />,
  'Org chart': <OrgChart />,
  Absences: <AbsenceCalendar />,
} as const;

type Page = keyof typeof pages;

export function App() {
  const [page, show] = useState<Page>('Directory');
  return (
    <>
      <header>
        <h1>Staff directory</h1>
        <nav>
          {(Object.keys(pages) as Page[]).map((name) => (
            <button key={name} aria-current={name === page ? 'page' : undefined} onClick={() => show(name)}>
              {name}
            </button>
          ))}
        </nav>
      </header>
      <main>{pages[page]}</main>
      <ChangeFeed />
    </>
  );
}
