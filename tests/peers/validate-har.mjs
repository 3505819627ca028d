// SPDX-License-Identifier: MIT
// Reads a HAR log from stdin, validates it against the schema of HAR 1.2 (npm package har-validator) and
// prints one line an entry: status and URL.
import { har } from "har-validator/lib/promise.js";

let text = "";
for await (const part of process.stdin) {
    text += part;
}
try {
    const log = await har(JSON.parse(text));
    for (const entry of log.log.entries) {
        process.stdout.write(`${entry.response.status} ${entry.request.url}\n`);
    }
} catch (error) {
    process.stderr.write(`${JSON.stringify(error.errors ?? String(error))}\n`);
    process.exit(1);
}
