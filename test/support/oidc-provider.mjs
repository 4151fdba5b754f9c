// A real OpenID provider as a process of its own: settings in OIDC_SETTINGS, one line with its port when it listens.
import { once } from "node:events";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const { clientId, clientSecret, redirectUri, accounts } = JSON.parse(process.env.OIDC_SETTINGS ?? "{}");

const server = createServer((request, response) => provider.callback()(request, response));
server.listen(0, "127.0.0.1");
await once(server, "listening");

const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
	clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
	claims: { openid: ["sub"], profile: ["upn", "employee_number"], email: ["email", "email_verified"] },
	pkce: { required: () => true },
	cookies: { keys: ["only for tests"] },
	findAccount: (_, id) => accounts[id] && { accountId: id, claims: () => ({ sub: id, ...accounts[id] }) },
});
process.stdout.write(`${issuer}\n`);
