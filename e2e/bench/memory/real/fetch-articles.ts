/**
 * Real help articles, Spanish and English, for the search to be measured on: some 6,000 pages of LibreOffice, GNOME and GIMP from
 * Debian's packages. They are downloaded and unpacked into a folder that git ignores; nothing is installed and nothing of them is
 * in the repository. Used by the bench of the memory, and by hand: `node e2e/bench/memory/real/fetch-articles.ts [FOLDER]`.
 * Where they cannot be had it says why: never a silent half.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Article, languageOf, type PageFormat, readPage, wordsOf } from './article-text.ts';

export type { Article } from './article-text.ts';

const run = promisify(execFile);

/** Shorter pages are menus of links. */
const fewestWords = 30;

/** One manual in one language inside a package. */
interface Manual {
  readonly package: string;
  readonly language: 'es' | 'en';
  readonly format: PageFormat;
  /** Where its pages lie in the package. */
  readonly folder: string;
  readonly extension: string;
  /** What the ids have between the package and the path, where one package holds several languages. */
  readonly prefix: string;
}

const MANUALS: readonly Manual[] = [
  {
    package: 'gimp-help-en',
    language: 'en',
    format: 'gimp',
    folder: 'usr/share/gimp/2.0/help/en',
    extension: '.html',
    prefix: '',
  },
  {
    package: 'gimp-help-es',
    language: 'es',
    format: 'gimp',
    folder: 'usr/share/gimp/2.0/help/es',
    extension: '.html',
    prefix: '',
  },
  {
    package: 'gnome-user-docs',
    language: 'en',
    format: 'mallard',
    folder: 'usr/share/help/C',
    extension: '.page',
    prefix: 'en/',
  },
  {
    package: 'gnome-user-docs',
    language: 'es',
    format: 'mallard',
    folder: 'usr/share/help/es',
    extension: '.page',
    prefix: 'es/',
  },
  {
    package: 'libreoffice-help-en-us',
    language: 'en',
    format: 'libreoffice',
    folder: 'usr/share/libreoffice/help/en-US/text',
    extension: '.html',
    prefix: '',
  },
  {
    package: 'libreoffice-help-es',
    language: 'es',
    format: 'libreoffice',
    folder: 'usr/share/libreoffice/help/es/text',
    extension: '.html',
    prefix: '',
  },
];

const PACKAGES = [...new Set(MANUALS.map((manual) => manual.package))];

/** Why something could not be had. */
interface Missing {
  readonly missing: string;
}

/** The last thing a command said, or that it is not there. */
function reasonOf(error: unknown, program: string): string {
  const { code, stderr } = error as { code?: unknown; stderr?: unknown };
  if (code === 'ENOENT') return `there is no ${program} on this machine`;
  const said = typeof stderr === 'string' ? stderr.trim().split('\n') : [];
  const complaint = said.findLast((line) => line.startsWith('E:')) ?? said.at(-1);
  return complaint ?? String(error);
}

const entriesOf = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
};

/** Downloads and unpacks what is not there yet. A folder `unpacked/NAME` is always whole: it gets its name last. */
async function unpackAll(folder: string): Promise<Missing | null> {
  const unpacked = join(folder, 'unpacked');
  await mkdir(unpacked, { recursive: true });
  const there = await entriesOf(unpacked);
  const wanted = PACKAGES.filter((name) => !there.includes(name));
  if (wanted.length === 0) return null;
  try {
    await run('apt-get', ['download', '--quiet=2', ...wanted], { cwd: folder });
  } catch (error) {
    return {
      missing: `${wanted.join(', ')} could not be downloaded from Debian: ${reasonOf(error, 'apt-get')}. With a network, "apt-get update" may help.`,
    };
  }
  for (const name of wanted) {
    const file = (await entriesOf(folder)).find(
      (entry) => entry.startsWith(`${name}_`) && entry.endsWith('.deb'),
    );
    if (file === undefined) return { missing: `apt-get left no file of ${name} in ${folder}.` };
    const unfinished = join(unpacked, `${name}.unfinished`);
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished);
    try {
      await run('dpkg-deb', ['--extract', file, unfinished], { cwd: folder });
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      return { missing: `${file} could not be unpacked: ${reasonOf(error, 'dpkg-deb')}.` };
    }
    await rename(unfinished, join(unpacked, name));
    await rm(join(folder, file));
  }
  return null;
}

/** The articles of one manual. Pages that nobody translated are left out: they are in the English manual already. */
async function articlesOf(folder: string, manual: Manual): Promise<readonly Article[] | Missing> {
  const root = join(folder, 'unpacked', manual.package, manual.folder);
  let paths: readonly string[];
  try {
    paths = await readdir(root, { recursive: true });
  } catch {
    return {
      missing: `${manual.package} of this Debian has no ${manual.folder}: the bench knows the one of Debian 12.`,
    };
  }
  const articles: Article[] = [];
  for (const path of paths.filter((one) => one.endsWith(manual.extension))) {
    const text = readPage(await readFile(join(root, path), 'utf8'), manual.format);
    if (text === null) continue;
    const body = text.body.join('\n');
    if (wordsOf(body).length < fewestWords || languageOf(body) !== manual.language) continue;
    const id = `${manual.package}:${manual.prefix}${path.slice(0, -manual.extension.length)}`;
    articles.push({ id, language: manual.language, ...text });
  }
  if (articles.length === 0) return { missing: `No article could be read in ${root}.` };
  return articles;
}

const byId = (a: Article, b: Article) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** All articles in the order of their ids, downloaded into the folder when they are not there yet; or why there are none. */
export async function fetchArticles(folder: string): Promise<readonly Article[] | Missing> {
  const failure = await unpackAll(folder);
  if (failure !== null) return failure;
  const all: Article[] = [];
  for (const manual of MANUALS) {
    const some = await articlesOf(folder, manual);
    if ('missing' in some) return some;
    all.push(...some);
  }
  return all.sort(byId);
}

/** Articles by package and language, one line each. */
export function countsOf(articles: readonly Article[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { id, language } of articles) {
    const name = `${id.slice(0, id.indexOf(':'))} (${language})`;
    for (const key of [name, `all (${language})`]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, n]) => `${name}: ${n}`);
}

/** From the command line: fetches, says what there is, and leaves all of it as JSON beside the packages. */
async function main(folder: string): Promise<void> {
  const articles = await fetchArticles(folder);
  if ('missing' in articles) {
    console.error(`No articles: ${articles.missing}`);
    process.exitCode = 1;
    return;
  }
  const file = join(folder, 'articles.json');
  await writeFile(file, `${JSON.stringify(articles)}\n`);
  console.log([...countsOf(articles), `${articles.length} articles in ${file}`].join('\n'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(process.argv[2] ?? join(import.meta.dirname, '../../../../out/bench/real-articles'));
