import { once } from "node:events";
import { createServer, type Socket } from "node:net";

export type SmtpSink = {
	url: string;
	/** The messages taken, headers and all. */
	messages: string[];
	close: () => Promise<void>;
};

/** What the server does with a message: takes it, refuses it, or hangs up when it has it all. */
export type SmtpMood = "take" | "refuse" | "hang-up";

/** A mail server on this machine that keeps what it gets, for tests of the outbox. */
export async function openSmtpSink(mood: () => SmtpMood = () => "take"): Promise<SmtpSink> {
	const messages: string[] = [];
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		converse(socket, mood, messages);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	const port = typeof address === "object" && address ? address.port : 0;
	const close = async () => {
		for (const socket of sockets) socket.destroy();
		server.close();
		await once(server, "close");
	};
	return { url: `smtp://127.0.0.1:${port}`, messages, close };
}

function converse(socket: Socket, mood: () => SmtpMood, messages: string[]): void {
	let text = "";
	let inData = false;
	const say = (line: string) => socket.write(`${line}\r\n`);
	const endData = (message: string) => {
		inData = false;
		if (mood() === "hang-up") return void socket.destroy();
		if (mood() === "refuse") return say("451 <kari@fjordvik.example> come back later");
		messages.push(message);
		return say("250 taken");
	};
	const answer = (line: string) => {
		if (/^DATA/i.test(line)) {
			inData = true;
			say("354 go on");
		} else if (/^QUIT/i.test(line)) say("221 bye");
		else say("250 fine");
	};
	socket.setEncoding("utf8");
	socket.on("error", () => {});
	socket.on("data", (chunk) => {
		text += chunk;
		for (let end = endOf(text, inData); end; end = endOf(text, inData)) {
			const part = text.slice(0, end.at);
			text = text.slice(end.at + end.length);
			if (inData) endData(part);
			else answer(part);
		}
	});
	say("220 sink");
}

function endOf(text: string, inData: boolean): { at: number; length: number } | undefined {
	const mark = inData ? "\r\n.\r\n" : "\r\n";
	const at = text.indexOf(mark);
	return at < 0 ? undefined : { at, length: mark.length };
}
