// The register page: every task with its lights, filtered by what stands in the address, kept up to date while it is open.
import type { LedgerResponse, Light } from '../ledger-view.port.ts';
import type { RegisterDocument, RegisterPage } from '../register-view.port.ts';
import { loadLedger, loadRegister } from './api-client.ts';
import { createButton, element, getElement } from './dom/element.ts';
import { fillStandings, hasLight } from './ledger/fill-standings.ts';
import { showOverview } from './ledger/show-overview.ts';
import { showRemoved } from './ledger/show-removed.ts';
import { readerLanguage, readerTexts, startMasthead } from './masthead.ts';
import { filterRegister } from './register/filter-register.ts';
import type { RegisterFilter } from './register/filter-register.ts';
import { readFilter, readLight, writeFilter, writeLight } from './register/read-address.ts';
import { showDocumentHead, showSections } from './register/show-document.ts';
import { clearFilters, showFilters } from './register/show-filters.ts';
import { readSpeaker } from './speaker.ts';
import { fill } from './texts/texts.ts';

const texts = readerTexts();
const language = readerLanguage();
const shown = getElement('#shown', HTMLElement);
const form = getElement('#filters', HTMLFormElement);
const overview = getElement('#overview', HTMLElement);
let register: RegisterPage | undefined;
let ledger: LedgerResponse | undefined;

startMasthead({
  onNews: ({ ledger: version }) => {
    if (version !== undefined && ledger !== undefined && version !== ledger.version) void refresh();
  },
  onConnection: (isOpen) => {
    const live = document.querySelector('#live');
    if (live === null) return;
    live.textContent = isOpen ? texts.live : texts.liveLost;
    live.classList.toggle('is-lost', !isOpen);
  },
});
getElement('#clear-filters', HTMLButtonElement).addEventListener('click', () => {
  history.replaceState(null, '', writeLight(new URL(location.href), undefined));
  clearFilters(form);
  showLedger();
});
void start();

async function start(): Promise<void> {
  shown.textContent = texts.registerLoading;
  const [outcome, lights] = await Promise.all([
    loadRegister(),
    readSpeaker().sees === 'none' ? undefined : loadLedger(),
  ]);
  if (outcome.kind === 'failed') {
    shown.replaceChildren(
      outcome.message,
      ' ',
      createButton('quiet-button', () => void start(), texts.retry),
    );
    return;
  }
  const page = outcome.value;
  register = page;
  if (lights?.kind === 'done') ledger = lights.value;
  showAddress(page);
  for (const event of ['hashchange', 'popstate'])
    addEventListener(event, () => {
      if (register !== undefined) showAddress(register);
    });
}

async function refresh(): Promise<void> {
  const outcome = await loadLedger();
  if (outcome.kind === 'failed') return;
  const isOtherText = outcome.value.texts !== ledger?.texts;
  ledger = outcome.value;
  const page = isOtherText ? await loadRegister() : undefined;
  if (page?.kind === 'done') {
    register = page.value;
    showAddress(register);
  } else showLedger();
  getElement('#changed', HTMLElement).textContent = texts.ledgerChanged;
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
    { texts, language, onChange: (changed) => changeFilter(register ?? page, changed) },
    page,
    document,
    filter,
  );
  showTasks(page, filter);
  showLedger();
  goToTask();
}

/** Only what the ledger says: what the reader has unfolded stays so. */
function showLedger(): void {
  if (ledger === undefined) return;
  const chosen = readLight(new URL(location.href));
  const deps = { texts, chosen, onChoose: chooseLight };
  const focused = overview.contains(document.activeElement);
  const index = [...overview.querySelectorAll('button')].findIndex((each) => each === document.activeElement);
  overview.replaceChildren(...showOverview(deps, ledger));
  overview.hidden = false;
  if (focused) overview.querySelectorAll('button')[index]?.focus();
  fillStandings(texts, getElement('#tasks', HTMLElement), ledger.tasks, chosenDocument());
  const place = getElement('#removed-body', HTMLElement);
  const hasLost = showRemoved(texts, ledger.removed, chosenDocument(), place);
  getElement('#removed', HTMLElement).hidden = !hasLost;
}

function chooseLight(light: Light | undefined): void {
  history.replaceState(null, '', writeLight(new URL(location.href), light));
  if (register !== undefined) showTasks(register, readFilter(new URL(location.href)));
  showLedger();
}

function changeFilter(page: RegisterPage, filter: RegisterFilter): void {
  const before = readFilter(new URL(location.href));
  const address = writeFilter(new URL(location.href), filter);
  address.hash = '';
  history.replaceState(null, '', address);
  if (chooseDocument(page, filter) !== chooseDocument(page, before)) showAddress(page);
  else {
    showTasks(page, filter);
    showLedger();
  }
}

function showTasks(page: RegisterPage, filter: RegisterFilter): void {
  const whole = chooseDocument(page, filter);
  if (whole === undefined) return;
  const light = readLight(new URL(location.href));
  const tasks = (chooseDocument(filterRegister(page, filter), filter)?.tasks ?? []).filter(
    ({ number }) => light === undefined || hasLight(ledger, whole.id, number, light),
  );
  const counts = { shown: tasks.length, total: whole.tasks.length };
  shown.textContent = tasks.length === 0 ? texts.noneShown : fill(texts.shown, counts);
  document.body.toggleAttribute('data-filtered', tasks.length < whole.tasks.length);
  const linkTo = (wanted: RegisterFilter): string => {
    const address = writeFilter(new URL(location.href), { document: filter.document, ...wanted });
    return address.pathname + address.search;
  };
  const sections = showSections({ texts, language, linkTo, document: whole.id }, whole, tasks);
  getElement('#tasks', HTMLElement).replaceChildren(...(sections.length > 0 ? sections : [element('div')]));
}

function chooseDocument(page: RegisterPage, { document }: RegisterFilter): RegisterDocument | undefined {
  return page.documents.find(({ id }) => id === document) ?? page.documents[0];
}

function chosenDocument(): string {
  const filter = readFilter(new URL(location.href));
  return (register && chooseDocument(register, filter)?.id) ?? '';
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
