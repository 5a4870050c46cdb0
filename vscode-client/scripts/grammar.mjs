// Tests the grammar on top of VS Code's own grammar of Markdown, which is named by MARKDOWN_GRAMMAR (markdown.tmLanguage.json).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const markdown = process.env['MARKDOWN_GRAMMAR'];
if (markdown === undefined || !existsSync(markdown)) {
  console.error('grammar: MARKDOWN_GRAMMAR has to name the file markdown.tmLanguage.json of a VS Code.');
  process.exit(1);
}
const tests = readdirSync('test/grammar').map((name) => `test/grammar/${name}`);
const tool = 'node_modules/vscode-tmgrammar-test/dist/unit.js';
const run = spawnSync(process.execPath, [tool, '--grammar', markdown, ...tests], { encoding: 'utf8' });
// It names every language that code in Markdown could be of; none of them is needed.
const lines = `${run.stdout}${run.stderr}`.split('\n').filter((line) => !line.startsWith('grammar not found'));
console.log(lines.join('\n').trim());
process.exitCode = run.status ?? 1;
