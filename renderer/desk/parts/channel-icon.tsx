/** The sign of a channel; its word stands beside it or is read aloud. */
import { AtSign, Mail, MessageSquare, Phone, PhoneCall, Smartphone } from 'lucide-react';
import type { Channel } from '#src/model/channel.ts';

const ICONS = {
  call: Phone,
  email: Mail,
  chat: MessageSquare,
  sms: Smartphone,
  social: AtSign,
  callback: PhoneCall,
} as const satisfies Record<Channel, unknown>;

/** A channel's sign. */
export function ChannelIcon({ channel }: { readonly channel: Channel }) {
  const Icon = ICONS[channel];
  return <Icon aria-hidden="true" />;
}
