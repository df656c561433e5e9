/** A labelled field for text of one or more lines. */
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';

/** One field; `lines` above one makes it tall. */
export function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: number;
  readonly maxLength?: number;
  readonly type?: 'text' | 'password';
  readonly autoComplete?: string;
  readonly name?: string;
  readonly isRequired?: boolean;
  readonly hasFocusAtFirst?: boolean;
  readonly className?: string;
  readonly placeholder?: string;
  /** Of the field itself, for what leads to it; `describedBy` names what says more of it. */
  readonly id?: string;
  readonly describedBy?: string;
}) {
  const { lines, hasFocusAtFirst = false } = props;
  return (
    <TextField
      className={`labelled ${props.className ?? ''}`}
      value={props.value}
      onChange={props.onChange}
      isRequired={props.isRequired ?? false}
      validationBehavior="aria"
      type={props.type ?? 'text'}
      autoFocus={hasFocusAtFirst}
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.autoComplete === undefined ? {} : { autoComplete: props.autoComplete })}
      {...(props.name === undefined ? {} : { name: props.name })}
    >
      <Label>{props.label}</Label>
      {lines === undefined ? (
        <Input
          className="field"
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
      ) : (
        <TextArea className="field field-tall" rows={lines} dir="auto" />
      )}
    </TextField>
  );
}
