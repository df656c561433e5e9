/**
 * The customers' side of written conversations as the centre sees it: whatever carries messages to a customer's device and
 * back (a web widget, a messenger). The practice customers implement it; another carrier will implement the same. It names a
 * chat by its own id. The same message twice is one message, in both directions.
 */

/** One message on its way to the customer: words of an agent, or what the centre has to say. */
export interface ChatDelivery {
  readonly id: string;
  readonly from: 'agent' | 'centre';
  readonly authorName: string;
  readonly text: string;
  /** As `ChatMessage.notice`; the text is empty then. */
  readonly notice: string | null;
}

export type ChatTrunkEvent =
  | {
      readonly kind: 'chat/began';
      readonly chatId: string;
      /** E.164 where the customer is known by a number; may be empty. */
      readonly number: string;
      /** As the customer gave it: hostile text is possible. */
      readonly displayName: string;
      readonly language: 'es' | 'en';
      readonly queueId: string;
      /** Their first words, where they are known already. */
      readonly intent: string | null;
      readonly atMs: number;
    }
  | {
      readonly kind: 'chat/written';
      readonly chatId: string;
      readonly messageId: string;
      /** Of any length. */
      readonly text: string;
      readonly atMs: number;
    }
  | { readonly kind: 'chat/typing'; readonly chatId: string; readonly isTyping: boolean }
  /** The customer closed the window. */
  | { readonly kind: 'chat/left'; readonly chatId: string };

export interface ChatTrunkPort {
  /** Returns the remover. Events are given inside one commit where the carrier keeps its own state. */
  onEvent(listener: (event: ChatTrunkEvent) => void): () => void;
  /** Resolves when the device has it; rejects, or answers `failed`, when it did not get there. */
  deliver(chatId: string, message: ChatDelivery): Promise<'delivered' | 'failed'>;
  /** Somebody writes. */
  typing(chatId: string): void;
  /** The centre ended it. */
  over(chatId: string): void;
  /** The chats whose customers are there now: the centre asks after its own restart. */
  open(): readonly string[];
}
