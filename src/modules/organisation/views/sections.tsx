import type { Messages } from "../../../../locales/index.ts";
import { Tabs } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";

export type Section = "tree" | "people" | "goals" | "levels" | "settings" | "imports";

const places = {
	tree: paths.units(),
	people: paths.people(),
	goals: paths.goals(),
	levels: paths.levels(),
	settings: paths.settings(),
	imports: paths.imports(),
};

const forEveryone: readonly Section[] = ["tree", "people", "goals", "levels"];
const forOffice: readonly Section[] = [...forEveryone, "imports", "settings"];

/** The parts of the organisation side by side; import and settings for those who may change. */
export function Sections({ t, current, mayChange }: { t: Messages; current: Section; mayChange: boolean }) {
	const words = t.organisation.sections;
	const tabs = (mayChange ? forOffice : forEveryone).map((section) => ({
		label: words[section],
		href: places[section],
		current: section === current,
	}));
	return <Tabs tabs={tabs} label={words.label} />;
}
