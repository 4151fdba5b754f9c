import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import { Heading, Stack, Tag } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { type Material, rightOn } from "../material.ts";
import { paths } from "../paths.ts";

type MaterialListProps = {
	t: Messages;
	locale: Locale;
	today: Day;
	gatheringId: string;
	materials: readonly Material[];
	/** Those who run the gathering see what has run out, with a flag; others do not see it. */
	mayChange: boolean;
};

/** The material and courses of a gathering. */
export function MaterialList({ t, locale, today, gatheringId, materials, mayChange }: MaterialListProps) {
	const words = t.runsheets.materials;
	const shown = materials.filter((one) => mayChange || rightOn(one, today) !== "over");
	if (shown.length === 0) return null;
	return (
		<section aria-labelledby="materials">
			<Stack>
				<Heading level={2} id="materials">
					{words.title}
				</Heading>
				<ul class="plain-list material-list">
					{shown.map((one) => (
						<li>
							<MaterialLink material={one} fileHref={paths.gatheringFile(gatheringId, one.id)} />{" "}
							<span class="meta">{one.kind === "course" ? words.kinds.course : words.by(one.owner)}</span>{" "}
							{mayChange && <RightTag t={t} locale={locale} material={one} today={today} />}
							{mayChange && one.terms && <p class="meta">{one.terms}</p>}
						</li>
					))}
				</ul>
			</Stack>
		</section>
	);
}

/** The title, leading to the page elsewhere or to the file. */
export function MaterialLink({ material, fileHref }: { material: Material; fileHref: string }) {
	return material.url ? (
		<a href={material.url} rel="noreferrer">
			{material.title}
		</a>
	) : (
		<a href={fileHref} download>
			{material.title}
		</a>
	);
}

type RightTagProps = { t: Messages; locale: Locale; material: Material; today: Day };

/** Until when it may be used; nothing where no end is set. */
export function RightTag({ t, locale, material, today }: RightTagProps) {
	const words = t.runsheets.materials;
	if (material.usableUntil === null) return null;
	const right = rightOn(material, today);
	const colour = { holds: "neutral", soon: "sol", over: "leire" } as const;
	return <Tag colour={colour[right]}>{words.rights[right](formatDate(material.usableUntil, locale))}</Tag>;
}
