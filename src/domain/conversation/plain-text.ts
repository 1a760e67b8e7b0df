// A reply without a screen: the terminal, the replay and channels without cards all show these lines.
import type { Block, Citation, Reply } from './reply.ts';

export function renderPlainText(reply: Reply): string {
  return reply.blocks
    .map((block) => renderBlock(block, reply))
    .filter((text) => text !== '')
    .join('\n');
}

function renderBlock(block: Block, reply: Reply): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}${colonOf(reply)}${value}`).join('\n');
    case 'list':
      return block.items
        .map((item, index) => (item.task === undefined ? `${index + 1}. ${item.text}` : `• ${item.text}`))
        .join('\n');
    case 'table':
      return [
        block.columns.map((column) => column.label),
        ...block.rows.map((row) => block.columns.map((column) => String(row[column.key] ?? '—'))),
      ]
        .map((cells) => cells.join(' | '))
        .join('\n');
    case 'quote':
      return `“${block.text}”${sourceOf(reply.citations[block.citation], reply)}`;
    case 'chart':
      return block.summary;
    case 'buttons':
      return block.buttons.length === 0 ? '' : `→ ${block.buttons.map(({ say }) => say).join(' / ')}`;
  }
}

function colonOf(reply: Reply): string {
  return reply.language === 'en' ? ': ' : '：';
}

function sourceOf(citation: Citation | undefined, reply: Reply): string {
  if (citation?.task === undefined) return '';
  switch (reply.language) {
    case 'en':
      return ` (task ${citation.task})`;
    case 'zh-Hans':
      return `（第${citation.task}项）`;
    case 'zh-Hant':
      return `（第${citation.task}項）`;
  }
}
