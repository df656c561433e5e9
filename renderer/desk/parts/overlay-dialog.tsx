/** The frame of a dialog that lies over the desk while the view's overlay says so: Esc and a press beside it put it away. */
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { type Overlay, showOverlay, useView } from '../stores/view.ts';

/** The dialog, when it is asked for. Without a `label` a heading in it names it. */
export function OverlayDialog({
  overlay,
  modalClass = '',
  dialogClass,
  role = 'dialog',
  label,
  children,
}: {
  readonly overlay: Overlay;
  readonly modalClass?: string;
  readonly dialogClass: string;
  /** `alertdialog`: it asks before something that cannot be taken back. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const isOpen = useView((view) => view.overlay === overlay);
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) showOverlay('none');
      }}
      isDismissable
    >
      <Modal className={`modal ${modalClass}`}>
        <Dialog
          className={dialogClass}
          role={role}
          {...(label === undefined ? {} : { 'aria-label': label })}
        >
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
