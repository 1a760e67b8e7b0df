// An installation that is updated reads its documents again, although the release keeps its number.
import { expect, it } from 'vitest';
import { readerName, readVersion } from '../../../src/app/version.ts';

it('names the release and the very rules', () => {
  expect(readerName()).toMatch(new RegExp(`^${readVersion().replaceAll('.', '\\.')}-[0-9a-f]{12}$`));
  expect(readerName()).toBe(readerName());
});
