// The register page: every task, filtered by what stands in the address.
import type { RegisterDocument, RegisterPage } from '../register-view.port.ts';
import { loadRegister } from './api-client.ts';
import { createButton, getElement } from './dom/element.ts';
import { readerLanguage, readerTexts, startMasthead } from './masthead.ts';
import { filterRegister } from './register/filter-register.ts';
import type { RegisterFilter } from './register/filter-register.ts';
import { readFilter, writeFilter } from './register/read-address.ts';
import { showDocumentHead, showSections } from './register/show-document.ts';
import { clearFilters, showFilters } from './register/show-filters.ts';
import { fill } from './texts/texts.ts';

startMasthead();
const texts = readerTexts();
const language = readerLanguage();
const shown = getElement('#shown', HTMLElement);
const form = getElement('#filters', HTMLFormElement);
getElement('#clear-filters', HTMLButtonElement).addEventListener('click', () => clearFilters(form));
void start();

async function start(): Promise<void> {
  shown.textContent = texts.registerLoading;
  const outcome = await loadRegister();
  if (outcome.kind === 'failed') {
    shown.replaceChildren(
      outcome.message,
      ' ',
      createButton('quiet-button', () => void start(), texts.retry),
    );
    return;
  }
  const page = outcome.value;
  showAddress(page);
  addEventListener('hashchange', () => showAddress(page));
  addEventListener('popstate', () => showAddress(page));
}

function showAddress(page: RegisterPage): void {
  clearHidingFilter(page);
  const filter = readFilter(new URL(location.href));
  const document = chooseDocument(page, filter);
  if (document === undefined) {
    shown.textContent = texts.registerEmpty;
    return;
  }
  getElement('#register-head', HTMLElement).replaceChildren(...showDocumentHead(texts, document));
  showFilters(
    { texts, language, onChange: (changed) => changeFilter(page, changed) },
    page,
    document,
    filter,
  );
  showTasks(page, filter);
  goToTask();
}

function changeFilter(page: RegisterPage, filter: RegisterFilter): void {
  const before = readFilter(new URL(location.href));
  const address = writeFilter(new URL(location.href), filter);
  address.hash = '';
  history.replaceState(null, '', address);
  if (chooseDocument(page, filter) === chooseDocument(page, before)) showTasks(page, filter);
  else showAddress(page);
}

function showTasks(page: RegisterPage, filter: RegisterFilter): void {
  const whole = chooseDocument(page, filter);
  if (whole === undefined) return;
  const tasks = chooseDocument(filterRegister(page, filter), filter)?.tasks ?? [];
  const counts = { shown: tasks.length, total: whole.tasks.length };
  shown.textContent = tasks.length === 0 ? texts.noneShown : fill(texts.shown, counts);
  document.body.toggleAttribute('data-filtered', tasks.length < whole.tasks.length);
  const linkTo = (wanted: RegisterFilter): string => {
    const address = writeFilter(new URL(location.href), { document: filter.document, ...wanted });
    return address.pathname + address.search;
  };
  getElement('#tasks', HTMLElement).replaceChildren(
    ...showSections({ texts, language, linkTo }, whole, tasks),
  );
}

function chooseDocument(page: RegisterPage, { document }: RegisterFilter): RegisterDocument | undefined {
  return page.documents.find(({ id }) => id === document) ?? page.documents[0];
}

/** A link to a task shows that task, whatever filter stands beside it. */
function clearHidingFilter(page: RegisterPage): void {
  const number = Number(/^#task-(\d+)$/.exec(location.hash)?.[1]);
  const filter = readFilter(new URL(location.href));
  const tasks = chooseDocument(filterRegister(page, filter), filter)?.tasks ?? [];
  if (Number.isNaN(number) || tasks.some((task) => task.number === number)) return;
  history.replaceState(null, '', writeFilter(new URL(location.href), { document: filter.document }));
}

/** The task was not there yet when the browser looked for it. */
function goToTask(): void {
  document.querySelectorAll('.task.is-target').forEach((each) => each.classList.remove('is-target'));
  const task = document.getElementById(location.hash.slice(1));
  if (task === null) return;
  task.classList.add('is-target');
  task.scrollIntoView({ block: 'start' });
  task.focus({ preventScroll: true });
}
