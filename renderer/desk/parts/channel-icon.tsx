/** The sign of a channel; its word stands beside it or is read aloud. */
import {
  AtSign,
  Mail,
  MessageSquare,
  NotebookPen,
  Phone,
  PhoneCall,
  Smartphone,
} from 'lucide-react';
import type { EntryChannel } from '#src/model/channel.ts';

const ICONS = {
  call: Phone,
  email: Mail,
  chat: MessageSquare,
  sms: Smartphone,
  social: AtSign,
  callback: PhoneCall,
  note: NotebookPen,
} as const satisfies Record<EntryChannel, unknown>;

/** A channel's sign. */
export function ChannelIcon({ channel }: { readonly channel: EntryChannel }) {
  const Icon = ICONS[channel];
  return <Icon aria-hidden="true" />;
}
