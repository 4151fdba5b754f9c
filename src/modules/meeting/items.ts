import type { Locale, Messages } from "../../../locales/index.ts";
import { type Day, daysBetween } from "../../core/calendar/day.ts";
import {
	formatDate,
	formatEstimate,
	formatHours,
	formatList,
	formatPercent,
} from "../../platform/i18n/format.ts";
import { paths as benefits } from "../benefits/index.ts";
import { paths as choosing, versionOf } from "../choosing/index.ts";
import { paths as pitching } from "../pitching/index.ts";
import { paths as portfolio } from "../portfolio/index.ts";
import { type Item, type Kind, type Ruled, standsAfter } from "./agenda.ts";
import type { Matters } from "./queries/matters.ts";

type Words = { t: Messages; locale: Locale; today: Day };
type Raw = Item & { readonly arisenAt: Date | null };

/** The agenda in words: what has been decided is left out until its day comes, and each matter stands once. */
export function agendaOf(matters: Matters, ruled: ReadonlyMap<string, Ruled>, words: Words): Item[] {
	const all = [
		...startItems(matters, words),
		...stillItems(matters, words),
		...reviewItems(matters, words),
		...overrideItems(matters, words),
		...benefitItems(matters, words),
		...lookItems(matters, words),
		...planItems(matters, words),
	];
	const standing = all.filter((item) => standsAfter(lastOf(item, ruled), words.today, item.arisenAt));
	const still = new Set(standing.filter(({ kind }) => kind === "still").map(({ subjectId }) => subjectId));
	return standing
		.filter(({ kind, subjectId }) => kind !== "review" || !still.has(subjectId))
		.map(({ arisenAt: _, ...item }) => item);
}

/**
 * What was decided of a matter last. Work that stands still is often the same that got a no: what is decided of the one
 * holds for the other, and it is taken up once.
 */
function lastOf({ kind, subjectId }: Item, ruled: ReadonlyMap<string, Ruled>): Ruled | undefined {
	const kinds = kind === "review" ? ["review", "still"] : [kind];
	const found = kinds.flatMap((of) => ruled.get(`${of} ${subjectId}`) ?? []);
	return found.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime()).at(-1);
}

/** An item about an initiative, with who owns it and where it stands. */
function about(
	matters: Matters,
	{ t, locale }: Words,
	kind: Kind,
	id: string,
	facts: readonly string[],
): Raw {
	const of = matters.figures.get(id);
	const words = t.meeting.facts;
	const plan = matters.milestones.get(id);
	const owner = of ? [of.ownerName ?? t.portfolio.hidden, of.unitName].filter(Boolean).join(", ") : "";
	const hours =
		of && of.hoursGranted > 0
			? [words.hours(formatHours(of.hoursUsed, locale), formatHours(of.hoursGranted, locale))]
			: [];
	return {
		...{ kind, subjectId: id, initiativeId: id, title: of?.title ?? "–", href: portfolio.initiative(id) },
		facts: [
			...facts,
			words.owner(owner),
			...(kind === "start" ? [] : hours),
			...(plan ? [words.milestones(plan.reached, plan.of)] : []),
		],
		arisenAt: null,
	};
}

function startItems(matters: Matters, words: Words): Raw[] {
	const { t, locale } = words;
	const { slots, taken } = matters.places;
	return matters.starts.map(({ id, place }) => {
		const of = matters.figures.get(id);
		const facts = [
			t.meeting.facts.place(place),
			slots === null ? t.meeting.facts.noLimit(taken) : t.meeting.facts.places(taken, slots),
			...(of && of.hoursGranted > 0 ? [t.meeting.facts.promised(formatHours(of.hoursGranted, locale))] : []),
			...(of?.startQuarter ? [t.meeting.facts.planned(t.portfolio.quarter(of.startQuarter))] : []),
		];
		return about(matters, words, "start", id, facts);
	});
}

function stillItems(matters: Matters, words: Words): Raw[] {
	const { t, locale, today } = words;
	return matters.stills.map(({ id, since }) => {
		const of = matters.figures.get(id);
		const facts = [
			t.meeting.facts.still(formatDate(since, locale), daysBetween(since, today)),
			...(of?.mood ? [t.meeting.facts.mood(t.portfolio.moods[of.mood], of.inTheWay)] : []),
		];
		return { ...about(matters, words, "still", id, facts), arisenAt: new Date(`${since}T00:00:00Z`) };
	});
}

function reviewItems(matters: Matters, words: Words): Raw[] {
	const { t, locale } = words;
	const questions = t.followup.review;
	return matters.checks.map(({ initiativeId, answeredAt, words: said, ...answers }) => {
		const no = (["asAgreed", "hasHelp", "shouldGoOn"] as const).filter((name) => !answers[name]);
		const facts = [
			t.meeting.facts.no(formatDate(answeredAt, locale), no.map((name) => questions[name]).join(" ")),
			...(said ? [`«${said}»`] : []),
		];
		return about(matters, words, "review", initiativeId, facts);
	});
}

function overrideItems(matters: Matters, words: Words): Raw[] {
	const { t, locale } = words;
	return matters.overrides.map(({ id, initiativeId, reason, madeAt, byName, lacks, delays }) => {
		const names = formatList(
			lacks.map((kind) => t.meeting.lacks[kind]),
			locale,
		);
		const by = byName ?? t.portfolio.hidden;
		const facts = [
			t.meeting.facts.pastTheGate(by, formatDate(madeAt, locale), names),
			`«${reason}»`,
			...(delays > 0 ? [t.meeting.facts.delays(delays)] : []),
		];
		return { ...about(matters, words, "override", initiativeId, facts), subjectId: id };
	});
}

function benefitItems({ benefits: rows }: Matters, { t, locale }: Words): Raw[] {
	const words = t.meeting.facts;
	return rows.map(({ id, title, initiativeId, initiativeTitle, reading, notRealisedBecause, unitName }) => ({
		...{ kind: "benefit", subjectId: id, initiativeId, title, href: benefits.benefit(id), arisenAt: null },
		facts: [
			reading.ok
				? words.realised(formatPercent(reading.share, locale), formatPercent(reading.expected, locale))
				: words.notMeasured,
			...(notRealisedBecause ? [`«${notRealisedBecause}»`] : []),
			words.benefitOf(initiativeTitle ?? "", unitName),
		],
	}));
}

function lookItems({ looks }: Matters, { t, locale }: Words): Raw[] {
	const words = t.meeting.facts;
	return looks.map(({ pitchId, title, outcome, reason, whatNext, due }) => ({
		...{ kind: "decision", subjectId: pitchId, initiativeId: null, title, href: pitching.pitch(pitchId) },
		facts: [
			words.decided(t.pitching.outcomes[outcome], reason),
			...(whatNext ? [words.whatNext(whatNext)] : []),
			words.toldToLookOn(formatDate(due, locale)),
		],
		arisenAt: new Date(`${due}T00:00:00Z`),
	}));
}

function planItems({ plans }: Matters, { t, locale }: Words): Raw[] {
	const words = t.meeting.facts;
	return plans.map(({ id, name, benefit, chosen, createdAt, ...plan }) => ({
		...{
			kind: "plan",
			subjectId: id,
			initiativeId: null,
			title: name,
			href: choosing.plan(id),
			version: versionOf(plan),
			arisenAt: null,
		},
		facts: [
			...(chosen === null ? [] : [words.chosen(chosen)]),
			...(benefit === null ? [] : [words.worth(formatEstimate(benefit, locale))]),
			words.made(formatDate(createdAt, locale)),
		],
	}));
}
