using System;
using System.Threading.Tasks;
using Apparatus.LanguageServer.Protocol;
using StreamJsonRpc;

namespace Apparatus.LanguageServer;

/// <summary>Shows the progress of the first load (LSP <c>window/workDoneProgress</c>) to clients that want to see it.</summary>
internal sealed class LoadProgress : IAsyncDisposable
{
    private const string Token = "apparatus-load";

    // More often than this nobody sees a difference.
    private const int FilesPerReport = 25;

    private readonly ServerRpc? rpc;
    private readonly Session session;

    private LoadProgress(ServerRpc? rpc, Session session) => (this.rpc, this.session) = (rpc, session);

    /// <summary>Begins to show progress; shows none where the client does not want it.</summary>
    public static async Task<LoadProgress> BeginAsync(ServerRpc rpc, Session session)
    {
        if (!session.Client.Progress)
        {
            return new LoadProgress(null, session);
        }

        try
        {
            await rpc.AskAsync("window/workDoneProgress/create", new WorkDoneProgressCreateParams(Token)).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is RemoteRpcException or ConnectionLostException)
        {
            return new LoadProgress(null, session);
        }

        var progress = new LoadProgress(rpc, session);
        progress.Send(new WorkDoneProgress("begin", "Reading editions", Cancellable: false));
        session.Host.Progress = count =>
        {
            if (count % FilesPerReport == 0)
            {
                progress.Send(new WorkDoneProgress("report", Message: $"{count} files"));
            }
        };
        return progress;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        session.Host.Progress = null;
        Send(new WorkDoneProgress("end"));
        return ValueTask.CompletedTask;
    }

    private void Send(WorkDoneProgress value)
    {
        if (rpc is not null)
        {
            session.Log.Send(rpc.TellAsync("$/progress", new ProgressParams(Token, value)));
        }
    }
}
