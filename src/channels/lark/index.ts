// The Lark channel's door for the rest of the house.
export { createLarkChannel } from './channel.ts';
export type { LarkBacklog, LarkChannel, LarkDeps, LarkReadiness } from './channel.ts';
export type { LarkSettings } from './settings.ts';
