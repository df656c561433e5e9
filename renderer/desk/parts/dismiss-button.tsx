/** The small cross that takes something off the screen: a line, a card, a suggestion. Its name is read aloud, never shown. */
import { X } from 'lucide-react';
import { ActButton } from './act-button.tsx';

/** A cross; `label` says what it does, for whoever does not see it. */
export function DismissButton({
  label,
  onPress,
}: {
  readonly label: string;
  readonly onPress: () => void;
}) {
  return (
    <ActButton
      label={label}
      icon={<X />}
      isLabelHidden
      tone="quiet"
      className="act-square"
      onPress={onPress}
    />
  );
}
