// The weekly issue in the whole bot on the simulated platform: a draft card in private, a press, one card in the group,
// and the same card changed by a late report.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../src/app/compose.ts';
import { serve } from '../../src/app/serve.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import type { Person, Role } from '../../src/domain/people/index.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { LarkPlatform } from '../support/lark-platform/lark-platform.ts';
import type { SimUser } from '../support/lark-platform/platform-state.ts';
import { createDataFolder } from '../support/data-folder.ts';

const ZONE = 'Asia/Shanghai';
const MINUTE_MS = 60_000;

/** A bot whose issue of this week is due now, whatever day it is. */
async function start() {
  const platform = new LarkPlatform();
  const { url, stop } = await platform.start();
  onTestFinished(stop);
  const folder = createDataFolder('bundled');
  const now = DateTime.now().setZone(ZONE);
  const due = now.plus({ minutes: 10 });
  const holidays = join(folder, 'holidays.json');
  const days = [-1, 0, 1].map((count) => now.plus({ days: count }).toFormat('yyyy-MM-dd'));
  writeFileSync(
    holidays,
    JSON.stringify({ [String(now.year)]: { holidays: [], workdays: days }, '1999': { holidays: [] } }),
  );
  const config = loadConfig({
    ...platform.botSettings(url),
    DUBAN_DATA_DIR: folder,
    PORT: '0',
    NUDGES: 'off',
    DIGEST_CRON: `${String(due.minute)} ${String(due.hour)} * * ${String(due.weekday % 7)}`,
    DIGEST_QUIET_HOURS: '00:00-00:00',
    DIGEST_HOLIDAYS_FILE: holidays,
  });
  const app = await createApp(config, { logger: silentLogger });
  const server = await serve(app, config, silentLogger);
  onTestFinished(async () => {
    await server.stop();
    await app.stop();
  });
  platform.webhook.useUrl(`${server.url}/webhook/lark`);
  return { platform, app };
}

const bind = (user: SimUser, role: Role, unit: string): Person => ({
  user: user.openId,
  name: user.name,
  unit,
  role,
});

describe('the weekly issue in Lark', () => {
  it('is shown, approved by a press, posted once, and changed in place', async () => {
    const { platform, app } = await start();
    const { people, log, hands } = platform;
    const head = people.addUser('王主任');
    const liaison = people.addUser('李工');
    const group = people.addChat('督查工作群', [head, liaison]);
    const signature = { by: 'operator', at: new Date() };
    await app.office.people.people.replace(
      [bind(head, 'supervision-head', '督查室'), bind(liaison, 'liaison', '市市場監管局')],
      signature,
    );
    const asked = await people.userSays(group, head, '/周报 订阅 领导版', { mention: ['bot'] });
    expect((await log.waitForReply(asked.messageId)).content).toContain('已订阅');
    await app.digest.turn(new Date());
    const draft = await log.waitFor(() =>
      log.sentMessages().find(({ chatId, content }) => chatId !== group.chatId && content.includes('草稿')),
    );
    const pressed = await hands.userClicks(draft.messageId, head, '立即发布');
    expect(pressed.kind).toBe('ok');
    const inGroup = () =>
      log
        .messagesIn(group.chatId)
        .filter(({ sender, content }) => sender.kind === 'app' && content.includes('重点任务调度周报'));
    const post = await log.waitFor(() => inGroup()[0]);
    expect(post.content).toContain('红灯');
    await app.digest.turn(new Date(Date.now() + MINUTE_MS));
    const report = await people.userSays(people.peerChat(liaison), liaison, '/进展 10-2 1860件');
    await log.waitForReply(report.messageId);
    await app.digest.turn(new Date(Date.now() + 15 * MINUTE_MS));
    await log.waitFor(() => (inGroup()[0]?.content.includes('10-2 [#') === true ? true : undefined));
    expect(inGroup()).toHaveLength(1);
  });
});
