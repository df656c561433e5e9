/** A switch with its words, as all settings draw it. */
import { Switch } from 'react-aria-components/Switch';

/** Its hint and the reason why it cannot be changed are read with it. */
export function Toggle(props: {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly managed: string | undefined;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <Switch
      className="switch"
      isSelected={props.isOn}
      isDisabled={props.managed !== undefined}
      onChange={props.onChange}
    >
      <span className="switch-track" aria-hidden="true" />
      <span>
        {props.label}
        {props.hint === undefined ? null : <span className="muted"> {props.hint}</span>}
        {props.managed === undefined ? null : <span className="muted"> {props.managed}</span>}
      </span>
    </Switch>
  );
}
