/** Whether the work is done from afar, in so far as the text says so. */

import type { RemoteMode } from "../../domain/job/requirements.ts";

const hybrid =
  /\bibrid[ao]\b|\bh[ií]brid[ao]\b|\bmode hybride\b|\b(?:some|occasional|partial|part|limited|flexible)(?:ly)? (?:work(?:ing)? (?:from|at) home|home[- ]?work(?:ing)?|remote work(?:ing)?|wfh)\b|\bwork(?:ing)? from home (?:can|may|could|days?)\b(?! not)|\bhome[ -]?office (?:anteilig|tageweise|möglich|teilweise|possible)\b|\bt[ée]l[ée]travail (?:partiel|possible|\d|un|deux|trois)|\bhybrid(?:es|e)?\b(?!\s+(?:cloud|app|mobile|vehicle|electric|infrastructure|environment|integration|approach|team|devops))|\b(?:one|two|three|four|\d)\s+days?\s+(?:a|per)\s+week\s+(?:in|from|at)\s+(?:the\s+)?(?:office|home)|\bdays?\s+(?:in|at)\s+(?:the\s+|our\s+)?office\b/iu;
const remote =
  /\b100 ?% (?:remoto|t[ée]l[ée]travail|home[ -]?office|teletrabajo)|\b(?:trabajo|trabalho|lavoro) (?:(?:100 ?%|totalmente|completamente) )?(?:remoto|da remoto|en remoto)\b|\bteletrabajo\b|\bt[ée]l[ée]travail (?:complet|total|[àa] 100)|\bda remoto\b|\bwfh\b|\b(?:fully|100 ?%|completely)[ -]remote(?:ly)?\b|\bremote(?:ly)?\b(?!\s+(?:team|teams|sensing|site|sites|control|support|monitoring|access|server|servers|area|areas|location|locations|desktop|diagnos|patient))|\bwork(?:ing)? from (?:home|anywhere)\b|\bhome[ -]?office\b|\btelecommut/iu;
/** Days or a part of the time away from the workplace: "mobile working up to two days a week", "three office days". */
const partly =
  /\b(?:telework(?:ing)?|telecommut(?:e|ing)|mobile work(?:ing)?|home[ -]?work(?:ing)?|home[ -]?office|work(?:ing)? from home|remote(?:ly)?(?: work(?:ing)?)?)\b[^.\n]{0,50}?(?:\bdays?\s+(?:a|per|each)\s+week\b|\d ?%|\bpartly\b|\bpartially\b)|\b(?:one|two|three|four|[1-4])\s+(?:days?\s+(?:a\s+week\s+|per\s+week\s+)?(?:from home|remote(?:ly)?|at home)|office days?|home days?|remote days?)\b|\bmobile work(?:ing)? (?:is )?possible\b/iu;
const fully = /\b(?:fully|100 ?%|completely|entirely)[ -]remote/iu;
const notRemote =
  /\b(?:work(?:ing)? (?:from|at) home|home[ -]?work(?:ing)?|home[ -]?office|remote work(?:ing)?|telework(?:ing)?|wfh)(?: (?:is|are|will be|can|may))? ?(?:not\b|n['’]t\b|isn['’]t|nicht\b)|\bno (?:wfh|telework)|\b(?:no|not|non)[ -](?:a )?(?:\w+ )?remote\b|\bremote (?:work )?(?:is )?not\b|\b(?:not|isn['’]t|cannot|can['’]t)\s(?:be\s)?(?:suitable|possible|done|available|eligible)\s(?:for|from|to|as)?\s?(?:a\s)?(?:home|remote|work(?:ing)? from home)|\bno (?:home ?working|home ?office|work(?:ing)? from home)\b/iu;
const onsite =
  /(?:^|[\n(|•·,])[^\S\n]*(?:presencial|in presenza|en pr[ée]sentiel|sur site|vor ort)[^\S\n]*(?:$|[\n)|•·,.])|\bon[ -]?site\b(?!\s+(?:gym|parking|canteen|support|visit|customer|client|training|interview))|\bwork(?:ing)? from (?:the |our )?office\b|\b(?:office|workshop|site)[ -]based\b|\bin[ -](?:office|person)\b(?!\s+(?:interview|meeting|event))/iu;

/** How far the work is done from afar, where the text says so. */
export const statedRemote = (text: string): RemoteMode | undefined => {
  if (notRemote.test(text) && !hybrid.test(text)) return "onsite";
  if (hybrid.test(text) || (partly.test(text) && !fully.test(text))) return "hybrid";
  if (remote.test(text)) return "remote";
  return onsite.test(text) ? "onsite" : undefined;
};
