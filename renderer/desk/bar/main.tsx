/** The entry of the call bar's page: the link of this shell, and the bar over it. Nothing else happens here. */
import { chooseLink } from '#renderer/link/choose-link.ts';
import { startBar } from './start-bar.tsx';

const root = document.getElementById('desk');
if (root) startBar(window, chooseLink(window), root);
