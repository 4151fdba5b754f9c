import type { FormState } from "../web/form-state.ts";
import { Alert } from "./feedback.tsx";
import { fieldId, isTaken } from "./field.tsx";
import type { WithPlatformTexts } from "./language.tsx";

type OthersProps = { form: FormState; t: WithPlatformTexts; ids?: Readonly<Record<string, string>> };

/** Somebody else has changed the record meanwhile: in which fields, and that nothing written is lost. */
export function OthersAlert({ form, t, ids = {} }: OthersProps) {
	if (!form.others) return null;
	const words = t.platform.others;
	return (
		<error-summary>
			<section tabIndex={-1} aria-labelledby="others-title" autofocus>
				<Alert kind="warning" title={<span id="others-title">{words.title}</span>}>
					<p>{words.kept}</p>
					<ul>
						{Object.keys(form.others).map((name) => (
							<li>
								<a href={`#${fieldId(name, ids[name])}`} data-unnamed>
									{isTaken(form, name) ? words.taken : words.differs}
								</a>
							</li>
						))}
					</ul>
				</Alert>
			</section>
		</error-summary>
	);
}
