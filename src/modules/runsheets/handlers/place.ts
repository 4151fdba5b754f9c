import type { Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import type { Crumb } from "../../../platform/html/index.ts";
import { dayOf, defaultTimeZone } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import {
	type Gathering,
	gatheringById,
	isFacilitator,
	isNamedFor,
	isParticipant,
	plannedGatherings,
	programmeById,
	paths as programmePaths,
} from "../../programmes/index.ts";
import { paths } from "../paths.ts";
import { mayChangeSheet, mayPlanProgramme, mayReadSheet, type Part } from "../policy.ts";
import type { SheetKey } from "../sheet.ts";

/** A sheet with where it stands: the gathering it is for, and what the viewer may do with it. */
export type SheetPlace = {
	key: SheetKey;
	programmeId: string;
	part: Part;
	mayChange: boolean;
	programmeTitle: string;
	theme: string;
	aims: string;
	dayCount: number;
	opensSteps: readonly string[];
	closesSteps: readonly string[];
	homework: string;
	homeworkDueWeeks: number | null;
	hours: { startsAt: string; endsAt: string };
	/** The cohort's gathering; null for the sheet that all cohorts share. */
	gathering: Gathering | null;
};

/** A cohort that has not said otherwise is together at these hours. */
const usualHours = { startsAt: "09:00", endsAt: "16:00" };

/** Today where people are. */
export const today = (c: Ctx): Day => dayOf(c.var.now);

/** "14:20" where people are. */
export function clockAt(instant: Date): string {
	const options = {
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
		timeZone: defaultTimeZone,
	} as const;
	return new Intl.DateTimeFormat("sv-SE", options).format(instant);
}

/** What stands in for shielded people's names: nothing for the office, which alone knows who they are. */
export const standsInFor = (c: Ctx, runs: boolean): string | null =>
	runs ? null : c.var.t.programmes.shielded;

/** The sheet of the address that may be read; undefined where there is none for the viewer. */
export async function sheetToRead(c: Ctx): Promise<SheetPlace | undefined> {
	const id = c.req.param("id");
	if (!isUuid(id)) return undefined;
	return c.req.path.startsWith("/programmes/") ? sharedPlace(c, id) : cohortPlace(c, id);
}

/** The same for those who may change it. */
export async function sheetToChange(c: Ctx): Promise<SheetPlace | undefined> {
	const place = await sheetToRead(c);
	return place?.mayChange ? place : undefined;
}

async function sharedPlace(c: Ctx, programmeId: string): Promise<SheetPlace | undefined> {
	if (!mayPlanProgramme(c.var.viewer, programmeId)) return undefined;
	const programme = await programmeById(c.var.db, programmeId);
	const number = Number(c.req.param("number"));
	const plan = (await plannedGatherings(c.var.db, programmeId)).find((one) => one.number === number);
	if (!programme || !plan) return undefined;
	return {
		...plan,
		key: { programmeId, number, gatheringId: null },
		programmeId,
		part: { runs: true, facilitates: false, takesPart: false },
		mayChange: true,
		programmeTitle: programme.title,
		hours: usualHours,
		gathering: null,
	};
}

async function cohortPlace(c: Ctx, gatheringId: string): Promise<SheetPlace | undefined> {
	const { db } = c.var;
	const gathering = await gatheringById(db, gatheringId);
	if (!gathering || gathering.cancelledAt !== null) return undefined;
	const part = await partIn(c, gathering);
	if (!mayReadSheet(part)) return undefined;
	const { programmeId, number, startsAt, endsAt } = gathering;
	return {
		...gathering,
		key: { programmeId, number, gatheringId },
		part,
		mayChange: mayChangeSheet(part),
		hours: { startsAt, endsAt },
		gathering,
	};
}

/** What the viewer is to a gathering. */
export async function partIn(c: Ctx, gathering: Gathering): Promise<Part> {
	const { db, viewer } = c.var;
	const { personId } = viewer;
	const runs = mayPlanProgramme(viewer, gathering.programmeId);
	const facilitates =
		(await isFacilitator(db, personId, gathering.cohortId)) || (await isNamedFor(db, personId, gathering.id));
	const takesPart = !runs && !facilitates && (await isParticipant(db, personId, gathering));
	return { runs, facilitates, takesPart };
}

/** The addresses of a sheet's pages. */
export function addressesOf({ programmeId, number, gatheringId }: SheetKey) {
	if (gatheringId !== null)
		return {
			sheet: paths.sheet(gatheringId),
			items: paths.items(gatheringId),
			item: (id: string) => paths.item(gatheringId, id),
		};
	const nr = String(number);
	return {
		sheet: paths.sharedSheet(programmeId, nr),
		items: paths.sharedItems(programmeId, nr),
		item: (id: string) => paths.sharedItem(programmeId, nr, id),
	};
}

/** Where a page stands: a cohort's gathering, or a programme. */
type Standing = Pick<SheetPlace, "gathering" | "part" | "programmeTitle" | "programmeId">;

/** The way down to a sheet, for those who run it and for those who take part. */
export function sheetCrumbs(t: Messages, place: Standing): Crumb[] {
	const { gathering, part } = place;
	const programmeId = gathering?.programmeId ?? place.programmeId;
	if (!part.runs) {
		const mine = { label: t.programmes.mine.title, href: programmePaths.myProgramme() };
		if (!gathering || !part.facilitates) return [mine];
		return [mine, { label: gathering.cohortName, href: programmePaths.cohort(gathering.cohortId) }];
	}
	return [
		{ label: t.programmes.title, href: programmePaths.programmes() },
		{ label: place.programmeTitle, href: programmePaths.programme(programmeId) },
		gathering
			? { label: gathering.cohortName, href: programmePaths.cohort(gathering.cohortId) }
			: { label: t.runsheets.shared.title, href: paths.sharedSheets(programmeId) },
	];
}
