/** Whether the work is done from afar, in so far as the text says so. */

import type { RemoteMode } from "../../domain/job/requirements.ts";

const hybrid =
  /\bhybrid(?:es|e)?\b(?!\s+(?:cloud|app|mobile|vehicle|electric|infrastructure|environment|integration|approach|team|devops))|\b(?:one|two|three|four|\d)\s+days?\s+(?:a|per)\s+week\s+(?:in|from|at)\s+(?:the\s+)?(?:office|home)|\bdays?\s+(?:in|at)\s+(?:the\s+|our\s+)?office\b/iu;
const remote =
  /\b(?:fully|100 ?%|completely)[ -]remote(?:ly)?\b|\bremote(?:ly)?\b(?!\s+(?:team|teams|sensing|site|sites|control|support|monitoring|access|server|servers|area|areas|location|locations|desktop|diagnos|patient))|\bwork(?:ing)? from (?:home|anywhere)\b|\bhome[ -]?office\b|\btelecommut/iu;
const notRemote = /\b(?:no|not|non)[ -](?:a )?(?:\w+ )?remote\b|\bremote (?:work )?(?:is )?not\b/iu;
const onsite =
  /\bon[ -]?site\b(?!\s+(?:gym|parking|canteen|support|visit|customer|client|training|interview))|\bin[ -](?:office|person)\b(?!\s+(?:interview|meeting|event))/iu;

/** How far the work is done from afar, where the text says so. */
export const statedRemote = (text: string): RemoteMode | undefined => {
  if (hybrid.test(text)) return "hybrid";
  if (notRemote.test(text)) return "onsite";
  if (remote.test(text)) return "remote";
  return onsite.test(text) ? "onsite" : undefined;
};
