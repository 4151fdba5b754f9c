import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	Card,
	Cluster,
	Form,
	Grid,
	Heading,
	HiddenField,
	PageHeader,
	SearchForm,
	SelectField,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { Guide } from "../queries/guides.ts";
import type { Idea } from "../queries/idea-page.ts";
import type { Member } from "../queries/idea-parts.ts";
import { nameOr } from "./words.tsx";

export type TeamProps = {
	t: Messages;
	idea: Idea;
	members: readonly Member[];
	/** The reader, who may leave. */
	me: string | null;
	q: string;
	found: readonly { id: string; name: string; title: string | null; unitName: string | null }[];
	mayInvite: boolean;
	mayAppointGuide: boolean;
	guides: readonly Guide[];
};

/** Who shapes it together, who guides it, and colleagues to invite. */
export function Team(props: TeamProps) {
	const { t, mayInvite } = props;
	const texts = t.innovation.team;
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={texts.lead} />
			<Grid>
				{props.members.map((one) => (
					<OneMember {...props} member={one} />
				))}
			</Grid>
			{mayInvite && <Search {...props} />}
			<GuideChoice {...props} />
		</Stack>
	);
}

function OneMember({ t, idea, me, member }: TeamProps & { member: Member }) {
	const texts = t.innovation.team;
	const name = nameOr(t, member.name);
	const leaves = member.state !== "owner" && member.personId === me;
	const mayRemove = member.state !== "owner" && idea.isOwner && !leaves;
	return (
		<Card title={name} level={2}>
			<p>{[member.title, member.unitName].filter(Boolean).join(", ")}</p>
			<Cluster space="tight">
				<Tag colour={member.state === "invited" ? "neutral" : "lyng"}>{texts.roles[member.state]}</Tag>
			</Cluster>
			{(leaves || mayRemove) && (
				<Form action={paths.departure(idea.id)}>
					<HiddenField name="personId" value={member.personId} />
					<Button variant="tertiary" size="sm" label={leaves ? texts.leave : texts.removeNamed(name)}>
						{leaves ? texts.leave : texts.remove}
					</Button>
				</Form>
			)}
		</Card>
	);
}

function Search({ t, idea, q, found, members }: TeamProps) {
	const texts = t.innovation.team;
	const inTeam = new Set(members.map(({ personId }) => personId));
	const others = found.filter(({ id }) => !inTeam.has(id));
	return (
		<Stack>
			<SearchForm
				action={paths.team(idea.id)}
				label={texts.search}
				hint={texts.searchHint}
				value={q}
				t={t}
				live="found"
			/>
			<div id="found" class="stack">
				{q && others.length === 0 && <p>{texts.noHits}</p>}
				<Grid>
					{others.map((person) => (
						<Card title={person.name} level={2}>
							<p>{[person.title, person.unitName].filter(Boolean).join(", ")}</p>
							<Form action={paths.team(idea.id)}>
								<HiddenField name="personId" value={person.id} />
								<Button variant="secondary" label={texts.inviteNamed(person.name)}>
									{texts.invite}
								</Button>
							</Form>
						</Card>
					))}
				</Grid>
			</div>
		</Stack>
	);
}

function GuideChoice({ t, idea, mayAppointGuide, guides }: TeamProps) {
	const texts = t.innovation.guide;
	const form = { values: { guideId: idea.guideId ?? "" }, errors: {} };
	return (
		<Stack>
			<Heading level={2}>{texts.title}</Heading>
			<p>{texts.lead}</p>
			{!mayAppointGuide && <p>{idea.guideId ? nameOr(t, idea.guideName) : t.innovation.page.guideMissing}</p>}
			{mayAppointGuide && guides.length === 0 && <p>{texts.noGuides}</p>}
			{mayAppointGuide && guides.length > 0 && (
				<Form action={paths.guide(idea.id)}>
					<SelectField
						form={form}
						name="guideId"
						label={texts.choose}
						required
						blank={texts.none}
						width="full"
						options={guides.map(({ id, name, unitName }) => ({
							value: id,
							label: [name, unitName].filter(Boolean).join(", "),
						}))}
					/>
					<Button>{texts.button}</Button>
				</Form>
			)}
		</Stack>
	);
}
