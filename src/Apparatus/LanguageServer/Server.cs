using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Apparatus.Files;
using Apparatus.LanguageServer.Conversions;
using Apparatus.LanguageServer.Handlers;

namespace Apparatus.LanguageServer;

/// <summary>
/// The language server: here its parts are put together. It speaks LSP 3.17 over two streams until the client says <c>exit</c>, its streams end, or its
/// process does.
/// </summary>
internal sealed class Server : IDisposable
{
    private readonly TaskCompletionSource<int> end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource watching = new();
    private FolderWatch? folderWatch;

    private Server(Stream input, Stream output, TextWriter error, ServerOptions options)
    {
        Options = options;
        var log = new ServerLog(error);
        Session = new Session(new WorkspaceHost(new WorkspaceReader(options.Folders), options.Time), log);
        Rpc = ServerRpc.Create(input, output, log);
        log.Connection = Rpc;
        var watchdog = new Watchdog(log, options.Patience, options.Time);
        var engine = new DiagnosticsEngine(options.Rules, () => Session.Positions);
        var conversion = new DiagnosticConversion(options.Rules, options.RulePage);
        Pump = new DiagnosticsPump(Session, engine, conversion, Rpc, watchdog, options.Pause);
        Configuration = new ConfigurationHandler(Session, Rpc);
        Handlers =
        [
            new LifecycleHandler(this),
            Configuration,
            new SynchronizationHandler(Session, FoldersChanged),
            new DiagnosticsHandler(engine, conversion, Pump),
            new CommandsHandler(ServerCommands.All(engine)),
            new CallHierarchyHandler(),
            new CodeActionsHandler(engine),
            new CodeLensHandler(),
            new CompletionHandler(),
            new DefinitionHandler(),
            new DocumentLinkHandler(),
            new FoldingHandler(),
            new FormattingHandler(),
            new HoverHandler(),
            new InlayHintHandler(),
            new LinkedEditingHandler(),
            new OutlineHandler(),
            new ReferencesHandler(),
            new RenameHandler(),
            new SelectionHandler(),
            new SemanticTokensHandler(),
        ];
        Methods = new MethodTable(Rpc, Session, watchdog);
        foreach (var handler in Handlers)
        {
            handler.Register(Methods);
        }
    }

    /// <summary>What the server was started with.</summary>
    public ServerOptions Options { get; }

    /// <summary>The client.</summary>
    public Session Session { get; }

    /// <summary>The connection.</summary>
    public ServerRpc Rpc { get; }

    /// <summary>Checks after each change.</summary>
    public DiagnosticsPump Pump { get; }

    /// <summary>Reads settings.</summary>
    public ConfigurationHandler Configuration { get; }

    /// <summary>Everything that answers.</summary>
    public ImmutableArray<Handler> Handlers { get; }

    /// <summary>The methods that are answered.</summary>
    public MethodTable Methods { get; }

    /// <summary>Serves one client.</summary>
    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads; nothing else may write there.</param>
    /// <param name="error">Takes lines for whoever started the server.</param>
    /// <param name="options">What the server is started with.</param>
    /// <returns>0 when the client shut the server down in order, otherwise 1 (LSP, "Exit Notification").</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, TextWriter error, ServerOptions options)
    {
        using var server = new Server(input, output, error, options);
        if (options.ClientProcess is { } process)
        {
            server.EndWith(process);
        }

        server.Rpc.StartListening();
        _ = server.Rpc.Completion.ContinueWith(server.ConnectionEnded, TaskScheduler.Default);
        return await server.end.Task.ConfigureAwait(false);
    }

    /// <summary>Makes a server that is not connected to anybody, to look at its parts.</summary>
    internal static Server Unconnected(ServerOptions options) => new(Stream.Null, Stream.Null, TextWriter.Null, options);

    /// <summary>Ends the server.</summary>
    /// <param name="code">The exit code.</param>
    public void End(int code) => end.TrySetResult(code);

    /// <summary>Ends the server when a process ends, so that none is left behind by an editor that was killed.</summary>
    /// <param name="process">Its id; an id of no process ends the server now.</param>
    public void EndWith(int process) => _ = Task.Run(async () =>
    {
        try
        {
            using var client = Process.GetProcessById(process);
            await client.WaitForExitAsync(watching.Token).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
        catch (Exception fault) when (fault is OperationCanceledException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It cannot be watched; the end of the streams will tell.
            return;
        }

        End(1);
    });

    /// <summary>Watches the folders of the workspace, for clients that cannot.</summary>
    public void WatchFolders()
    {
        lock (watching)
        {
            if (!watching.IsCancellationRequested)
            {
                folderWatch?.Dispose();
                folderWatch = new FolderWatch(Session.Host.Current.Sources.Folders, TakeChanges, Session.Log.Warn);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (watching)
        {
            watching.Cancel();
            folderWatch?.Dispose();
        }

        watching.Dispose();
        Pump.Dispose();
        Session.Host.Dispose();
        Rpc.Dispose();
    }

    private void FoldersChanged()
    {
        if (folderWatch is not null)
        {
            WatchFolders();
        }
    }

    // Nobody above would take an exception: the program would end.
    private void TakeChanges(IReadOnlyCollection<string> changed, IReadOnlyCollection<string> comeOrGone)
    {
#pragma warning disable CA1031
        try
        {
            Session.Host.FilesChanged(changed, comeOrGone);
        }
        catch (Exception failure)
        {
            Session.Log.Failed("Looking at changed files failed", failure);
        }
#pragma warning restore CA1031
    }

    private void ConnectionEnded(Task connection)
    {
        if (connection.Exception?.GetBaseException() is { } fault && fault is not ObjectDisposedException)
        {
            Session.Log.Connection = null;
            Session.Log.Warn($"The connection broke: {fault.Message}");
        }

        End(Session.State == SessionState.ShutDown ? 0 : 1);
    }
}
