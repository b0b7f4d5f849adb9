/** Headings of postings in Spanish, German, French, Portuguese and Italian; see `job-headings.ts`. */

import type { SentenceRole } from "./sentence-roles.ts";

export const headingsAbroad: readonly (readonly [SentenceRole, string])[] = [
  [
    "nice",
    "se valorara|se valorara positivamente|se valoraran|se valora|valorable|valorables|valoraremos|tambien valoramos|deseable|deseables|requisitos deseables|requisitos valorables|conocimientos deseables|sera un plus|seria un plus|idealmente|puntos extra",
  ],
  [
    "nice",
    "von vorteil|von vorteil ist|von vorteil sind|von vorteil ware|wunschenswert|wunschenswert ist|wunschenswert sind|idealerweise|idealerweise haben sie|idealerweise hast du|das ware schon|ware schon|schon ware|ware toll|pluspunkte|bonuspunkte|gern gesehen|nicht zwingend",
  ],
  [
    "nice",
    "souhaite|souhaites|souhaitee|souhaitees|souhaitable|competences souhaitees|serait un plus|seraient un plus|un plus|les plus|atout|atouts|les atouts|apprecie|apprecies|appreciee|appreciees|competences appreciees|idealement",
  ],
  [
    "nice",
    "valoriza se|valorizamos|sera valorizado|diferenciais|diferencial|sera um diferencial|desejavel|desejaveis|requisitos desejaveis|conhecimentos desejaveis|um plus|fatores preferenciais|factores preferenciais|preferencialmente",
  ],
  [
    "nice",
    "gradito|gradita|graditi|gradite|requisiti graditi|preferenziale|preferenziali|titolo preferenziale|costituisce titolo preferenziale|costituiscono titolo preferenziale|requisiti preferenziali|sara un plus|sarebbe un plus|apprezzato|apprezzati",
  ],
  [
    "must",
    "requisitos|requisitos minimos|requisitos imprescindibles|requisitos obligatorios|que buscamos|lo que buscamos|buscamos|perfil|perfil buscado|perfil requerido|perfil del candidato|tu perfil|que necesitas|necesitas|que necesitamos|se requiere|imprescindible|formacion requerida|experiencia requerida|conocimientos|competencias|habilidades|que pedimos|que te pedimos",
  ],
  [
    "must",
    "anforderungen|anforderungsprofil|ihr profil|dein profil|profil|das bringen sie mit|das bringst du mit|was sie mitbringen|was du mitbringst|sie bringen mit|du bringst mit|das sollten sie mitbringen|das solltest du mitbringen|was wir erwarten|wir erwarten|das erwarten wir|was wir uns wunschen|das wunschen wir uns|wir wunschen uns|qualifikation|qualifikationen|ihre qualifikation|ihre qualifikationen|deine qualifikation|deine qualifikationen|voraussetzungen|kenntnisse|das zeichnet sie aus|das zeichnet dich aus|was sie auszeichnet|was dich auszeichnet|was wir suchen|wir suchen",
  ],
  [
    "must",
    "votre profil|ton profil|le profil|profil recherche|le profil recherche|profil souhaite|vous avez|ce que nous recherchons|nous recherchons|ce que nous attendons|competences|competences requises|qualifications requises|exigences|prerequis|pre requis|formation requise|experience requise|qualites requises",
  ],
  [
    "must",
    "o que procuramos|procuramos|o que buscamos|perfil pretendido|perfil do candidato|perfil desejado|o teu perfil|o seu perfil|seu perfil|o que esperamos|o que voce precisa|o que precisas|o que pedimos|o que exigimos|conhecimentos|competencias|escolaridade|qualificacoes",
  ],
  [
    "must",
    "requisiti|requisiti richiesti|requisiti minimi|requisiti obbligatori|requisiti indispensabili|cosa cerchiamo|chi cerchiamo|cerchiamo|il tuo profilo|profilo|profilo ricercato|profilo richiesto|profilo ideale|competenze|competenze richieste|conoscenze|conoscenze richieste|titolo di studio|cosa ti serve|cosa richiediamo|si richiede|si richiedono",
  ],
  [
    "duty",
    "funciones|funciones principales|principales funciones|tus funciones|responsabilidades|tareas|tareas principales|tus tareas|actividades|actividades principales|que haras|lo que haras|tu mision|descripcion del puesto|el puesto|sobre el puesto|tu dia a dia",
  ],
  [
    "duty",
    "aufgaben|ihre aufgaben|deine aufgaben|aufgabengebiet|ihr aufgabengebiet|dein aufgabengebiet|aufgabenbereich|das erwartet sie|das erwartet dich|was sie erwartet|was dich erwartet|tatigkeiten|ihre tatigkeiten|deine tatigkeiten|verantwortlichkeiten|das machen sie|das machst du|was sie tun|was du tust|was du machst|stellenbeschreibung|ihre rolle|deine rolle|uber die stelle",
  ],
  [
    "duty",
    "missions|vos missions|tes missions|missions principales|vos missions principales|vos principales missions|responsabilites|vos responsabilites|taches|vos taches|activites|vos activites|activites principales|le poste|votre poste|description du poste|descriptif du poste|votre mission|ta mission|votre role|ton role|a propos du poste|au quotidien",
  ],
  [
    "duty",
    "principais responsabilidades|suas responsabilidades|funcoes|principais funcoes|atividades|principais atividades|atribuicoes|principais atribuicoes|tarefas|principais tarefas|o que vais fazer|o que voce vai fazer|o que vai fazer|o que fara|descricao da vaga|descricao da funcao|a funcao|sobre a vaga|o teu dia a dia|seu dia a dia",
  ],
  [
    "duty",
    "mansioni|mansione|attivita|attivita principali|responsabilita|principali responsabilita|responsabilita principali|compiti|cosa farai|di cosa ti occuperai|le tue responsabilita|le tue attivita|il ruolo|il tuo ruolo|la posizione|descrizione del ruolo|descrizione della posizione|la risorsa si occupera di",
  ],
  [
    "offer",
    "ofrecemos|que ofrecemos|lo que ofrecemos|te ofrecemos|se ofrece|beneficios|condiciones|nuestra oferta|prestaciones|salario|sueldo|horario|jornada|retribucion|wir bieten|wir bieten ihnen|wir bieten dir|das bieten wir|das bieten wir ihnen|das bieten wir dir|was wir bieten|was wir ihnen bieten|was wir dir bieten|unser angebot|ihre vorteile|deine vorteile|ihre benefits|deine benefits|gehalt|vergutung|freuen sie sich auf|freu dich auf|darauf konnen sie sich freuen|darauf kannst du dich freuen|konditionen|arbeitszeit|arbeitszeiten",
  ],
  [
    "offer",
    "nous offrons|nous vous offrons|nous proposons|nous vous proposons|ce que nous offrons|ce que nous vous offrons|ce que nous proposons|ce que nous vous proposons|on vous propose|avantages|vos avantages|les avantages|nos avantages|remuneration|salaire|horaires|oferecemos|o que oferecemos|condicoes|vencimento|faixa salarial|remuneracao|vantagens|offriamo|cosa offriamo|ti offriamo|cosa ti offriamo|si offre|vantaggi|condizioni|la nostra offerta|retribuzione|stipendio|orario|orario di lavoro|inquadramento",
  ],
  [
    "company",
    "sobre nosotros|quienes somos|la empresa|sobre la empresa|nuestra empresa|acerca de nosotros|uber uns|wer wir sind|wir uber uns|das sind wir|das unternehmen|unser unternehmen|uber das unternehmen|unser team|a propos|a propos de nous|qui sommes nous|l entreprise|notre entreprise|la societe|l equipe|notre equipe|sobre nos|quem somos|a empresa|sobre a empresa|a nossa empresa|nossa empresa|chi siamo|l azienda|la nostra azienda|azienda|su di noi",
  ],
  [
    "legal",
    "bewerbung|ihre bewerbung|deine bewerbung|jetzt bewerben|so bewerben sie sich|kontakt|datenschutz|candidature|candidatures|postuler|comment postuler|como aplicar|como candidatar se|candidatura|candidaturas|come candidarsi|contacto|contato|contatti",
  ],
  [
    "denied",
    "nicht erforderlich|nicht notig|nicht notwendig|das brauchen sie nicht|das brauchst du nicht|no es necesario|no se requiere|no necesitas|pas necessaire|non requis|nao e necessario|nao e preciso|non richiesto|non necessario|non serve",
  ],
];
