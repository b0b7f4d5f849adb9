/** The operators' console: providers of AI tasks, the routes to them, a try, how shadows compare, and what has failed. */

import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { announce } from "../../shared/announcer.tsx";
import { CallProblem } from "../../shared/notice.tsx";
import { Tabs } from "../../shared/tabs.tsx";
import { words } from "../../shared/words.ts";
import { problem, providers, refresh } from "./ai-state.ts";
import { consoleWords } from "./console-words.ts";
import { refreshFailures } from "./failures-state.ts";
import { FailuresView } from "./failures-view.tsx";
import { ProvidersView } from "./providers-view.tsx";
import { RoutesView } from "./routes-view.tsx";
import { ShadowsView } from "./shadows-view.tsx";
import { TryView } from "./try-view.tsx";
import "./console.css";

const views = {
  providers: ProvidersView,
  routes: RoutesView,
  try: TryView,
  shadows: ShadowsView,
  failures: FailuresView,
} as const;
type View = keyof typeof views;
const chosen = signal<View>("providers");

export const AiPage = () => {
  useEffect(() => {
    void refresh();
  }, []);
  const Chosen = views[chosen.value];
  const again = async (): Promise<void> => {
    const read = await Promise.all([refresh(), chosen.value === "failures" ? refreshFailures() : true]);
    if (read.every(Boolean)) announce(consoleWords.looked);
  };
  return (
    <div class="stack console">
      <h1 tabIndex={-1}>{words.titles.ai}</h1>
      <div class="row apart top-row">
        <p class="lead">{consoleWords.lead}</p>
        {providers.value !== undefined && (
          <button type="button" class="button quiet" onClick={() => void again()}>
            {consoleWords.again}
          </button>
        )}
      </div>
      <CallProblem problem={problem.value} retry={refresh} />
      {providers.value === undefined && problem.value === undefined && <p class="soft">{consoleWords.loading}</p>}
      {providers.value !== undefined && (
        <Tabs<View>
          label={consoleWords.tabsLabel}
          tabs={(Object.keys(views) as View[]).map((key) => ({ key, name: consoleWords.tabs[key] }))}
          chosen={chosen.value}
          onChoose={(key) => (chosen.value = key)}
        >
          <Chosen />
        </Tabs>
      )}
    </div>
  );
};
