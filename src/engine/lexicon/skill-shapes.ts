/** The longer patterns and lists of finding skills and telling features: what each stands for is told where it is used. */

export const skillShapes = {
  softTail: "skill+ ability abilities attitude flair mindset",
  genitives: "de des du d da do dos das di del della dei der von eines einer",
  alsoNames: "cordova cypress delphi fiji gatsby julia pascal phoenix reynolds ruby sinatra",
  times: String.raw`\b(?:(?:night|day|evening|late|early|twilight|weekend|rotating)[ -]shift|(?:part|full)[ -]?time|temporary|permanent|seasonal|casual|(?:year|grade|key stage|ks)[ -]?\d)\b`,
  marks: String.raw`\s[-–—|@]\s|[|,;:(\n[]|\s(?:at|bei|chez|with)\s`,
  measures: "only just merely simply more less fewer longer later",
  notLevels:
    "staff nurse,staff rn,staff accountant,staff writer,staff assistant,staff of,staff member,lead generation,lead generator,lead gen,head chef,head count,expert witness",
  noBranches: "day night north south shift site grade level year stage staff",
};
