/** The entry of the desk's page: the link of this shell, and the desk over it. Nothing else happens here. */
import { chooseLink } from '#renderer/link/choose-link.ts';
import { startDesk } from './start-desk.tsx';

const root = document.getElementById('desk');
if (root) startDesk(window, chooseLink(window), root);
