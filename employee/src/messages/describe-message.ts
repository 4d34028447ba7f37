import { outsideChannels } from '@parterre/domain/messaging/kinds/channel';
import type { Message } from '@parterre/domain/messaging/messages/message';
import type { MessageState } from '@parterre/domain/messaging/messages/read-messages';
import { deliveryState } from '@parterre/domain/messaging/notifications/delivery';

type Told = { readonly message: Message; readonly state: MessageState };

/** What was written to attendees, and what became of it. */
export const describeMessage = ({ message, state }: Told) => {
  const { id, at, by, subject, text, audience } = message;
  const { figures, ...progress } = state;
  return {
    ...{ id, at, by: by.name, subject, text, audience },
    ...progress,
    channels: outsideChannels.map((channel) => ({
      channel,
      ...Object.fromEntries(deliveryState.options.map((each) => [each, figures[channel][each] ?? 0])),
    })),
  };
};
