/** Plan, main goals and sub-goals of Fjordvik kommune, with UN goal numbers. All invented. */
export const plan = "Kommuneplanens samfunnsdel 2024–2036";

export interface SeedGoal {
	readonly key: string;
	readonly title: string;
	readonly unGoals: readonly number[];
	readonly subGoals: readonly { readonly key: string; readonly title: string }[];
}

export const mainGoals: readonly SeedGoal[] = [
	{
		key: "life",
		title: "Alle kan leve gode liv hele livet",
		unGoals: [3, 10],
		subGoals: [
			{ key: "home", title: "Flere klarer seg hjemme lenger, og er trygge der" },
			{ key: "loneliness", title: "Færre er ensomme" },
		],
	},
	{
		key: "children",
		title: "Barn og unge lykkes",
		unGoals: [4, 3],
		subGoals: [
			{ key: "early", title: "Hjelpen kommer tidlig og henger sammen" },
			{ key: "outdoors", title: "Alle barn leker og lærer ute hver dag" },
		],
	},
	{
		key: "green",
		title: "Fjordvik er grønnere for hvert år",
		unGoals: [11, 12, 13],
		subGoals: [
			{ key: "waste", title: "Vi kjøper mindre og bruker det vi har lenger" },
			{ key: "transport", title: "Flere går, sykler og reiser sammen" },
		],
	},
	{
		key: "organisation",
		title: "Vi er en kommune som lærer, og bruker tiden på det som betyr noe",
		unGoals: [8, 16],
		subGoals: [
			{ key: "time", title: "Mer tid til innbyggeren, mindre til skjemaer" },
			{ key: "people", title: "Folk blir i jobben og vil anbefale den" },
		],
	},
];
