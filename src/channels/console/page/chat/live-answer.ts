// An answer that may still get better words: its place on the page, and what is shown there last. What follows the answer
// may come with it, or before it stands, or never.
import type { MessageUpdate } from '../../api-schema.ts';

export interface LiveAnswer {
  /** The looked-up answer stands; `isWorking`: better words are under way. */
  stand(answer: HTMLElement, isWorking: boolean): void;
  update(update: MessageUpdate): void;
  /** Nothing more will come. */
  end(): void;
}

export interface LiveAnswerDeps {
  readonly show: (update: MessageUpdate) => HTMLElement;
  readonly createSign: () => HTMLElement;
}

export function createLiveAnswer({ show, createSign }: LiveAnswerDeps): LiveAnswer {
  let shown: HTMLElement | undefined;
  let newest: MessageUpdate | undefined;
  let isOver = false;
  const sign = createSign();

  function place(update: MessageUpdate): void {
    const better = show(update);
    shown?.replaceWith(better);
    shown = better;
    if (update.kind === 'partial' && !isOver) better.append(sign);
  }

  return {
    stand(answer, isWorking) {
      shown = answer;
      if (newest !== undefined) place(newest);
      else if (isWorking && !isOver) answer.append(sign);
    },
    update(update) {
      newest = update;
      if (shown !== undefined) place(update);
    },
    end() {
      isOver = true;
      sign.remove();
    },
  };
}
