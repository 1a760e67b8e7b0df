// Where the console's page lies once it is built: beside this file in dist/, and in dist/ too when run from src/.
import { fileURLToPath } from 'node:url';

const fromHere = import.meta.url.endsWith('.ts') ? '../../../dist/channels/console/page/' : './page/';

export const pageFolder = fileURLToPath(new URL(fromHere, import.meta.url));
