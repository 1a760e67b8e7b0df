// The API page: the OpenAPI document made readable, without a viewer from elsewhere.
import { loadOpenApi } from './api-client.ts';
import { showOperation } from './api/show-operation.ts';
import type { OpenApi } from './api/show-operation.ts';
import { element, getElement } from './dom/element.ts';
import { startMasthead } from './masthead.ts';

startMasthead();
void start();

async function start(): Promise<void> {
  const operations = getElement('#operations', HTMLElement);
  const outcome = await loadOpenApi();
  if (outcome.kind === 'failed') {
    operations.replaceChildren(element('p', { class: 'notice' }, outcome.message));
    return;
  }
  const openApi = outcome.value as OpenApi;
  const sections = Object.entries(openApi.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => showOperation(openApi, method, path, operation)),
  );
  operations.replaceChildren(...sections);
}
