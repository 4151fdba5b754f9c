import { path } from "../platform/web/path.ts";

/** Where the components are shown; a demo only. */
export const paths = {
	design: path("/design"),
	confirm: path("/design/confirm"),
	answers: path("/design/answers"),
};
