// The Lark channel's door for the rest of the house.
export { createLarkChannel } from './channel.ts';
export type { LarkBacklog, LarkChannel, LarkDeps, LarkReadiness } from './channel.ts';
export { WEBHOOK_PATH } from './door/front-door.ts';
export { checkSetup } from './setup/check-setup.ts';
export type { Finding } from './setup/finding.ts';
export type { PickerCommand } from './phrases.ts';
export type { LarkSettings } from './settings.ts';
