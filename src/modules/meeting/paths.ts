import { path } from "../../platform/web/path.ts";

/** Every URL of the portfolio meetings. */
export const paths = {
	meetings: path("/portfolio-meetings"),
	newMeeting: path("/portfolio-meetings/new"),
	meeting: path("/portfolio-meetings/:id"),
	rulings: path("/portfolio-meetings/:id/rulings"),
	remarks: path("/portfolio-meetings/:id/remarks"),
	closing: path("/portfolio-meetings/:id/closing"),
	minutesFile: path("/portfolio-meetings/:id/minutes.pdf"),
};
