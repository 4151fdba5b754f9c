import "./auto-save.ts";
import "./dialog-opener.ts";
import "./error-summary.ts";
import "./keep-typed.ts";
import "./live-search.ts";
import "./long-text.ts";
import "./menu.ts";
import "../../offline/send-when-back.ts";
