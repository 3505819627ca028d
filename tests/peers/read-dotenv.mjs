// SPDX-License-Identifier: MIT
// Reads a file with the npm package dotenv and prints name, NUL, value, NUL. "fast" as a second
// argument takes its other parser.
import { readFileSync } from "node:fs";
import { parse } from "dotenv";

const [file, parser] = process.argv.slice(2);
const variables = parse(readFileSync(file), { fast: parser === "fast" });
process.stdout.write(Object.entries(variables).map(([name, value]) => `${name}\0${value}\0`).join(""));
