/** What one leader answers to the guiding question from gathering to gathering, and what the days are asked besides. */
export const grownAnswers: readonly string[] = [
	"At jeg har oversikt, og at vakten går opp. Ærlig talt tenker jeg mest på å komme gjennom uken.",
	"At lederteamet vet hva vi vil sammen. Jeg ba om hjelp i teamet for første gang, og fikk to forslag jeg ikke hadde tenkt på.",
	"At jeg kan si hvilket mål arbeidet vårt hører til. Da jeg viste tallene til de ansatte, begynte de å spørre hvorfor.",
	"At jeg slipper andre til. Vi prøvde en kort samling ved vaktskiftet. Det var ikke jeg som fant på det, og det virket.",
];

/** What others write to the same question, in turn. */
export const shortAnswers: readonly string[] = [
	"At jeg tør å si nei til noe, så vi får tid til det som teller.",
	"At de ansatte ser at forslagene deres blir til noe.",
	"At jeg spør før jeg svarer.",
	"At målene henger på veggen hos oss, og ikke bare i en plan.",
	"At vi prøver i det små og sier fra når det ikke virker.",
	"At jeg bruker mer tid ute der arbeidet skjer.",
];

/** What the office asks at the end of each gathering's first day. */
export const seedPrompts: readonly string[] = [
	"Hva vil du øve på til neste samling?",
	"Hva trenger lederteamet ditt fra deg?",
	"Hvilket mål betyr mest hos dere akkurat nå?",
	"Hva overrasket deg da du prøvde ideen?",
	"Hvordan ser dere at endringen varer?",
];

export const seedPromise = {
	answer: "Vi leder på tvers av husene, og snakker om det som ikke virker før det blir et avvik.",
	promise: "Hver fredag deler vi én ting vi prøvde og hva vi lærte, også når det ikke gikk.",
};

/** What people add to the evaluation. */
export const seedTexts: readonly string[] = [
	"Mer tid til øvelsene i par, og mindre fra scenen.",
	"Godt å høre hvordan de andre sektorene løser vakter ved sykdom.",
	"Pausene var for korte til å ta imot telefoner fra avdelingen.",
	"Prosesslederen fikk alle til å si noe. Det var nytt for meg.",
	"Vis flere eksempler der det ikke gikk. De lærte jeg mest av.",
	"Øvelsen med å si nei satt. Den tar jeg med til avdelingen.",
	"Rommet var kaldt, og det var vanskelig å høre bakerst.",
	"Gi oss malen for gevinstplan før samlingen, så kan vi forberede oss.",
];
