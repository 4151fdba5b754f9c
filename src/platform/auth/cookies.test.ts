import { Hono } from "hono";
import { expect, it } from "vitest";
import { clearSecretCookie, readSecretCookie, setSecretCookie } from "./cookies.ts";

function appWith(https: boolean): Hono {
	const app = new Hono();
	app.get("/set", (c) => {
		setSecretCookie(c, "session", "abc", 60, { https });
		return c.text("");
	});
	app.get("/clear", (c) => {
		clearSecretCookie(c, "session", { https });
		return c.text("");
	});
	app.get("/read", (c) => c.text(readSecretCookie(c, "session", { https }) ?? "none"));
	return app;
}

const header = async (https: boolean, path: string) =>
	(await appWith(https).request(path)).headers.get("set-cookie");
const read = async (https: boolean, cookie: string) =>
	(await appWith(https).request("/read", { headers: { cookie } })).text();

it("binds the cookie to the host where the site is https", async () => {
	expect(await header(true, "/set")).toBe(
		"__Host-session=abc; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax",
	);
	expect(await header(true, "/clear")).toBe(
		"__Host-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax",
	);
});

it("keeps what plain http allows", async () => {
	expect(await header(false, "/set")).toBe("session=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax");
});

it("does not read a cookie that a sibling host could have planted", async () => {
	expect(await read(true, "session=planted")).toBe("none");
	expect(await read(true, "__Host-session=own")).toBe("own");
	expect(await read(false, "session=own")).toBe("own");
});
