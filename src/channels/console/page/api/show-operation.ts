// One operation of the API: what it takes, what it gives, and a way to try it.
import { createButton, element } from '../dom/element.ts';
import { readerTexts } from '../masthead.ts';
import { nameType, showSchema } from './show-schema.ts';
import type { Schema } from './show-schema.ts';

/** By media type; each has one here. */
type Content = Readonly<Record<string, { readonly schema: Schema; readonly example?: unknown }>>;

export interface Operation {
  readonly summary: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: Content }>>;
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export function showOperation(
  openApi: OpenApi,
  method: string,
  path: string,
  operation: Operation,
): HTMLElement {
  const texts = readerTexts();
  const body = operation.requestBody && bodyOf(operation.requestBody.content);
  return element(
    'section',
    { class: 'operation' },
    element(
      'h2',
      {},
      element('span', { class: `method is-${method}` }, method.toUpperCase()),
      element('code', {}, path),
    ),
    element('p', { lang: 'en' }, operation.summary),
    operation.parameters === undefined ? undefined : showParameters(operation.parameters),
    body === undefined ? undefined : showPart(texts.apiRequest, resolve(openApi, body.schema)),
    showResponses(openApi, operation),
    showTrial(method, path, body?.example),
  );
}

function bodyOf(content: Content): Content[string] | undefined {
  return Object.values(content)[0];
}

function showParameters(parameters: NonNullable<Operation['parameters']>): HTMLElement {
  const texts = readerTexts();
  const items = parameters.map(({ name, required, description, schema }) =>
    element(
      'li',
      {},
      element('code', {}, name),
      element(
        'span',
        { class: 'schema-type' },
        nameType(schema),
        required === true ? ` · ${texts.apiRequired}` : '',
      ),
      element('span', {}, description ?? schema.description),
    ),
  );
  return element(
    'div',
    { lang: 'en' },
    element('h3', {}, texts.apiParameters),
    element('ul', { class: 'schema' }, ...items),
  );
}

function showPart(title: string, schema: Schema): HTMLElement {
  return element('div', { lang: 'en' }, element('h3', {}, title), showSchema(schema));
}

function showResponses(openApi: OpenApi, { responses }: Operation): HTMLElement {
  const items = Object.entries(responses).map(([status, { description, content }]) => {
    const body = bodyOf(content);
    const schema = body && showSchema(resolve(openApi, body.schema));
    return element(
      'details',
      { class: 'response' },
      element('summary', {}, element('code', {}, status), element('span', {}, description)),
      schema,
    );
  });
  return element('div', { lang: 'en' }, element('h3', {}, readerTexts().apiResponses), ...items);
}

function showTrial(method: string, path: string, example: unknown): HTMLElement {
  const texts = readerTexts();
  const takesBody = example !== undefined;
  const input = element('textarea', {
    rows: takesBody ? 3 : 1,
    spellcheck: 'false',
    'aria-label': texts.apiTry,
  });
  input.value = takesBody ? JSON.stringify(example, null, 2) : path.replace('{id}', 'example');
  const result = element('pre', {
    class: 'trial-result',
    tabindex: 0,
    role: 'region',
    'aria-label': texts.apiResponses,
  });
  result.hidden = true;
  const send = async (): Promise<void> => {
    const response = takesBody
      ? await fetch(path, {
          method: method.toUpperCase(),
          headers: { 'Content-Type': 'application/json' },
          body: input.value,
        })
      : await fetch(input.value.trim());
    result.hidden = false;
    result.textContent = `${response.status} ${response.statusText}\n${layOut(await response.text())}`;
  };
  const button = createButton(
    'primary-button',
    () => {
      void send().catch((error: unknown) => {
        result.hidden = false;
        result.textContent = error instanceof Error ? error.message : texts.offline;
      });
    },
    texts.apiSend,
  );
  return element(
    'details',
    { class: 'trial' },
    element('summary', {}, texts.apiTry),
    input,
    element('p', {}, button),
    result,
  );
}

function layOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function resolve(openApi: OpenApi, schema: Schema): Schema {
  const name = schema.$ref?.split('/').pop();
  return (name === undefined ? undefined : openApi.components.schemas[name]) ?? schema;
}
