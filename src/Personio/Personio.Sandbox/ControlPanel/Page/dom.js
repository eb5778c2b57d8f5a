/** The element with this id. */
export const $ = (id) => document.getElementById(id);

/** Makes an element; what is text stays text. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(key, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Shows a list of mistakes, or none. */
export function showMistakes(list, mistakes) {
  list.hidden = mistakes.length === 0;
  list.replaceChildren(...mistakes.map((mistake) => make('li', {}, mistake)));
}

/** Says what happened; also to who cannot see the page. */
export function say(text, isBad = false) {
  const status = $('status');
  status.textContent = text;
  status.classList.toggle('bad', isBad);
}

/** Does something and says so, or why it could not be done. */
export async function attempt(done, work) {
  try {
    const result = await work();
    say(typeof done === 'function' ? done(result) : done);
    return result;
  } catch (fault) {
    say(fault.message, true);
    return undefined;
  }
}

/** Replaces rows only when they differ, so that a reader keeps their place. */
export function replaceRows(target, key, rows) {
  if (target.dataset.shown === key) {
    return;
  }
  target.dataset.shown = key;
  target.replaceChildren(...rows());
}
