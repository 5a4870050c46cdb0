using System;
using System.IO;
using System.Threading.Tasks;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer;

/// <summary>Tells the client's log, and standard error, what happens. Standard output carries the protocol alone.</summary>
/// <param name="error">Takes lines for whoever started the server.</param>
internal sealed class ServerLog(TextWriter error)
{
    private const int ErrorType = 1;
    private const int WarningType = 2;
    private const int InfoType = 3;

    /// <summary>The connection; lines before it is there go to standard error alone.</summary>
    public ServerRpc? Connection { get; set; }

    /// <summary>What the client asked for with <c>$/setTrace</c>.</summary>
    public string Trace { get; set; } = "off";

    /// <summary>Something failed; the details are for the log, not for people.</summary>
    public void Failed(string what, Exception failure) => Say(ErrorType, $"{what}: {failure}");

    /// <summary>Something is not as it should be.</summary>
    public void Warn(string message) => Say(WarningType, message);

    /// <summary>Something worth knowing.</summary>
    public void Inform(string message) => Say(InfoType, message);

    /// <summary>What the server does, for <c>$/setTrace</c>.</summary>
    public void Follow(string message)
    {
        if (Trace != "off" && Connection is { } connection)
        {
            Send(connection.TellAsync("$/logTrace", new LogTraceParams(message)));
        }
    }

    /// <summary>Sends a notification; a connection that is gone is no fault.</summary>
    public void Send(Task sending)
    {
        _ = sending.ContinueWith(
            task => error.WriteLine($"apparatus: {task.Exception?.GetBaseException().Message}"),
            default,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default);
    }

    private void Say(int type, string message)
    {
        lock (error)
        {
            error.WriteLine($"apparatus: {message}");
        }

        if (Connection is { } connection)
        {
            Send(connection.TellAsync("window/logMessage", new LogMessageParams(type, message)));
        }
    }
}
