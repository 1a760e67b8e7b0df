// The page as HTML that prints on A4: no script, no outside request, one style, everything escaped.
import type { Brief } from '../brief/brief.ts';
import { checkSums } from '../brief/check-sums.ts';
import { lightOrder } from '../brief/facts/count-totals.ts';
import type { BriefLine, BriefSection, Preface, SectionId } from '../brief/page/page.ts';
import { createSay } from '../brief/words/say.ts';
import type { Say } from '../brief/words/say.ts';
import { escapeHtml } from '../../../text/escape-html.ts';
import { drawBar, drawLine } from './html-charts.ts';
import { briefStyle } from './html-style.ts';
import { densityOf } from './page-density.ts';
import { sayRefs } from './refs.ts';

/** Short sections that stand side by side on the leader's page. */
const PAIRED: readonly SectionId[] = ['stale', 'changes'];

export function toHtml(brief: Brief): string {
  checkSums(brief.facts);
  const { page, language } = brief;
  const title = escapeHtml(`${page.title} ${page.subtitle}`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="${escapeHtml(createSay(language)('drafted'))}">
<title>${title}</title>
<style>${briefStyle}</style>
</head>
<body>
<main class="${densityOf(brief)}">
${writeHeader(brief)}
${writeSections(brief)}
<footer>${page.notes.map(escapeHtml).join(' ')}${page.documents.map((text) => `<br>${escapeHtml(text)}`).join('')}</footer>
</main>
</body>
</html>
`;
}

function writeHeader(brief: Brief): string {
  const { page, kind } = brief;
  const imprint = page.imprint.map((text) => `<span>${escapeHtml(text)}</span>`).join('');
  return `<header>
<h1>${escapeHtml(page.title)}</h1>
<div class="no"><span>${escapeHtml(page.subtitle)}</span><span>${escapeHtml(page.secrecy)}</span></div>
<hr>
<p class="imprint">${imprint}</p>
</header>
${page.preface === undefined ? '' : writePreface(page.preface)}${kind === 'task' ? '' : writeOpening(brief)}`;
}

function writePreface({ text, mark }: Preface): string {
  const paragraphs = text.split(/\n+/u).map((one) => `<p>${keepDays(escapeHtml(one))}</p>`);
  return `<div class="preface">${paragraphs.join('')}<p class="mark">${escapeHtml(mark)}</p></div>\n`;
}

function writeOpening(brief: Brief): string {
  const { page, facts } = brief;
  const { charts } = page;
  const sentence = page.sections.find(({ id }) => id === 'headline')?.lines ?? [];
  const lights = lightOrder.map((light) => {
    const { now, before } = facts.totals;
    const change = now[light] - before[light];
    const told = change === 0 ? '' : `<i>${change > 0 ? '+' : '−'}${String(Math.abs(change))}</i>`;
    const name = escapeHtml(charts.lights[light]);
    return `<li class="is-${light}"><b>${String(now[light])}${told}</b><span>${name}</span></li>`;
  });
  const curve = drawLine(brief);
  const trend =
    curve === '' ? '' : `<div class="trend">${curve}<p class="cap">${escapeHtml(charts.lineTitle)}</p></div>`;
  return `${sentence.map(({ text }) => `<p class="headline">${escapeHtml(text)}</p>`).join('')}
<div class="figures"><div class="bar"><ul class="lights">${lights.join('')}</ul>${drawBar(brief)}</div>${trend}</div>`;
}

function writeSections(brief: Brief): string {
  const { page, version, language, kind } = brief;
  const say = createSay(language);
  const isFull = version !== 'leader';
  const sections = page.sections.filter(({ id }) => id !== 'headline');
  const isPaired = ({ id }: BriefSection): boolean =>
    version === 'leader' && kind === 'week' && PAIRED.includes(id);
  const first = sections.findIndex(isPaired);
  return sections
    .flatMap((section, index) => {
      const written = writeSection(say, section, isFull);
      if (!isPaired(section)) return [written];
      if (index !== first) return [];
      const pair = sections.filter(isPaired).map((one) => writeSection(say, one, isFull));
      return [`<div class="pair">${pair.join('\n')}</div>`];
    })
    .join('\n');
}

function writeSection(say: Say, section: BriefSection, isFull: boolean): string {
  const { id, number, title, lines, none, columns, rest } = section;
  const heading = escapeHtml(say('sectionTitle', { number, title }));
  if (lines.length === 0) {
    return `<section class="${id}"><h2>${heading} <span class="none">${escapeHtml(none)}</span></h2></section>`;
  }
  const body = columns === undefined ? writeList(section, isFull) : writeTable(columns, section, isFull);
  const more = rest === undefined ? '' : `<p class="rest">${escapeHtml(rest.text)}</p>`;
  return `<section class="${id}"><h2>${heading}</h2>${body}${more}</section>`;
}

function writeList({ lines }: BriefSection, isFull: boolean): string {
  const items = lines.map((line) => `<li>${keepDays(escapeHtml(line.text))}${writeRefs(line, isFull)}</li>`);
  return `<ul class="lines${lines.length === 1 ? ' one' : ''}">${items.join('')}</ul>`;
}

const CLASSES: Partial<Readonly<Record<SectionId, readonly string[]>>> = {
  red: ['label', 'metric', 'value', 'due', 'late', 'who'],
  yellow: ['label', 'metric', 'value', 'due', 'who'],
  target: ['label', 'metric', 'light', 'value', 'due'],
  annex: ['label', 'metric', 'light', 'value', 'due', 'who'],
};

function writeTable(columns: readonly string[], { id, lines }: BriefSection, isFull: boolean): string {
  const classes = CLASSES[id] ?? ['label', 'metric'];
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const rows = lines.map((line) => {
    const cells = line.cells ?? [];
    return `<tr>${cells
      .map((cell, index) => {
        const dot = index === 0 && line.light !== undefined ? `<i class="dot ${line.light}"></i>` : '';
        const refs = index === cells.length - 1 ? writeRefs(line, isFull) : '';
        const name = classes[index];
        return `<td${name === undefined ? '' : ` class="${name}"`}>${dot}${keepDays(escapeHtml(cell))}${refs}</td>`;
      })
      .join('')}</tr>`;
  });
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** Dates and numbers of sub-targets are not broken at their hyphens. */
function keepDays(text: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}|\d{1,3}-\d{1,2}(?!\d)/g, '<span class="day">$&</span>');
}

function writeRefs({ entries }: BriefLine, isFull: boolean): string {
  const refs = sayRefs(entries, isFull);
  return refs === '' ? '' : ` <span class="refs">${escapeHtml(refs)}</span>`;
}
