/** What the desk says about its own files: damaged, locked, from another version. Part of `en.ts`. */
import type { storageEs } from './storage.es.ts';

/** English. */
export const storageEn: typeof storageEs = {
  storage: {
    'cache-rebuilt': {
      short: 'Local copy rebuilt',
      why: 'The local copy of customers and articles was damaged. Puesto set it aside and fills it again from the centre. You can go on.',
    },
    'outbox-rescued': {
      short: 'Unsent work saved',
      why: 'The file with your unsent work was damaged. Puesto saved what was in it and in its copy. Look under “Not sent yet” that all is there.',
    },
    'outbox-locked': {
      short: 'Unsent work locked',
      why: 'The key of this computer has changed and does not open the work that was still to be sent. It is kept, and comes back by itself once IT restores the key. Tell them.',
    },
    'outbox-returned': {
      short: 'Earlier work is back',
      why: 'The earlier key is back, and with it the work that was still to be sent. It is being sent now.',
    },
    'newer-program': {
      short: 'Files of a newer Puesto',
      why: 'The files on this computer are from a newer version and are left alone. You can take contacts, but nothing is kept here. Ask IT to update Puesto.',
    },
    'read-only': {
      short: 'Folder cannot be written',
      why: 'Puesto cannot write in its folder. You can take contacts, but nothing is kept on this computer. Tell IT.',
    },
    'in-use': {
      short: 'Files in use elsewhere',
      why: 'Another program, perhaps a backup or a virus scanner, holds the files of Puesto. Puesto tries again when it saves. If it stays so, tell IT.',
    },
    'not-kept': {
      short: 'Nothing is kept here',
      why: 'Puesto could not open its files. You can take contacts, but nothing is kept on this computer. Close and open Puesto; if it stays so, tell IT.',
    },
  },
};
