// Everything shown comes from a bot or a person: nothing reaches the page unescaped.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words and numbers as they are; anything else has no words. */
export function spell(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

export function escapeHtml(value: unknown): string {
  return spell(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Links go to the web or nowhere. */
export function safeLink(url: string): string | undefined {
  return /^https?:\/\//i.test(url) ? escapeHtml(url) : undefined;
}

const COLOURS =
  'neutral grey blue wathet turquoise indigo green lime yellow orange red carmine purple violet'.split(' ');

/** A colour as a class of the page's own; anything else is no colour. */
export function colourClass(value: unknown): string {
  const name = typeof value === 'string' ? value.replace(/-\d+$/, '') : '';
  return COLOURS.includes(name) ? `c-${name}` : '';
}
