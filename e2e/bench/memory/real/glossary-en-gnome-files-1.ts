/** A part of the help desk's glossary in English (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEnGnomeFiles1: readonly GlossaryLine[] = [
  // Files
  {
    says: ['file explorer', 'windows explorer', 'browse folders', 'look through folders'],
    calls: ['browse files and folders', 'file manager'],
  },
  {
    says: [
      'duplicate a file',
      'move a file',
      'copy a folder',
      'drag files',
      'put in another folder',
      'cut and paste files',
      'move to another folder',
    ],
    calls: ['copy or move files and folders'],
  },
  {
    says: [
      'delete a file',
      'remove a folder',
      'delete for good',
      'erase a file',
      'permanently remove',
      'get rid of files',
    ],
    calls: ['delete files and folders'],
  },
  {
    says: [
      'deleted by accident',
      'deleted wrong',
      'restore deleted',
      'recover deleted',
      'emptied too soon',
    ],
    calls: ['recover a file from the Trash'],
  },
  {
    says: [
      'downloaded something',
      'download went',
      'cannot find file',
      'lost a document',
      'document disappeared',
      'file vanished',
    ],
    calls: ['find a lost file'],
  },
  {
    says: [
      'look for a document',
      'search folders',
      'find a document',
      'find by name',
      'search my computer',
    ],
    calls: ['search for files'],
  },
  {
    says: [
      'opens with wrong',
      'default program',
      'open with another',
      'change which program opens',
    ],
    calls: ['open files with other applications'],
  },
  {
    says: [
      'plug in camera',
      'insert a cd',
      'insert usb',
      'autoplay',
      'autorun',
      'plug in phone',
      'what happens when i plug in',
      'opens when i plug',
    ],
    calls: ['open applications for devices or discs'],
  },
  {
    says: [
      'look without opening',
      'quick look',
      'peek at a file',
      'preview a photo',
      'glance at a file',
    ],
    calls: ['preview files and folders'],
  },
  {
    says: ['thumbnails', 'small pictures of files', 'little previews', 'show previews of photos'],
    calls: ['file manager preview preferences'],
  },
  {
    says: ['change the file name', 'name many files', 'batch rename', 'rename many'],
    calls: ['rename a file or folder'],
  },
  {
    says: ['select many files', 'pick all jpg', 'files ending in', 'select all pdf'],
    calls: ['select files by pattern'],
  },
  {
    says: [
      'newest first',
      'order folder by date',
      'files in wrong order',
      'arrange files',
      'biggest files first',
      'sort by size',
    ],
    calls: ['sort files and folders'],
  },
  {
    says: [
      'new empty document',
      'right click new document',
      'create blank document',
      'letterhead to start with',
    ],
    calls: ['templates for commonly-used document types'],
  },
  {
    says: ['wavy line in name', 'file with tilde', 'name ends with ~', 'strange copies of files'],
    calls: ['file with a ~ at the end of its name'],
  },
  {
    says: [
      'show hidden files',
      'hidden folder',
      'file starting with dot',
      'hide a folder',
      'see hidden',
    ],
    calls: ['hide a file'],
  },
  { says: ['run a script by clicking'], calls: ['file manager behavior preferences'] },
  {
    says: [
      'favourite folders',
      'folders on the left',
      'list on left',
      'quick access',
      'sidebar folders',
      'bookmark folder',
      'add folder to side',
    ],
    calls: ['edit folder bookmarks'],
  },
  {
    says: [
      'network drive',
      'shared folder',
      'folder at the office',
      'office server',
      'file server',
      'network folder',
      'ftp',
      'samba',
      'smb',
      'nas',
      "other computer's files",
      'windows share',
      'mapped drive',
      'sftp',
    ],
    calls: ['browse files on a server or network share'],
  },
  {
    says: [
      'size of a folder',
      'file information',
      'how big is a file',
      'when was a file changed',
      'details of a file',
    ],
    calls: ['file properties'],
  },
  {
    says: [
      'access denied',
      'no permission',
      'others not open my files',
      'private files',
      'chmod',
      'not allowed to open',
    ],
    calls: ['set file permissions'],
  },
  {
    says: ['columns in folder', 'show file size in list', 'details view', 'show date in list'],
    calls: ['files list columns preferences'],
  },
  {
    says: ['icons or list', 'default view of folders', 'remember view', 'folders first'],
    calls: ['views preferences in Files'],
  },
  {
    says: ['text under icons', 'names under icons', 'captions under file icons'],
    calls: ['file manager display preferences'],
  },
  {
    says: ['copy to cd', 'put on a disc', 'make a cd', 'write a dvd'],
    calls: ['write files to a CD or DVD'],
  },
  {
    says: [
      'let others see my files',
      'public folder',
      'share files at home',
      'give access to folder',
      'transfer files between computers',
    ],
    calls: ['share your personal files'],
  },
  {
    says: [
      'photos on tv',
      'music around the house',
      'dlna',
      'upnp',
      'stream to tv',
      'stream my music',
      'share photos',
      'smart tv',
    ],
    calls: ['share your music, photos and videos'],
  },
  {
    says: [
      'remote control',
      'teamviewer',
      'remote desktop',
      'vnc',
      'anydesk',
      'somebody else see my screen',
      'help from afar',
      'control computer from elsewhere',
      'rdp',
    ],
    calls: ['share your desktop'],
  },
  {
    says: ['name of my computer', 'hostname', 'name in network'],
    calls: ['display name for your computer'],
  },
  { says: ['attach a file', 'send document by mail'], calls: ['share files by email'] },
  // Privacy
  { says: ['where i am', 'gps', 'tracking location'], calls: ['location services'] },
  {
    says: ['remember what i opened', 'what i did', 'recent files', 'hide recent'],
    calls: ['file history tracking'],
  },
  {
    says: [
      'temporary files',
      'delete temp',
      'empty trash automatically',
      'trash empty itself',
      'clean trash',
      'old temp files',
    ],
    calls: ['purge trash & temporary files'],
  },
  {
    says: ['privacy', 'spy on me', 'cover the camera', 'webcam', 'block camera'],
    calls: ['privacy settings'],
  },
];
