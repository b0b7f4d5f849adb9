/** Who speaks OpenAI's language, where, and with which key. A further one is an entry here, or `openai-compatible` and an address. */

export type Preset = {
  readonly id: string;
  /** Absent: the deployment says it, as `baseUrl` in the configuration. */
  readonly baseUrl?: string;
  /** Absent: called without a key. */
  readonly secret?: string;
  /** The field that bounds the answer's length, where it is not the one of OpenAI's own models. */
  readonly boundedBy?: "max_tokens";
};

export const presets: readonly Preset[] = [
  { id: "openai", baseUrl: "https://api.openai.com/v1", secret: "OPENAI_API_KEY" },
  // https://<resource>.openai.azure.com/openai/v1
  { id: "azure-openai", secret: "AZURE_OPENAI_API_KEY" },
  { id: "mistral", baseUrl: "https://api.mistral.ai/v1", secret: "MISTRAL_API_KEY", boundedBy: "max_tokens" },
  { id: "groq", baseUrl: "https://api.groq.com/openai/v1", secret: "GROQ_API_KEY" },
  { id: "openrouter", baseUrl: "https://openrouter.ai/api/v1", secret: "OPENROUTER_API_KEY", boundedBy: "max_tokens" },
  // http://<host>:11434/v1, :8000/v1 and :8080/v1 as these programs start
  { id: "ollama", boundedBy: "max_tokens" },
  { id: "vllm", boundedBy: "max_tokens" },
  { id: "llama-cpp", boundedBy: "max_tokens" },
  { id: "openai-compatible", secret: "OPENAI_COMPATIBLE_API_KEY", boundedBy: "max_tokens" },
];
