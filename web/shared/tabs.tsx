/** Views of one thing, one at a time, after the tabs pattern: arrows move between them, Tab goes into the chosen one. */

import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import "./tabs.css";

export type Tab<Key extends string> = { readonly key: Key; readonly name: string; readonly count?: number | undefined };

type Props<Key extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  readonly children: ComponentChildren;
};

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export const Tabs = <Key extends string>({ label, tabs, chosen, onChoose, children }: Props<Key>) => {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = step(
      tabs.findIndex(({ key }) => key === chosen),
      tabs.length,
    );
    onChoose(tabs[next]!.key);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map(({ key, name, count }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`tab-${key}`}
            aria-selected={key === chosen}
            aria-controls={key === chosen ? `panel-${key}` : undefined}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {name}
            {count !== undefined && <span class="count number">{count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`panel-${chosen}`} aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </div>
  );
};
