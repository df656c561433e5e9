/** What leads make of knowledge: searches that led nowhere, the glossary, news for the team, what agents say of articles, and the articles, each on its tab. Leads only. */
import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { VainSearchRow } from '#src/model/glossary.ts';
import { PageFrame } from '../shell/page-frame.tsx';
import { useText } from '../text/use-text.ts';
import { closeArticleEditor, useEditedArticle } from './article-editing.ts';
import { ArticlesTab } from './articles-tab.tsx';
import { BriefingsTab } from './briefings-tab.tsx';
import { CorrectionsTab } from './corrections-tab.tsx';
import { GlossaryTab } from './glossary-tab.tsx';
import { SearchesTab } from './searches-tab.tsx';

type TabName = 'searches' | 'glossary' | 'briefings' | 'corrections' | 'articles';

/** The page. */
export function ShelfPage() {
  const text = useText();
  const words = text.shelf;
  const titles: Readonly<Record<TabName, string>> = {
    ...words.tabs,
    briefings: text.briefings.tab,
    corrections: text.opinion.tab,
    articles: text.articles.tab,
  };
  const edited = useEditedArticle((state) => state.edited);
  const [chosen, setTab] = useState<TabName>('searches');
  const tab = edited ? 'articles' : chosen;
  useEffect(() => {
    // Who closes the editor stands before the articles.
    if (edited) setTab('articles');
  }, [edited]);
  /** The search that the next entry of the glossary answers. */
  const [answering, setAnswering] = useState<VainSearchRow | null>(null);
  const define = (row: VainSearchRow) => {
    setAnswering(row);
    setTab('glossary');
  };
  const done = () => {
    setAnswering(null);
    setTab('searches');
  };
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <Tabs
        className="shelf"
        selectedKey={tab}
        onSelectionChange={(key) => {
          setAnswering(null);
          closeArticleEditor();
          setTab(key as TabName);
        }}
      >
        <TabList className="tabs" aria-label={words.title}>
          {(['searches', 'glossary', 'briefings', 'corrections', 'articles'] as const).map((id) => (
            <Tab key={id} className="tab" id={id}>
              {titles[id]}
            </Tab>
          ))}
        </TabList>
        <TabPanel className="shelf-panel" id="searches">
          <SearchesTab onDefine={define} />
        </TabPanel>
        <TabPanel className="shelf-panel" id="glossary">
          <GlossaryTab answering={answering} onAnswered={done} />
        </TabPanel>
        <TabPanel className="shelf-panel" id="briefings">
          <BriefingsTab />
        </TabPanel>
        <TabPanel className="shelf-panel" id="corrections">
          <CorrectionsTab />
        </TabPanel>
        <TabPanel className="shelf-panel" id="articles">
          <ArticlesTab />
        </TabPanel>
      </Tabs>
    </PageFrame>
  );
}
