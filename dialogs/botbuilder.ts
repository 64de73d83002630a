/**
 * What this house takes of botbuilder, part by part: the roots of its packages also load recognisers of twelve
 * languages and the connector to a cloud, half a second and fifty megabytes that nothing here uses.
 */
export type { Activity, ResourceResponse } from 'botbuilder';
export { BotAdapter } from 'botbuilder-core/lib/botAdapter.js';
export type { StatePropertyAccessor } from 'botbuilder-core/lib/botStatePropertyAccessor.js';
export { TurnContext } from 'botbuilder-core/lib/turnContext.js';
export { Dialog, type DialogReason, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js';
export type { DialogContext, DialogState } from 'botbuilder-dialogs/lib/dialogContext.js';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
