// Tests the grammars on top of VS Code's own grammars of Markdown and of math in it. MARKDOWN_GRAMMAR names the file
// markdown.tmLanguage.json in the folder extensions/markdown-basics/syntaxes of a VS Code.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const markdown = process.env['MARKDOWN_GRAMMAR'];
if (markdown === undefined || !existsSync(markdown)) {
  console.error('grammar: MARKDOWN_GRAMMAR has to name the file markdown.tmLanguage.json of a VS Code.');
  process.exit(1);
}
const extensions = resolve(markdown, '../../..');
const folders = ['.', ...['markdown-basics', 'markdown-math', 'html', 'yaml'].map((name) => join(extensions, name))];
const grammars = folders.flatMap((folder) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return manifest.contributes.grammars.map((grammar) => ({
    ...grammar,
    path: relative('dist', join(folder, grammar.path)),
  }));
});
mkdirSync('dist', { recursive: true });
writeFileSync('dist/grammars.json', JSON.stringify({ contributes: { grammars } }));
const tests = readdirSync('test/grammar').map((name) => `test/grammar/${name}`);
const tool = 'node_modules/vscode-tmgrammar-test/dist/unit.js';
const run = spawnSync(process.execPath, [tool, '--config', 'dist/grammars.json', ...tests], { encoding: 'utf8' });
// It names every language that code in Markdown could be of; none of them is needed.
const lines = `${run.stdout}${run.stderr}`.split('\n').filter((line) => !line.startsWith('grammar not found'));
console.log(lines.join('\n').trim());
process.exitCode = run.status ?? 1;
