/** The phone page's entry. */
import { chooseLink } from '#renderer/link/choose-link.ts';

chooseLink(window);
