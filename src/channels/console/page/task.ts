// The page of one task: where it stands, how its numbers came to be, what the policy says, and every entry.
import type { LedgerTaskResponse } from '../ledger-view.port.ts';
import type { RegisterDocument, RegisterTask } from '../register-view.port.ts';
import { loadLedgerTask, loadRegister } from './api-client.ts';
import { element, getElement } from './dom/element.ts';
import { showCurve } from './ledger/show-curves.ts';
import { showEntries } from './ledger/show-entries.ts';
import { showLight } from './ledger/show-light.ts';
import { showProgress } from './ledger/show-milestone.ts';
import { readerLanguage, readerTexts, startMasthead } from './masthead.ts';
import { createTaskLink } from './register/register-link.ts';
import { showUnits } from './register/show-task.ts';
import { readSpeaker } from './speaker.ts';
import { fill } from './texts/texts.ts';

interface Found {
  readonly document: RegisterDocument;
  readonly task: RegisterTask;
}

const texts = readerTexts();
const status = getElement('#task-status', HTMLElement);
const speaker = readSpeaker();
let version: string | undefined;
let documents: string | undefined;
let found: Found | undefined;

startMasthead({
  onNews: ({ ledger }) => {
    if (ledger !== undefined && version !== undefined && ledger !== version) void refresh();
  },
});
void start();

async function start(): Promise<void> {
  const outcome = await loadRegister();
  if (outcome.kind === 'failed') {
    status.textContent = outcome.message;
    return;
  }
  found = findTask(outcome.value.documents);
  if (found === undefined) {
    status.textContent = texts.noSuchTask;
    return;
  }
  showHead(found, undefined);
  showPolicy(found);
  if (speaker.sees === 'none') showClosed();
  else if (await load()) status.textContent = '';
}

async function refresh(): Promise<void> {
  const before = documents;
  if (!(await load())) return;
  status.textContent = texts.ledgerChanged;
  // A newer text may have given the number to another task.
  if (documents !== before) location.reload();
}

async function load(): Promise<boolean> {
  if (found === undefined) return false;
  const outcome = await loadLedgerTask(found.document.id, found.task.number);
  if (outcome.kind === 'failed') {
    status.textContent = outcome.message;
    return false;
  }
  version = outcome.value.version;
  documents = outcome.value.texts;
  showHead(found, outcome.value);
  showLedger(outcome.value);
  return true;
}

function findTask(documents: readonly RegisterDocument[]): Found | undefined {
  const address = new URL(location.href);
  const number = Number(address.pathname.split('/').pop());
  const wanted = address.searchParams.get('document');
  const document = documents.find(({ id }) => id === wanted) ?? documents[0];
  const task = document?.tasks.find((each) => each.number === number);
  return document === undefined || task === undefined ? undefined : { document, task };
}

function showHead({ document: policy, task }: Found, ledger: LedgerTaskResponse | undefined): void {
  document.title = `${fill(texts.task, { task: task.number })} ${task.title} · ${texts.product}`;
  const light = ledger === undefined ? undefined : showLight(ledger.task.light, ledger.task.lightName);
  const report = new URLSearchParams({ q: fill(texts.reportOnText, { task: task.number }) });
  getElement('#task-head', HTMLElement).replaceChildren(
    element(
      'p',
      { class: 'task-kicker' },
      element('a', { href: createTaskLink(policy.id, task.number) }, texts.backToRegister),
      element('span', {}, policy.title),
    ),
    element(
      'h1',
      {},
      element('span', { class: 'task-number' }, String(task.number)),
      element('span', {}, task.title),
    ),
    element(
      'p',
      { class: 'task-facts' },
      light,
      ledger === undefined ? undefined : element('span', {}, fill(texts.reportedAsOf, { day: ledger.asOf })),
      ledger === undefined || speaker.sees !== 'lights'
        ? undefined
        : element('a', { class: 'report-on', href: `/?${report.toString()}` }, texts.reportOn),
    ),
  );
}

function showPolicy({ document: policy, task }: Found): void {
  const language = readerLanguage();
  const linkTo = ({ unit }: { readonly unit?: string | undefined }): string =>
    `/register?${new URLSearchParams({ document: policy.id, unit: unit ?? '' }).toString()}`;
  getElement('#policy-body', HTMLElement).replaceChildren(
    showUnits({ texts, language, linkTo, document: policy.id }, task),
    element('blockquote', { class: 'clause', lang: 'zh' }, task.text),
  );
  getElement('#policy', HTMLElement).hidden = false;
}

function showLedger({ task, curves, entries, hidden }: LedgerTaskResponse): void {
  const milestones = task.milestones.map((milestone) => {
    const curve = curves.find((each) => each.milestone === milestone.id);
    return showProgress(texts, milestone, curve && showCurve(texts, curve, task));
  });
  const earlier = task.earlier.map((milestone) => showProgress(texts, milestone));
  getElement('#progress-body', HTMLElement).replaceChildren(
    element('ul', { class: 'progress-list' }, ...milestones),
    ...(earlier.length === 0
      ? []
      : [
          element('h3', { class: 'earlier' }, texts.earlierHeading),
          element('ul', { class: 'progress-list' }, ...earlier),
        ]),
  );
  getElement('#progress', HTMLElement).hidden = false;
  showEntries({ texts, place: getElement('#history-body', HTMLElement) }, entries, hidden);
  getElement('#history', HTMLElement).hidden = false;
}

function showClosed(): void {
  const link = getElement('#speaker', HTMLAnchorElement);
  const words = speaker.isBound ? texts.ledgerClosedRole : texts.ledgerClosed;
  status.replaceChildren(
    words,
    ' ',
    ...(speaker.isBound ? [] : [element('a', { href: link.getAttribute('href') ?? '/' }, texts.speakTitle)]),
  );
}
