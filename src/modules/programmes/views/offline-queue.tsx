import type { ComponentChildren } from "preact";
import type { Messages } from "../../../../locales/index.ts";

type Props = {
	t: Messages;
	/** Where to go when it is sent. */
	after: string;
	children: ComponentChildren;
};

/** Around a form that must get through without a network: kept on the phone, and sent when it can be. */
export function OfflineQueue({ t, after, children }: Props) {
	const words = t.checkIn.queue;
	return (
		<offline-queue
			after={after}
			waiting={words.waiting}
			sending={words.sending}
			sent={words.sent}
			refused={words.refused}
		>
			{children}
			<p class="meta" role="status" data-queue-status />
		</offline-queue>
	);
}
