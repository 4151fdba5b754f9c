import { Button, Form, PageHeader } from "../../../platform/html/index.ts";

type ConfirmSignInProps = { title: string; text: string; button: string; action: string };

/** One button: opening a link changes nothing, pressing does. */
export function ConfirmSignIn({ title, text, button, action }: ConfirmSignInProps) {
	return (
		<>
			<PageHeader title={title} lead={text} />
			<Form action={action}>
				<div>
					<Button>{button}</Button>
				</div>
			</Form>
		</>
	);
}
