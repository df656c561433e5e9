/** A choice from a short list, drawn alike everywhere. */
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';

/** One thing to choose. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A labelled select. */
export function Choose({
  label,
  choices,
  value,
  onChange,
  isLabelHidden = false,
  managed,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly isLabelHidden?: boolean;
  /** Cannot be changed here, and this is why. */
  readonly managed?: string | undefined;
}) {
  return (
    <Select
      className="choose"
      value={value}
      isDisabled={managed !== undefined}
      onChange={(key) => onChange(String(key))}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {isLabelHidden ? null : <Label>{label}</Label>}
      <Button className="field choose-button">
        <SelectValue className="choose-value" />
        <ChevronDown aria-hidden="true" />
      </Button>
      {managed === undefined ? null : (
        <Text slot="description" className="muted small">
          {managed}
        </Text>
      )}
      <Popover className="popover">
        <ListBox className="menu" items={choices}>
          {(choice) => (
            <ListBoxItem className="menu-item" id={choice.id} textValue={choice.label}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
