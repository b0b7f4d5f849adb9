import { describe, expect, it } from "vitest";
import { parseJob } from "./parse-job.ts";

const asked = (text: string) => parseJob(text).requirements.map(({ id, must }) => `${id}${must ? "" : "?"}`);

const wishes =
  "Highly regarded|Extra credit|It would be great if you also had|It would be nice if you had|Highly desirable|Se valorará|Se valora positivamente|Deseable|Requisitos deseables|Von Vorteil|Wünschenswert|Idealerweise|Das wäre schön|Souhaité|Atouts|Un plus|Compétences appréciées|Valoriza-se|Diferenciais|Desejável|Gradito|Costituisce titolo preferenziale|Requisiti preferenziali";

describe("a heading of wishes", () => {
  it.each(wishes.split("|"))("%s", (heading) => {
    const musts = "Analyst\n\nRequirements\n- SQL\n- Python\n";
    const all = ["sql", "python", "docker?", "kubernetes?"];
    expect(asked(`${musts}${heading}\n- Docker\n- Kubernetes`)).toEqual(all);
    expect(asked(`${musts}${heading}:\n- Docker\n- Kubernetes`)).toEqual(all);
    expect(asked(`${musts}${heading}: Docker, Kubernetes`)).toEqual(all);
  });

  it("may stand within a line", () => {
    expect(asked("Analyst\n\nYou need: SQL, Python. Nice to have: Docker.")).toEqual(["sql", "python", "docker?"]);
  });
});

describe("a heading of another language", () => {
  it.each([
    ["Ihr Profil", "Ihre Aufgaben", "Wir bieten", "Über uns"],
    ["Das bringst du mit", "Das erwartet dich", "Das bieten wir dir", "Wer wir sind"],
    ["Requisitos", "Funciones", "Ofrecemos", "Quiénes somos"],
    ["Lo que buscamos", "Tu misión", "Qué ofrecemos", "Sobre nosotros"],
    ["Profil recherché", "Vos missions", "Nous vous proposons", "À propos de nous"],
    ["Compétences requises", "Le poste", "Ce que nous offrons", "Qui sommes-nous ?"],
    ["O que procuramos", "Responsabilidades", "Oferecemos", "Quem somos"],
    ["Requisitos obrigatórios", "O que vais fazer", "Benefícios", "Sobre nós"],
    ["Requisiti", "Mansioni", "Cosa offriamo", "Chi siamo"],
    ["Il tuo profilo", "Di cosa ti occuperai", "Offriamo", "L’azienda"],
  ])("tells what stands below it: %s, %s, %s, %s", (must, duty, offer, company) => {
    const text = `Analista\n\n${company}\nSAP und Siemens\n\n${duty}\n- Docker\n\n${must}\n- SQL\n- Python\n\n${offer}\n- LinkedIn, Excel\n`;
    expect(asked(text)).toEqual(["docker?", "sql", "python"]);
  });
});

describe("a wish within a line", () => {
  it.each([
    "Docker highly regarded",
    "If you know Docker, all the better",
    "Some Docker is nice",
    "Docker would be useful",
    "Docker von Vorteil",
    "Docker wünschenswert",
    "Idealerweise Docker",
    "Docker serait un plus",
    "La connaissance de Docker est un atout",
    "Docker souhaité",
    "Se valorará Docker",
    "Docker deseable",
    "Docker será um diferencial",
    "Valoriza-se Docker",
    "È gradita la conoscenza di Docker",
    "Docker costituisce titolo preferenziale",
  ])("%s", (line) => {
    expect(asked(`Analyst\n\nRequirements\n- SQL\n- Python\n- ${line}`)).toEqual(["sql", "python", "docker?"]);
  });

  it.each([
    ["- SQL; Docker an advantage", ["sql", "docker?"]],
    ["- SQL is required, Docker a plus", ["sql", "docker?"]],
    ["- 3 years of SQL, Docker preferred", ["sql", "docker?"]],
    ["- Good knowledge of SQL, Docker a plus", ["sql", "docker?"]],
    ["- Experience with SQL, Docker or Python a plus", ["sql?", "docker?", "python?"]],
    ["- SQL (Docker preferred)", ["sql", "docker?"]],
    ["- SQL (preferred)", ["sql?"]],
    ["- SQL, Docker preferred", ["sql?", "docker?"]],
    ["- SQL, gerne Docker", ["sql", "docker?"]],
    ["- SQL (E)\n- Docker (D)", ["sql", "docker?"]],
    ["- SQL (E)\n- Docker (D), with Python (E)", ["sql", "docker", "python"]],
  ])("leaves the rest of it a must: %s", (line, told) => {
    expect(asked(`Analyst\n\nRequirements\n${line}`)).toEqual(told);
  });
});
