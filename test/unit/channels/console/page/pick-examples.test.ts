// The questions to click: made from whatever register there is, and only those that have an answer in it.
import { describe, expect, it } from 'vitest';
import { pickExamples } from '../../../../../src/channels/console/page/chat/pick-examples.ts';
import { textsOf } from '../../../../../src/channels/console/page/texts/texts.ts';
import type { RegisterPage } from '../../../../../src/channels/console/index.ts';
import { fakeRegister } from '../../../../support/fake-register.ts';

const pick = async (change: (page: RegisterPage) => RegisterPage = (page) => page) =>
  pickExamples(textsOf('en'), 'en', change(await fakeRegister.read('en')));

describe('pickExamples', () => {
  it('asks about the task of most leads, the busiest unit and the next year', async () => {
    expect(await pick()).toEqual([
      'Who leads task 13?',
      'Which tasks does the Big Data Bureau lead?',
      'What is due in 2027?',
      'What is the target of task 13?',
      'Which tasks name no lead unit?',
      'Which targets return every year?',
    ]);
  });

  it('asks for the last year where all have passed', async () => {
    expect(await pick((page) => ({ ...page, today: '2030-01-01' }))).toContain('What is due in 2027?');
  });

  it('asks nothing that the register can’t answer', async () => {
    const strip = (page: RegisterPage): RegisterPage => ({
      ...page,
      documents: page.documents.map((document) => ({
        ...document,
        tasks: document.tasks.slice(0, 1).map((task) => ({ ...task, milestones: [], deadlines: [] })),
      })),
    });
    expect(await pick(strip)).toEqual(['Which tasks name no lead unit?']);
    expect(await pick((page) => ({ ...page, documents: [] }))).toEqual([]);
  });
});
