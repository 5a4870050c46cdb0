using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Apparatus.LanguageServer.Conversions;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer;

/// <summary>
/// Checks all files after each change, open ones first, and tells the client: by publishing, or, for a client that asks itself, by saying that it is
/// time to ask. There is one pass at a time, and each gives way to the next change, so that no older result follows a newer one.
/// </summary>
/// <param name="session">The client.</param>
/// <param name="engine">Runs the rules.</param>
/// <param name="conversion">Makes LSP's diagnostics.</param>
/// <param name="rpc">The connection.</param>
/// <param name="watchdog">Speaks up when a pass takes long.</param>
/// <param name="pause">How long it waits for further changes.</param>
internal sealed class DiagnosticsPump(
    Session session, DiagnosticsEngine engine, DiagnosticConversion conversion, ServerRpc rpc, Watchdog watchdog, TimeSpan pause) : IDisposable
{
    private readonly SemaphoreSlim signal = new(0, 1);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, Shown> shown = new(StringComparer.Ordinal);
    private CancellationTokenSource pass = new();
    private int isStarted;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LoadedWorkspace? last;
    private UserSettings? lastSettings;

    /// <summary>Begins to work; the first pass starts at once.</summary>
    public void Start()
    {
        // A client that says twice that it is ready gets one pump all the same.
        if (Interlocked.Exchange(ref isStarted, 1) != 0)
        {
            return;
        }

        session.Host.Changed += OnChanged;
        OnChanged();
        _ = Task.Run(WorkAsync);
    }

    /// <summary>Ends when a pass finds something that the client does not know yet.</summary>
    public Task NextChange() => Volatile.Read(ref changed).Task;

    /// <summary>Notes what a client that asks was told of a file when it asked for that file.</summary>
    public void Told(string path, string resultId) => shown[path] = new Shown(resultId, null, null);

    /// <inheritdoc/>
    public void Dispose()
    {
        session.Host.Changed -= OnChanged;
        stop.Cancel();
        Volatile.Read(ref pass).Cancel();
    }

    private void OnChanged()
    {
        Volatile.Read(ref pass).Cancel();
        try
        {
            signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // A pass is due already.
        }
    }

    private async Task WorkAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await signal.WaitAsync(stop.Token).ConfigureAwait(false);
                await Task.Delay(pause, stop.Token).ConfigureAwait(false);
                await PassAsync().ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // The next change has begun a pass of its own, or the server ends.
            }
#pragma warning disable CA1031 // The pump must go on whatever happens in one pass.
            catch (Exception failure)
            {
                session.Log.Failed("Checking failed", failure);
            }
#pragma warning restore CA1031
        }
    }

    private async Task PassAsync()
    {
        var own = new CancellationTokenSource();

        // The one before is left to itself, because a change may be about to cancel it.
        Volatile.Write(ref pass, own);
        var snapshot = session.Host.Current;
        using var watch = watchdog.Start("checking");
        var workspace = await snapshot.GetAsync().ConfigureAwait(false);
        if (session.Host.Current != snapshot)
        {
            // Whatever came in between has asked for a pass too.
            return;
        }

        var context = new RequestContext(snapshot, workspace, session, own.Token);
        var open = workspace.Paths.Where(snapshot.Sources.Open.ContainsKey).ToList();
        open.ForEach(path => Check(context, path));
        var limits = new ParallelOptions { CancellationToken = own.Token, MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 2) };
        Parallel.ForEach(workspace.Paths.Where(path => !snapshot.Sources.Open.ContainsKey(path)), limits, path => Check(context, path));
        Clear(context);
        if (session.Client.Views)
        {
            // Not LSP's: views of this client ask anew. It carries nothing, so that a client that shows none asks for none.
            session.Log.Send(rpc.NotifyAsync("apparatus/changed"));
        }

        Refresh(context);
    }

    private void Check(RequestContext context, string path)
    {
        context.Cancel.ThrowIfCancellationRequested();
        if (engine.Run(context.Workspace, context.Settings, path, context.Cancel) is not { } found)
        {
            return;
        }

        if (session.Client.PullDiagnostics)
        {
            return;
        }

        // Clients drop what they are told of a version that is not the newest, so that the same is said again of the next one.
        var now = new Shown(found.ResultId, context.Snapshot.Sources.Open.GetValueOrDefault(path)?.Version, context.Uri(path));
        var before = shown.GetValueOrDefault(path);
        if (before == now || (before is null && found.Diagnostics.IsEmpty))
        {
            return;
        }

        if (before?.Uri is { } uri && uri != now.Uri)
        {
            Publish(uri, null, []);
        }

        shown[path] = now;
        Publish(context.Uri(path), now.Version, conversion.Convert(found, context));
    }

    // A file that is gone has no faults any more.
    private void Clear(RequestContext context)
    {
        engine.Keep(context.Workspace);
        foreach (var path in shown.Keys.Where(path => !context.Workspace.Contains(path)))
        {
            if (shown.TryRemove(path, out var gone) && gone.Uri is { } uri)
            {
                Publish(uri, null, []);
            }
        }
    }

    private void Publish(string uri, int? version, ImmutableArray<Diagnostic> diagnostics) =>
        session.Log.Send(rpc.TellAsync("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, version, diagnostics)));

    // What is shown beside the text changes with the other files; only the server knows when.
    private void Refresh(RequestContext context)
    {
        if (session.Client.PullDiagnostics)
        {
            var isStale = FindStale(context);
            Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
            if (isStale && session.Client.Has("workspace.diagnostics.refreshSupport"))
            {
                Ask("workspace/diagnostic/refresh");
            }
        }

        var isSame = last is not null && ReferenceEquals(lastSettings, context.Settings) && HasSameFacts(last, context.Workspace);
        (last, lastSettings) = (context.Workspace, context.Settings);
        if (isSame)
        {
            return;
        }

        foreach (var feature in new[] { "inlayHint", "codeLens", "semanticTokens" })
        {
            if (session.Client.Has($"workspace.{feature}.refreshSupport"))
            {
                Ask($"workspace/{feature}/refresh");
            }
        }
    }

    // Whether something else holds for an open document than the client was told when it asked. It is asked to ask again once for each result.
    private bool FindStale(RequestContext context)
    {
        var isStale = false;
        foreach (var (path, before) in shown)
        {
            if (!context.Snapshot.Sources.Open.ContainsKey(path))
            {
                shown.TryRemove(path, out _);
            }
            else if ((engine.Run(context.Workspace, context.Settings, path, context.Cancel)?.ResultId ?? string.Empty) is var now && now != before.ResultId)
            {
                isStale = true;
                shown.TryUpdate(path, before with { ResultId = now }, before);
            }
        }

        return isStale;
    }

    private void Ask(string method) => session.Log.Send(rpc.InvokeAsync(method));

    private static bool HasSameFacts(LoadedWorkspace left, LoadedWorkspace right) =>
        left.Editions.Length == right.Editions.Length
        && left.Editions.Zip(right.Editions).All(pair => pair.First.HasSameFacts(pair.Second));

    // What a client was told of a file last, of which version of its text, and under which name.
    private sealed record Shown(string ResultId, int? Version, string? Uri);
}
