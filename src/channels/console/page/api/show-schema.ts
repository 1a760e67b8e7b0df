// A JSON schema as an outline that people can read: names, types and what they mean.
import { element } from '../dom/element.ts';

/** The part of JSON Schema that the API's own schemas use. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
}

export function showSchema(schema: Schema): HTMLElement | undefined {
  const inner = unwrap(schema);
  const alternatives = inner.oneOf ?? [];
  if (alternatives.length > 0) return element('div', {}, ...alternatives.map((each) => showSchema(each)));
  const properties = Object.entries(inner.properties ?? {});
  if (properties.length === 0) return undefined;
  return element(
    'ul',
    { class: 'schema' },
    ...properties.map(([name, property]) =>
      element(
        'li',
        {},
        element('code', {}, inner.required?.includes(name) === true ? name : `${name}?`),
        element('span', { class: 'schema-type' }, nameType(property)),
        property.description === undefined ? undefined : element('span', {}, property.description),
        showSchema(property),
      ),
    ),
  );
}

export function nameType(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.items !== undefined) return `${nameType(schema.items)}[]`;
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) {
    return [...new Set(alternatives.map((each) => nameType(each)))].join(' | ');
  }
  return schema.type ?? 'any';
}

function unwrap(schema: Schema): Schema {
  return schema.items === undefined ? schema : unwrap(schema.items);
}
