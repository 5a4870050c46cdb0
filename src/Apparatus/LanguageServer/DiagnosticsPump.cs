using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Apparatus.LanguageServer.Conversions;
using Apparatus.LanguageServer.Protocol;
using StreamJsonRpc;

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
    Session session, DiagnosticsEngine engine, DiagnosticConversion conversion, JsonRpc rpc, Watchdog watchdog, TimeSpan pause) : IDisposable
{
    private readonly SemaphoreSlim signal = new(0, 1);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, string> shown = new(StringComparer.Ordinal);
    private CancellationTokenSource pass = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LoadedWorkspace? last;
    private UserSettings? lastSettings;

    /// <summary>Begins to work; the first pass starts at once.</summary>
    public void Start()
    {
        session.Host.Changed += OnChanged;
        OnChanged();
        _ = Task.Run(WorkAsync);
    }

    /// <summary>Ends when a pass finds something that the client does not know yet.</summary>
    public Task NextChange() => Volatile.Read(ref changed).Task;

    /// <summary>Notes what the client was told of a file.</summary>
    public void Told(string path, string resultId) => shown[path] = resultId;

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
        Interlocked.Exchange(ref pass, own).Dispose();
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
        Refresh(context);
    }

    private void Check(RequestContext context, string path)
    {
        context.Cancel.ThrowIfCancellationRequested();
        if (engine.Run(context.Workspace, context.Settings, path, context.Cancel) is not { } found)
        {
            return;
        }

        if (!session.Client.PullDiagnostics && shown.GetValueOrDefault(path) != found.ResultId && !(found.Diagnostics.IsEmpty && !shown.ContainsKey(path)))
        {
            shown[path] = found.ResultId;
            Publish(context, path, conversion.Convert(found, context));
        }
    }

    // A file that is gone has no faults any more.
    private void Clear(RequestContext context)
    {
        foreach (var path in shown.Keys.Where(path => !context.Workspace.Contains(path)))
        {
            shown.TryRemove(path, out _);
            if (!session.Client.PullDiagnostics)
            {
                Publish(context, path, []);
            }
        }
    }

    private void Publish(RequestContext context, string path, ImmutableArray<Diagnostic> diagnostics)
    {
        var version = context.Snapshot.Sources.Open.GetValueOrDefault(path)?.Version;
        session.Log.Send(rpc.NotifyWithParameterObjectAsync(
            "textDocument/publishDiagnostics", new PublishDiagnosticsParams(context.Uri(path), version, diagnostics)));
    }

    // What is shown beside the text changes with the other files; only the server knows when.
    private void Refresh(RequestContext context)
    {
        var isSame = last is not null && ReferenceEquals(lastSettings, context.Settings) && HasSameFacts(last, context.Workspace);
        (last, lastSettings) = (context.Workspace, context.Settings);
        if (session.Client.PullDiagnostics)
        {
            Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
            var isStale = context.Workspace.Paths.Any(path => context.Snapshot.Sources.Open.ContainsKey(path)
                && engine.Run(context.Workspace, context.Settings, path, context.Cancel) is { } found
                && shown.GetValueOrDefault(path, found.ResultId) != found.ResultId);
            if (isStale && session.Client.Has("workspace.diagnostics.refreshSupport"))
            {
                Ask("workspace/diagnostic/refresh");
            }
        }

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

    private void Ask(string method) => session.Log.Send(rpc.InvokeAsync(method));

    private static bool HasSameFacts(LoadedWorkspace left, LoadedWorkspace right) =>
        left.Editions.Length == right.Editions.Length
        && left.Editions.Zip(right.Editions).All(pair => pair.First.HasSameFacts(pair.Second));
}
