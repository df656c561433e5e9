/**
 * Plain articles out of the pages of three help systems: LibreOffice (HTML), GIMP (XHTML of DocBook) and GNOME (Mallard).
 * Used by `fetch-articles.ts`. It reads what a reader of the page would read: no navigation, no credits, no text of a variant
 * that the page hides. It never guesses: a page without a title or with few words is no article.
 */
import { parseDocument } from 'htmlparser2';

/** A help page as the search sees it. */
export interface Article {
  /** `package:path`, the same on every machine that has the same package. */
  readonly id: string;
  readonly language: 'es' | 'en';
  readonly title: string;
  /** Its paragraphs, headings and cells, in the order of the page. */
  readonly body: readonly string[];
}

/** What the page says, before it is known whose page it is. */
export type ArticleText = Pick<Article, 'title' | 'body'>;

/** How a page is written. */
export type PageFormat = 'libreoffice' | 'gimp' | 'mallard';

type Page = ReturnType<typeof parseDocument>;
type PageNode = Page['children'][number];
type PageElement = Extract<PageNode, { attribs: unknown }>;

/** How to read one format. */
interface Reading {
  readonly xml: boolean;
  readonly blocks: ReadonlySet<string>;
  /** The part of the page that is the article, or null. */
  readonly root: (page: Page) => PageElement | null;
  readonly title: (page: Page) => string;
  readonly leaveOut: (element: PageElement) => boolean;
}

const HTML_BLOCKS = new Set(
  'address blockquote body br caption center dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const MALLARD_BLOCKS = new Set(
  'cite comment desc example figure item list listing media note p page screen section steps subtitle synopsis table td terms title tr tree'.split(
    ' ',
  ),
);
const NEVER_TEXT = new Set(['script', 'style', 'noscript', 'head', 'header', 'aside', 'footer']);

const isElement = (node: PageNode): node is PageElement => 'attribs' in node;
const elementsIn = (node: { readonly children: readonly PageNode[] }): PageElement[] =>
  node.children.filter(isElement);

/** The first element that fits, in the order of the page. */
function find(
  node: { readonly children: readonly PageNode[] },
  fits: (element: PageElement) => boolean,
): PageElement | null {
  for (const element of elementsIn(node)) {
    if (fits(element)) return element;
    const inside = find(element, fits);
    if (inside !== null) return inside;
  }
  return null;
}

const named = (name: string) => (element: PageElement) => element.name === name;
const hasClass = (element: PageElement, ...names: readonly string[]) => {
  const own = (element.attribs['class'] ?? '').split(/\s+/);
  return names.some((name) => own.includes(name));
};
const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** All the text in an element, with nothing left out. */
function textIn(node: PageNode | null): string {
  if (node === null) return '';
  if ('children' in node) return node.children.map(textIn).join('');
  return node.type === 'text' ? node.data : '';
}

/** LibreOffice writes one text for each program and system side by side and hides all but one: the default stays, if there is one. */
function isOtherVariant(element: PageElement): boolean {
  if (element.attribs['hidden'] === undefined) return false;
  const isDefault = (one: PageElement) => (one.attribs['id'] ?? '').startsWith('default');
  const beside = element.parent === null ? [] : elementsIn(element.parent);
  return !isDefault(element) && beside.some(isDefault);
}

const READINGS: Record<PageFormat, Reading> = {
  libreoffice: {
    xml: false,
    blocks: HTML_BLOCKS,
    root: (page) => find(page, (element) => element.attribs['id'] === 'DisplayArea'),
    title: (page) => textIn(find(page, named('title'))),
    leaveOut: (element) =>
      NEVER_TEXT.has(element.name) ||
      hasClass(element, 'relatedtopics', 'noteicon') ||
      isOtherVariant(element),
  },
  gimp: {
    xml: false,
    blocks: HTML_BLOCKS,
    root: (page) => find(page, named('body')),
    // "4.4. Recortar", "Chapter 7. Painting", "Capítulo 7. Pintar", "Apéndice A. ...": the number is the book's, not the page's.
    title: (page) =>
      textIn(find(page, named('title'))).replace(
        /^\s*(?:(?:Chapter|Part|Appendix|Capítulo|Parte|Apéndice)\s+[\dIVXA-Z]+\.\s*|(?:\d+|[A-Z])(?:\.\d+)*\.\s+)/u,
        '',
      ),
    leaveOut: (element) =>
      NEVER_TEXT.has(element.name) || hasClass(element, 'navheader', 'navfooter', 'toc'),
  },
  mallard: {
    xml: true,
    blocks: MALLARD_BLOCKS,
    root: (page) => find(page, named('page')),
    title: (page) => {
      const root = find(page, named('page'));
      return root === null ? '' : textIn(elementsIn(root).find(named('title')) ?? null);
    },
    // `info` holds the credits; its `desc`, the line below the title in every list, is read on its own.
    leaveOut: (element) => element.name === 'info' || element.name === 'comment',
  },
};

/** The paragraphs of an element in order, without empty ones. */
function paragraphsOf(root: PageElement, reading: Reading): string[] {
  const paragraphs: string[] = [];
  let open = '';
  const close = () => {
    const text = tidy(open);
    if (text !== '') paragraphs.push(text);
    open = '';
  };
  const walk = (node: PageNode) => {
    if (node.type === 'text') open += node.data;
    else if (isElement(node)) {
      if (reading.leaveOut(node)) return;
      const isBlock = reading.blocks.has(node.name);
      if (isBlock) close();
      node.children.forEach(walk);
      if (isBlock) close();
    }
  };
  walk(root);
  close();
  return paragraphs;
}

/** What a page says; null where it has no title or no article in it (a menu of links, a frame). */
export function readPage(source: string, format: PageFormat): ArticleText | null {
  const reading = READINGS[format];
  const page = parseDocument(source, { xmlMode: reading.xml, recognizeSelfClosing: true });
  const root = reading.root(page);
  const title = tidy(reading.title(page));
  if (root === null || title === '') return null;
  const info = format === 'mallard' ? (elementsIn(root).find(named('info')) ?? null) : null;
  const described = info === null ? '' : tidy(textIn(elementsIn(info).find(named('desc')) ?? null));
  const body = [described, ...paragraphsOf(root, reading)].filter(
    // The title stands once more at the top of the page, in GIMP with its number.
    (text, at) => text !== '' && !(at <= 3 && text.replace(/^[\dA-Z.]+\.\s+/u, '') === title),
  );
  return { title, body };
}

/** Words of a text: runs of letters and figures. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const SPANISH = new Set(
  'el la los las de del que y en un una por con para se al su o si como más es puede este esta'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the of and to in a is for with you can or that this on be are it by as an if from when will'.split(
    ' ',
  ),
);

/** The language that most of the text is written in, by its small words: many a translated manual has pages nobody translated. */
export function languageOf(text: string): 'es' | 'en' {
  let balance = 0;
  for (const word of wordsOf(text.toLowerCase()))
    balance += SPANISH.has(word) ? 1 : ENGLISH.has(word) ? -1 : 0;
  return balance >= 0 ? 'es' : 'en';
}
