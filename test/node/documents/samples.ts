/** Documents of invented people in the shapes resumes come in; read in Node and in a browser, with the same result. */

import { bullet, makeDocx, paragraph, run, table } from "./make-docx.ts";
import { column, makePdf } from "./make-pdf.ts";

export const main = [
  "EXPERIENCE",
  "",
  "Ward Manager, Harbour Hospital",
  "March 2019 – present",
  "• Led a team of 24 nurses on two wards",
  "• Cut waiting times by 18 percent",
  "",
  "Staff Nurse, Lakeside Clinic",
  "2014 – 2019",
  "• Ran the wound care round every week",
  "",
  "EDUCATION",
  "",
  "BSc Nursing, University of Eastmoor",
  "2010 – 2014",
];
export const side = [
  "CONTACT",
  "",
  "amal.okoye@example.org",
  "+44 20 7946 0018",
  "",
  "SKILLS",
  "",
  "Wound care",
  "Triage",
  "Rota planning",
  "Audit",
  "",
  "LANGUAGES",
  "",
  "English, native",
];

const twoColumns = makePdf([
  {
    texts: [
      { text: "Amal Okoye", x: 40, y: 740, size: 22, bold: true },
      ...column(side, 40, 700, 13.2),
      ...column(main, 230, 698),
    ],
  },
]);
const rightDates = makePdf([
  {
    texts: [
      { text: "Jonas Weber", x: 40, y: 740, size: 20 },
      ...column(
        [
          "Experience",
          "Electrician, Nordwerk GmbH",
          "• Rewired 40 flats",
          "• Trained three apprentices",
          "Electrician, Stadtbau",
          "• Kept 12 lifts running",
          "• Fixed alarms",
          "Apprentice, Licht KG",
          "• Learned the trade",
        ],
        40,
        700,
      ),
      ...column(["", "2019 – 2024", "", "", "2015 – 2019", "", "", "2012 – 2015"], 500, 700),
    ],
  },
]);
const footers = makePdf(
  [1, 2, 3].map((page) => ({
    texts: [
      ...column([`Part ${String(page)} begins`, `Line of page ${String(page)}`, "Another line of text"], 40, 700),
      { text: `Resume of Lea Marchand – Page ${String(page)} of 3`, x: 240, y: 30, size: 9 },
    ],
  })),
);
const hidden = makePdf([
  {
    under: "0.1 0.2 0.4 rg 0 700 200 92 re f",
    texts: [
      { text: "White on a dark band", x: 20, y: 740, before: "1 g 0 Tr" },
      { text: "Seen by everybody", x: 40, y: 650 },
      { text: "kubernetes terraform", x: 40, y: 630, before: "1 g 0 Tr" },
      { text: "mode three words", x: 40, y: 610, before: "0 g 3 Tr" },
      { text: "small print words", x: 40, y: 590, size: 2 },
      { text: "beyond the edge", x: 40, y: -30 },
      { text: "under the picture", x: 300, y: 500 },
      { text: "Seen as well", x: 40, y: 550, before: "0.2 g 0 Tr" },
    ],
    over: "q 200 0 0 40 290 490 cm /Im Do Q BT /Clear gs /F1 10 Tf 1 0 0 1 40 530 Tm (transparent words) Tj ET",
  },
]);

const styles =
  '<w:styles ROOT><w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>';
const word = makeDocx(
  [
    paragraph(run("Amal Okoye")),
    paragraph(run("Experience"), '<w:pStyle w:val="H1"/>'),
    paragraph(`${run("Ward Manager")}<w:r><w:tab/></w:r>${run("2019 – present")}`, '<w:spacing w:after="0"/>'),
    bullet("Led a team of 24 nurses"),
    paragraph(run("invisible stuffing", "<w:vanish/>") + run("seen", "")),
    paragraph(run("white stuffing", '<w:color w:val="FFFFFF"/>')),
    table([
      [paragraph(run("2010 – 2014")), paragraph(run("BSc Nursing")) + paragraph(run("University of Eastmoor"))],
      [paragraph(run("Skills")), paragraph(run("Triage, audit"))],
    ]),
  ].join(""),
  {
    "word/styles.xml": styles,
    "word/header1.xml": `<w:hdr ROOT>${paragraph(run("amal.okoye@example.org"))}</w:hdr>`,
    "word/footer1.xml": `<w:ftr ROOT>${paragraph(run("Page 1 of 2"))}</w:ftr>`,
  },
);
const html = new TextEncoder().encode(
  '<!doctype html><html><head><title>x</title><style>.gone{display:none}</style></head><body><h1>Lea Marchand</h1><p>Chef &amp; baker</p><ul><li>Ran a kitchen of 12</li><li>Cut waste by 30&nbsp;%</li></ul><p class="gone">stuffed words</p><p style="color:#fff">more stuffing</p><table><tr><td>2019</td><td>Head chef</td></tr></table><script>evil()</script></body></html>',
);

export const samples: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  { name: "two-columns.pdf", bytes: twoColumns },
  { name: "right-dates.pdf", bytes: rightDates },
  { name: "footers.pdf", bytes: footers },
  { name: "hidden.pdf", bytes: hidden },
  { name: "word.docx", bytes: word },
  { name: "page.html", bytes: html },
];
