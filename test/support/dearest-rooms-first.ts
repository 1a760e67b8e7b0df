// The order of a run: the rooms whose files take longest begin, so that no worker is left alone with one at the end.
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

const ROOMS = ['browser', 'flow', 'contract', 'unit'];

export default class DearestRoomsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  return ROOMS.findIndex((room) => moduleId.includes(`/test/${room}/`));
}
