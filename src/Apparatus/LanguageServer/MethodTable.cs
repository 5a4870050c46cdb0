using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Apparatus.LanguageServer.Protocol;
using StreamJsonRpc;

namespace Apparatus.LanguageServer;

/// <summary>
/// Connects methods of LSP with what answers them. Here is, once for all of them: the snapshot is taken before the first await, so that an answer fits
/// the text that the client saw; the work is done on another thread, so that nobody waits behind it; a fault becomes an error of LSP and a line of
/// the log, and the server lives on.
/// </summary>
/// <param name="rpc">The connection.</param>
/// <param name="session">The client.</param>
/// <param name="watchdog">Speaks up when an answer takes long.</param>
internal sealed class MethodTable(JsonRpc rpc, Session session, Watchdog watchdog)
{
    private readonly List<string> names = [];

    /// <summary>The methods that are answered.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Answers a request about a document. The answer for a document of no edition is null.</summary>
    /// <param name="method">The method of LSP.</param>
    /// <param name="answer">Makes the answer; runs on any thread.</param>
    public void Document<TParams, TResult>(string method, Func<DocumentContext, TParams, TResult?> answer)
        where TParams : IDocumentParams
        where TResult : class =>
        Request<TParams, TResult>(method, (context, parameters) =>
            context.Find(parameters.TextDocument.Uri) is { } document ? answer(document, parameters) : null);

    /// <summary>Answers a request about the workspace.</summary>
    /// <param name="method">The method of LSP.</param>
    /// <param name="answer">Makes the answer; runs on any thread.</param>
    public void Request<TParams, TResult>(string method, Func<RequestContext, TParams, TResult?> answer)
        where TResult : class =>
        RequestAsync<TParams, TResult>(method, (context, parameters) => Task.FromResult(answer(context, parameters)), watchdog);

    /// <summary>Answers a request about the workspace that may have to wait, for hours if need be, so that nobody wonders why.</summary>
    /// <param name="method">The method of LSP.</param>
    /// <param name="answer">Makes the answer; runs on any thread.</param>
    public void RequestAsync<TParams, TResult>(string method, Func<RequestContext, TParams, Task<TResult?>> answer)
        where TResult : class =>
        RequestAsync(method, answer, null);

    private void RequestAsync<TParams, TResult>(string method, Func<RequestContext, TParams, Task<TResult?>> answer, Watchdog? guard)
        where TResult : class
    {
        async Task<TResult?> HandleAsync(TParams parameters, CancellationToken cancel)
        {
            Check();
            var snapshot = session.Host.Current;
            using var watch = guard?.Start(method);
            session.Log.Follow(method);
            var workspace = await snapshot.GetAsync().WaitAsync(cancel).ConfigureAwait(false);
            return await Task.Run(() => answer(new RequestContext(snapshot, workspace, session, cancel), parameters), cancel).ConfigureAwait(false);
        }

        Add(method, HandleAsync);
    }

    /// <summary>Takes a notification. It is worked off before the next message is looked at.</summary>
    /// <param name="method">The method of LSP.</param>
    /// <param name="take">What is done; must be quick.</param>
    public void Notification<TParams>(string method, Action<TParams> take)
        where TParams : class =>
        Notification<TParams>(method, take, null);

    /// <summary>Takes a notification.</summary>
    /// <param name="method">The method of LSP.</param>
    /// <param name="take">What is done; must be quick.</param>
    /// <param name="otherwise">Stands for parameters that were left out; null when there must be some.</param>
    public void Notification<TParams>(string method, Action<TParams> take, TParams? otherwise)
        where TParams : class
    {
        // Some clients leave out parameters that say nothing, as those of “initialized”.
        Task Handle(TParams? parameters = null, CancellationToken cancel = default)
        {
            if (session.State == SessionState.Running)
            {
                Guard(method, () => take(parameters ?? otherwise ?? throw LspErrors.InvalidParams("Parameters are missing.")));
            }

            return Task.CompletedTask;
        }

        Add(method, Handle);
    }

    /// <summary>Connects a method of the lifecycle, which is answered at once whatever the state.</summary>
    /// <param name="method">The method of LSP.</param>
    /// <param name="handle">What is done.</param>
    public void Lifecycle<TParams, TResult>(string method, Func<TParams, Task<TResult>> handle) =>
        Add(method, (TParams parameters, CancellationToken _) => handle(parameters));

    /// <summary>Connects a method without parameters.</summary>
    /// <param name="method">The method of LSP.</param>
    /// <param name="handle">What is done.</param>
    public void Bare<TResult>(string method, Func<Task<TResult>> handle)
    {
        names.Add(method);
        rpc.AddLocalRpcMethod(handle.Method, handle.Target, new JsonRpcMethodAttribute(method));
    }

    private void Add(string method, Delegate handle)
    {
        names.Add(method);
        rpc.AddLocalRpcMethod(handle.Method, handle.Target, new JsonRpcMethodAttribute(method) { UseSingleObjectParameterDeserialization = true });
    }

    private void Check()
    {
        if (session.State != SessionState.Running)
        {
            throw session.State == SessionState.New ? LspErrors.NotInitialized() : LspErrors.Invalid("The server was shut down.");
        }
    }

    private void Guard(string method, Action take)
    {
#pragma warning disable CA1031 // Nobody gets the answer to a notification: whatever goes wrong is a line of the log.
        try
        {
            take();
        }
        catch (Exception failure)
        {
            session.Log.Failed($"{method} failed", failure);
        }
#pragma warning restore CA1031
    }
}
