import { type Locale, type Messages, messagesIn } from "../../../../locales/index.ts";
import {
	Button,
	Card,
	Cluster,
	DefinitionList,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type LetterKey, type LetterText, placeholdersOf } from "../letters.ts";
import { paths } from "../paths.ts";

type Props = {
	t: Messages;
	letter: LetterKey;
	language: Locale;
	form: FormState;
	/** The tenant has written it, and can go back. */
	isOwn: boolean;
	preview: LetterText;
};

/** One letter in one language: the words, what can be filled in, and how it reads. */
export function MailTemplatePage({ t, letter, language, form, isOwn, preview }: Props) {
	const words = t.mailTemplates;
	return (
		<Stack space="section">
			<PageHeader title={t.letters.texts[letter].name} lead={words.languages[language]} />
			<ErrorSummary form={form} t={t} />
			<Form action={paths.mailTemplate(letter, language)} form={form}>
				<TextField form={form} name="subject" label={words.subject} maxLength={200} required />
				<LongTextField form={form} name="body" label={words.body} rows={14} maxLength={4000} required />
				<Cluster>
					<Button name="act" value="save">
						{words.save}
					</Button>
					<Button name="act" value="preview" variant="secondary">
						{words.preview}
					</Button>
					{isOwn && (
						<Button name="act" value="reset" variant="tertiary">
							{words.reset}
						</Button>
					)}
				</Cluster>
			</Form>
			<section aria-labelledby="placeholders">
				<Stack>
					<Heading level={2} id="placeholders">
						{words.placeholders}
					</Heading>
					<p>{words.placeholdersText}</p>
					<DefinitionList
						items={placeholdersOf[letter].map((one) => ({
							term: <code>{`{${messagesIn(language).letters.placeholders[one]}}`}</code>,
							description: t.letters.meanings[one],
						}))}
					/>
				</Stack>
			</section>
			<section aria-labelledby="preview">
				<Stack>
					<Heading level={2} id="preview">
						{words.previewTitle}
					</Heading>
					<div lang={language}>
						<Card title={preview.subject} level={3}>
							<div class="letter-text">{preview.body}</div>
						</Card>
					</div>
				</Stack>
			</section>
		</Stack>
	);
}
