import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export type OidcSettings = {
	clientId: string;
	clientSecret: string;
	redirectUri: string;
	/** Claims by subject; the subject is what one types as login. */
	accounts: Record<string, Record<string, string | boolean>>;
};

/** Starts an OpenID provider as a process of its own, and gives its issuer and the way to end it. */
export async function startOidcProvider(
	settings: OidcSettings,
): Promise<{ issuer: string; stop: () => Promise<void> }> {
	const child = spawn(process.execPath, [join(import.meta.dirname, "oidc-provider.mjs")], {
		env: { PATH: process.env.PATH, OIDC_SETTINGS: JSON.stringify(settings) },
		stdio: ["ignore", "pipe", "ignore"],
	});
	const ended = once(child, "exit");
	const issuer = await Promise.race([
		once(child.stdout, "data").then(([line]) => String(line).trim()),
		ended.then(([code]) => Promise.reject(new Error(`The OpenID provider ended with ${code}`))),
	]);
	const stop = async () => {
		child.kill();
		await ended;
	};
	return { issuer, stop };
}

/**
 * Goes through the provider's own pages as a person does: logs in, says yes, and is sent back.
 * Gives the address that it wants the browser to return to. `cancel` says no instead.
 */
export async function visitProvider(
	start: string,
	login: string,
	answer: "agree" | "cancel" = "agree",
): Promise<string> {
	const cookies = new Map<string, string>();
	const origin = new URL(start).origin;
	let next = start;
	for (let step = 0; step < 12; step++) {
		const response = await follow(next, cookies);
		const location = response.headers.get("location");
		if (location) next = new URL(location, next).href;
		else if (answer === "cancel") next = `${next}/abort`;
		else next = await submit(next, cookies, login, await response.text());
		if (new URL(next).origin !== origin) return next;
	}
	throw new Error(`The provider keeps asking: ${next}`);
}

async function follow(url: string, cookies: Map<string, string>, init: RequestInit = {}): Promise<Response> {
	const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
	const response = await fetch(url, { ...init, headers: { ...init.headers, cookie }, redirect: "manual" });
	for (const line of response.headers.getSetCookie()) {
		const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
		cookies.set(name, value);
	}
	return response;
}

async function submit(
	url: string,
	cookies: Map<string, string>,
	login: string,
	html: string,
): Promise<string> {
	const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? "";
	if (!prompt) throw new Error(`No form on the provider's page ${url}: ${html.slice(0, 300)}`);
	const body = new URLSearchParams({ prompt, login, password: "any" });
	const response = await follow(url, cookies, { method: "POST", body });
	return new URL(response.headers.get("location") ?? "", url).href;
}
