import { showAbsences } from './absences.js';
import { forgetCalls, showCalls, wireCalls } from './calls.js';
import { showClock, wireClock } from './clock.js';
import { showCompany, showEmployees, wireCompany } from './company.js';
import { showCredentials, wireCredentials } from './credentials.js';
import { say } from './dom.js';
import { showFaults, wireFaults } from './faults.js';
import { showWebhooks } from './webhooks.js';

const pause = 2_000;
let isLost = false;

/** What others may change at any time. */
const refresh = () => Promise.all([showClock(), showCompany(), showEmployees(), showFaults(), showWebhooks(), showAbsences(), showCalls()]);

async function keepFresh() {
  try {
    if (!document.hidden && !isBusy()) {
      await refresh();
    }
    if (isLost) {
      isLost = false;
      forgetCalls();
      say('The sandbox answers again.');
    }
  } catch {
    isLost = true;
    say('The sandbox does not answer.', true);
  }
  setTimeout(keepFresh, pause);
}

/** A list that somebody has opened must not be drawn anew under their hands. */
const isBusy = () => document.activeElement?.matches('#webhooks select') ?? false;

wireCompany(refresh);
wireCredentials();
wireFaults();
wireCalls();
wireClock(refresh);
showCredentials().catch((fault) => say(fault.message, true));
keepFresh();
