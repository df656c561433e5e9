/** Why no number can be dialled now, where one is about to be typed; nothing while one can. */
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';

/** The sentence, announced as soon as the field opens. */
export function DialTrouble() {
  const text = useText();
  const phone = useSlice('strip')?.phone;
  const canDial = useSlice('session')?.capabilities?.dialOut === true;
  if (!phone) return null;
  const isUp = phone.state === 'registered';
  if (isUp && canDial) return null;
  const reason =
    phone.state === 'starting' || phone.state === 'lost' ? 'phone-starting' : 'not-registered';
  const fault = phone.fault ? text.faults[phone.fault.code] : null;
  return (
    <p className="fault fault-soft dial-trouble" role="alert">
      {canDial ? (
        <>
          <b>{text.ring.noDialling(text.strip.reasons[reason])}</b>{' '}
          {fault ? `${fault.what} ${fault.todo}` : text.ring.todo[reason]}
        </>
      ) : (
        text.dial.off
      )}
    </p>
  );
}
