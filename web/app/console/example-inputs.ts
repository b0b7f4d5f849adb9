/** Invented inputs to begin a try with. */

export const exampleInputs: Readonly<Record<string, unknown>> = {
  "classify-document": {
    text: "We look for a charge nurse on our surgical ward. You bring a licence and three years on a ward. We offer 36 hours a week.",
  },
  "enhance-resume": {
    lines: [
      { id: "L1", text: "Was responsible for training new staff on the ward" },
      { id: "L2", text: "Helped to bring the number of falls down by 20 percent" },
    ],
    identity: [],
  },
  "explain-match": { matched: ["Wound care", "Medication safety"], missing: ["Triage"] },
  "find-company": {
    site: "millbrook-care.com",
    pages: [
      {
        url: "https://millbrook-care.com/",
        language: "en",
        title: "Millbrook Care",
        metas: [],
        structured: [],
        links: [],
        text: "Millbrook Care\nHome care for people who would rather stay where they are\nFounded in 2009. Our 140 employees work from Leeds.\n© 2026 Millbrook Care Ltd",
      },
    ],
  },
  "parse-job": {
    text: "Charge nurse\n\nYou must hold a nursing licence. Experience with wound care is a plus. You speak English well.",
  },
  "suggest-profile": {
    text: "Trained nine colleagues in safe lifting and wrote the ward's checklist for handovers.",
    known: ["Nursing"],
  },
};
