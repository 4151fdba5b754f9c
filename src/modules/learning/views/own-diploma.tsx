import type { Messages } from "../../../../locales/index.ts";
import { Button, ButtonLink, ChoicesField, Form, Heading, Stack } from "../../../platform/html/index.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import { type NextRole, nextRoles } from "../diploma.ts";
import { paths } from "../paths.ts";

type Props = {
	t: Messages;
	diploma: { id: string; programme: string };
	/** What the owner has said already. */
	roles: readonly NextRole[];
};

/** One's own diploma, and what one could do next. */
export function OwnDiploma({ t, diploma, roles }: Props) {
	const words = t.learning.diplomas.own;
	const form = blankForm({ roles: [...roles] });
	return (
		<section class="own-diploma" aria-labelledby={`diploma-${diploma.id}`}>
			<Stack>
				<Heading level={2} id={`diploma-${diploma.id}`}>
					{words.title}
				</Heading>
				<p>{words.text(diploma.programme)}</p>
				<p>
					<ButtonLink href={paths.diploma(diploma.id)} download>
						{words.download}
					</ButtonLink>
				</p>
				<Heading level={3}>{words.next}</Heading>
				<p>{words.nextText}</p>
				<Form action={paths.nextRole(diploma.id)} label={words.next}>
					<ChoicesField
						form={form}
						name="roles"
						id={`roles-${diploma.id}`}
						label={words.which}
						options={nextRoles.map((role) => ({
							value: role,
							label: t.learning.diplomas.roles[role],
							hint: t.learning.diplomas.roleHints[role],
						}))}
					/>
					<Button variant="secondary">{words.save}</Button>
				</Form>
			</Stack>
		</section>
	);
}
