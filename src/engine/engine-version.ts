/** Names the rules that made a feature. It changes whenever the same document could give other features. */

export const engineVersion = "1.12.0";
