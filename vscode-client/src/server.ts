// The server's life: found, started, watched, started again, stopped. At most one is running.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import * as readline from 'node:readline';
import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type InitializeParams,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  type Middleware,
} from 'vscode-languageclient/node';
import { type ServerEnd, explainEnd, mayRestart } from './serverEnd';
import { type NoServer, type ServerCommand, findServer } from './serverLocation';

/** Everything the client has to say it says in its own words; the library's messages go to the log only. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  /** The server puts commands of ours on its code lenses only where they are known. */
  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    params.capabilities.experimental = { commands: ['apparatus.showReferences'], views: true };
  }
}

/** One running process and what is remembered of it. */
interface Run {
  readonly client: LanguageClient;
  readonly file: string;
  process?: ChildProcess;
  startError?: string;
  readonly lastLines: string[];
  /** True from the moment we ask it to end. */
  stopping: boolean;
}

const languages = ['markdown', 'quarto', 'bibtex', 'yaml', 'json'];

export class Server implements vscode.Disposable {
  private run: Run | undefined;
  private readonly ends: number[] = [];
  /** Starts and stops come one after the other, however fast they are asked for. */
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: vscode.LogOutputChannel,
    private readonly middleware: Middleware,
    /** Called with each client before it starts, to listen to it. */
    private readonly prepared: (client: LanguageClient) => void,
  ) {}

  /** The client when the server is running, otherwise undefined. */
  get client(): LanguageClient | undefined {
    return this.run?.client.state === State.Running ? this.run.client : undefined;
  }

  start(): Promise<void> {
    return this.inTurn(() => this.startNow());
  }

  restart(): Promise<void> {
    this.ends.length = 0;
    return this.inTurn(async () => {
      await this.stopNow();
      await this.startNow();
    });
  }

  stop(): Promise<void> {
    return this.inTurn(() => this.stopNow());
  }

  dispose(): void {
    void this.stop();
  }

  /** The program of the server; an exception with a sentence for people when there is none. */
  find(): ServerCommand {
    const found = this.look();
    if (found.kind === 'missing') {
      throw new Error(found.sentence);
    }
    return found;
  }

  private look(): ServerCommand | NoServer {
    return findServer({
      setting: vscode.workspace.getConfiguration('apparatus').get<string>('server.path', '').trim(),
      extensionFolder: this.context.extensionPath,
      trustedFolders: vscode.workspace.isTrusted ? localFolders() : [],
      environment: process.env,
      platform: process.platform,
      homeFolder: homedir(),
      isFile: (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
    });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work).catch((error: unknown) => {
      this.log.error(error instanceof Error ? error : String(error));
    });
    return this.queue;
  }

  private async startNow(): Promise<void> {
    if (this.run !== undefined) {
      return;
    }
    const found = this.look();
    if (found.kind === 'missing') {
      this.complain(found.sentence);
      return;
    }
    const run = this.prepare(found);
    this.run = run;
    this.prepared(run.client);
    try {
      await run.client.start();
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      this.run = undefined;
      await ended(run);
      this.complain(explainEnd(endOf(run)));
      await discard(run);
    }
  }

  private prepare(found: ServerCommand): Run {
    const run: Run = {
      file: found.file,
      lastLines: [],
      stopping: false,
      client: new Client('apparatus', 'Apparatus', () => this.spawn(found, run), {
        documentSelector: languages.map((language) => ({ scheme: 'file', language })),
        outputChannel: this.log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        middleware: this.middleware,
        initializationFailedHandler: () => false,
        errorHandler: {
          error: () => ({ action: ErrorAction.Continue, handled: true }),
          closed: () => {
            this.closed(run);
            // A new client is made instead, which looks for the server anew.
            return { action: CloseAction.DoNotRestart, handled: true };
          },
        },
      }),
    };
    return run;
  }

  private spawn(found: ServerCommand, run: Run): Promise<ChildProcess> {
    const args = [...found.args, 'lsp', '--stdio', '--clientProcessId', String(process.pid)];
    this.log.info(`Starting ${[found.command, ...args].join(' ')}`);
    const server = spawn(found.command, args, {
      cwd: localFolders()[0] ?? homedir(),
      stdio: 'pipe',
      windowsHide: true,
    });
    run.process = server;
    readline.createInterface({ input: server.stderr }).on('line', (line) => {
      run.lastLines.push(line);
      run.lastLines.splice(0, run.lastLines.length - 20);
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      run.startError = error.code ?? error.message;
    });
    server.stdin.on('error', (error) => {
      this.log.debug(`The server no longer reads: ${error.message}`);
    });
    return Promise.resolve(server);
  }

  /** The connection is gone. While the server was starting, the failed start says so itself. */
  private closed(run: Run): void {
    if (run.stopping || this.run !== run || run.client.state !== State.Running) {
      return;
    }
    void this.inTurn(async () => {
      if (this.run !== run) {
        return;
      }
      this.run = undefined;
      await ended(run);
      const sentence = explainEnd(endOf(run));
      await discard(run);
      const again = mayRestart(this.ends, Date.now());
      this.ends.push(Date.now());
      if (again) {
        this.log.warn(`${sentence} It is started again.`);
        await this.startNow();
      } else {
        this.complain(`${sentence} ${vscode.l10n.t('It has ended too often to be started again unasked.')}`, true);
      }
    });
  }

  private async stopNow(): Promise<void> {
    const run = this.run;
    if (run === undefined) {
      return;
    }
    this.run = undefined;
    run.stopping = true;
    await discard(run);
  }

  /** Says what is wrong, with the two places where it can be mended. Nobody waits for the answer. */
  private complain(sentence: string, isEndedOften = false): void {
    this.log.error(sentence);
    const choices: readonly (readonly [title: string, act: () => void])[] = [
      ...(isEndedOften ? [[vscode.l10n.t('Restart server'), () => void this.restart()] as const] : []),
      [
        vscode.l10n.t('Show log'),
        () => {
          this.log.show();
        },
      ],
      [
        vscode.l10n.t('Open settings'),
        () => void vscode.commands.executeCommand('workbench.action.openSettings', 'apparatus.server.path'),
      ],
    ];
    void vscode.window.showErrorMessage(sentence, ...choices.map(([title]) => title)).then((choice) => {
      choices.find(([title]) => title === choice)?.[1]();
    });
  }
}

function localFolders(): string[] {
  return (vscode.workspace.workspaceFolders ?? [])
    .filter((folder) => folder.uri.scheme === 'file')
    .map((folder) => folder.uri.fsPath);
}

function endOf(run: Run): ServerEnd {
  return {
    file: run.file,
    ...(run.startError === undefined ? {} : { startError: run.startError }),
    exitCode: run.process?.exitCode ?? null,
    signal: run.process?.signalCode ?? null,
    lastLines: run.lastLines,
  };
}

/** Waits until the process has ended, two seconds at the most. */
async function ended(run: Run): Promise<void> {
  const server = run.process;
  if (server?.pid === undefined || server.exitCode !== null || server.signalCode !== null) {
    return;
  }
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort();
  }, 2000);
  await once(server, 'close', { signal: limit.signal }).catch(() => undefined);
  clearTimeout(timer);
}

/** Ends the client and, if it does not end by itself, the process. */
async function discard(run: Run): Promise<void> {
  await run.client.dispose(2000).catch(() => undefined);
  await ended(run);
  if (run.process?.exitCode === null && run.process.signalCode === null) {
    run.process.kill('SIGKILL');
  }
}
