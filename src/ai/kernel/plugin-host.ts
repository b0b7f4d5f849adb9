/**
 * Gives a plugin what its manifest names and nothing else: its hosts, its secrets, its bindings. Redirects are not followed,
 * since they could lead a request and its key to a host that nobody named; and no reply is read beyond a bound.
 */

import type { Clock } from "../../core/clock.ts";
import { PluginDenied } from "../spec/failures.ts";
import { boundedReply } from "../spec/reply-size.ts";
import { type Plugin, type PluginHost, type Provider, specVersion } from "../spec/v1.ts";

export type HostOptions = {
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly secrets: Readonly<Record<string, string | undefined>>;
  readonly bindings?: Readonly<Record<string, unknown>>;
  /** Configurations by id of the plugin; none is an empty one. */
  readonly configurations?: Readonly<Record<string, unknown>>;
};

/** What the deployment gives under a declared name. */
const given = <Value>(
  plugin: Plugin,
  kind: string,
  name: string,
  declared: readonly string[],
  value: Value | undefined,
): Value => {
  const { id } = plugin.manifest;
  if (!declared.includes(name)) throw new PluginDenied(`Plugin ${id} has not declared the ${kind} ${name}.`);
  if (value === undefined) throw new PluginDenied(`The ${kind} ${name} of plugin ${id} is not set.`);
  return value;
};

const hostFor = (plugin: Plugin, addresses: readonly string[], options: HostOptions): PluginHost => {
  const { id, hosts, secrets, bindings = [] } = plugin.manifest;
  const origins = new Set(addresses.map((address) => new URL(address).origin));
  return {
    clock: options.clock,
    // `async`, so that a refusal is a rejection like any other failure of fetch.
    fetch: async (target, init) => {
      const url = new URL(target instanceof Request ? target.url : target);
      if (!(url.protocol === "https:" && hosts.includes(url.hostname)) && !origins.has(url.origin))
        throw new PluginDenied(`Plugin ${id} may not call ${url.hostname}.`);
      return boundedReply(await options.fetch(target, { ...init, redirect: "manual" }));
    },
    secret: (name) => given(plugin, "secret", name, secrets, options.secrets[name]),
    binding: (name) => given(plugin, "binding", name, bindings, options.bindings?.[name]),
  };
};

/** Makes a plugin's provider. Throws for another version of the spec, and for a configuration that does not fit. */
export const plugIn = (plugin: Plugin, options: HostOptions): Provider => {
  const { id, specVersion: asked, config } = plugin.manifest;
  if (asked !== specVersion)
    throw new Error(`Plugin ${id} speaks spec version ${String(asked)}; this kernel speaks ${specVersion}.`);
  const configuration = config.parse(options.configurations?.[id] ?? {});
  const addresses = plugin.manifest.addressesOf?.(configuration) ?? [];
  return plugin.create(configuration, hostFor(plugin, addresses, options));
};
