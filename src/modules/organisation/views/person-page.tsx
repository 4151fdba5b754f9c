import type { Messages } from "../../../../locales/index.ts";
import {
	ButtonLink,
	Card,
	DefinitionList,
	Details,
	Heading,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { paths } from "../paths.ts";
import type { PersonCard, ShieldReason } from "../person.ts";

/** A post as it is shown. */
export type PostLine = {
	title: string;
	unitId: string;
	unitName: string;
	isMain: boolean;
	startsOn: string | null;
	endsOn: string | null;
	ended: boolean;
};

/** What only the office sees. */
export type OfficeView = {
	employeeNumber: string | null;
	shielded: boolean;
	shieldReason: ShieldReason | null;
	earlier: readonly PostLine[];
};

type Props = {
	t: Messages;
	locale: Locale;
	person: PersonCard;
	posts: readonly PostLine[];
	superior: PersonCard | null;
	leads: readonly { id: string; name: string }[];
	levelTitle: string | null;
	/** Null for everyone but the office. */
	office: OfficeView | null;
	/** Whether the reader may give this person a one-time code to sign in with. */
	offersCode: boolean;
};

/** One person: posts, unit and leader. */
export function PersonPage(props: Props) {
	const { t, locale, person, posts, superior, leads, levelTitle, office, offersCode } = props;
	const words = t.organisation.person;
	const facts = [
		...(levelTitle ? [{ term: words.level, description: levelTitle }] : []),
		...(leads.length > 0 ? [{ term: words.leads, description: <UnitLinks units={leads} /> }] : []),
		...(superior
			? [{ term: words.superior, description: <a href={paths.person(superior.id)}>{superior.name}</a> }]
			: []),
	];
	return (
		<Stack space="section">
			<PageHeader
				title={person.name}
				lead={leadOf(t, person)}
				state={person.shielded ? <Tag colour="leire">{t.organisation.shielding.state}</Tag> : undefined}
			/>
			{facts.length > 0 && <DefinitionList items={facts} />}
			<section class="stack stack-tight">
				<Heading level={2} size="sm">
					{words.posts}
				</Heading>
				{posts.length > 0 ? <Posts t={t} locale={locale} posts={posts} /> : <p>{words.noPosts}</p>}
			</section>
			{offersCode && (
				<p>
					<ButtonLink variant="secondary" href={paths.signInCode(person.id)}>
						{t.identity.issueCode.offer}
					</ButtonLink>
				</p>
			)}
			{office && <OfficePart t={t} locale={locale} person={person} office={office} />}
		</Stack>
	);
}

function leadOf(t: Messages, person: PersonCard): string {
	const words = t.organisation.person;
	if (person.guestOf) return words.guest(person.guestOf);
	if (person.ended) return words.left;
	return [person.title, person.unitName].filter(Boolean).join(", ");
}

function UnitLinks({ units }: { units: readonly { id: string; name: string }[] }) {
	return (
		<ul class="plain-list">
			{units.map((unit) => (
				<li>
					<a href={paths.unit(unit.id)}>{unit.name}</a>
				</li>
			))}
		</ul>
	);
}

function Posts({ t, locale, posts }: { t: Messages; locale: Locale; posts: readonly PostLine[] }) {
	const words = t.organisation.person;
	return (
		<ul>
			{posts.map((post) => (
				<li>
					{post.title}, <a href={paths.unit(post.unitId)}>{post.unitName}</a>
					<span class="meta">
						{post.isMain && posts.length > 1 && ` ${words.main}`}
						{post.startsOn && ` ${words.from(formatDate(post.startsOn, locale))}`}
						{post.endsOn && ` ${words.to(formatDate(post.endsOn, locale))}`}
					</span>
				</li>
			))}
		</ul>
	);
}

function OfficePart({
	t,
	locale,
	person,
	office,
}: Pick<Props, "t" | "locale" | "person"> & { office: OfficeView }) {
	const { person: words, shielding } = t.organisation;
	return (
		<Card title={words.office} level={2} colour="leire">
			<DefinitionList items={[{ term: words.employeeNumber, description: office.employeeNumber ?? "–" }]} />
			<p>{office.shieldReason && `${shielding.state}: ${shielding.reasons[office.shieldReason]}`}</p>
			<p>
				<ButtonLink variant="secondary" href={paths.shielding(person.id)}>
					{office.shielded ? shielding.change : shielding.shield}
				</ButtonLink>
			</p>
			{office.earlier.length > 0 && (
				<Details summary={words.earlier}>
					<Posts t={t} locale={locale} posts={office.earlier} />
				</Details>
			)}
		</Card>
	);
}
