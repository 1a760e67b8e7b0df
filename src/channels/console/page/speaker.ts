// As whom this page speaks, as the server wrote it into the page.

export interface Speaker {
  readonly user: string;
  readonly isBound: boolean;
  readonly sees: 'all' | 'lights' | 'none';
  readonly mayExport: boolean;
  readonly mayReview: boolean;
}

export function readSpeaker(): Speaker {
  const { user = '', speaker, sees, mayExport, mayReview } = document.documentElement.dataset;
  return {
    user,
    isBound: speaker === 'person',
    sees: sees === 'all' || sees === 'lights' ? sees : 'none',
    mayExport: mayExport === 'true',
    mayReview: mayReview === 'true',
  };
}
