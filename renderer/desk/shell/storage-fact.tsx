/**
 * What became of the files on this computer, in the strip: two or three words, and a press shows the whole sentence with what to
 * do. Stays as long as core says so; it decides nothing.
 */
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Strip } from '#src/contracts/desk.ts';
import { useText } from '../text/use-text.ts';

type StorageNotice = NonNullable<Strip['storage']>[number];

/** Unsent work is out of reach, or nothing is kept: that is bad. The rest went well and is only to be known. */
const MENDED: readonly StorageNotice[] = ['cache-rebuilt', 'outbox-rescued', 'outbox-returned'];

/** One notice. */
export function StorageFact({ notice }: { readonly notice: StorageNotice }) {
  const text = useText();
  const { short, why } = text.storage[notice];
  const isMended = MENDED.includes(notice);
  return (
    <span className={`strip-fact strip-${isMended ? 'warn' : 'bad'}`}>
      <i className={`dot ${isMended ? '' : 'dot-square'}`} />
      <DialogTrigger>
        <Button className="strip-link">{short}</Button>
        <Popover className="popover storage-popover" placement="top end">
          <Dialog className="storage-dialog" aria-label={short}>
            <p role="status">{why}</p>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}
