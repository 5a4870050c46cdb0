using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Apparatus.Files;
using Apparatus.Language.Rules;
using Apparatus.LanguageServer;

namespace Apparatus.Commands;

/// <summary>Connects the language server with the editor that started it.</summary>
internal static class ServerConnection
{
    private const int LeastThreads = 16;

    /// <summary>Serves until the editor is done.</summary>
    /// <param name="port">The port of the loopback address where the editor listens; null for standard input and output.</param>
    /// <param name="process">The process with which to end, or null.</param>
    /// <param name="error">Takes messages.</param>
    /// <returns>0 when the editor shut the server down in order, 1 when it did not, 2 when it could not be reached.</returns>
    public static async Task<int> RunAsync(int? port, int? process, TextWriter error)
    {
        var rules = Path.Combine(AppContext.BaseDirectory, "rules.md");
        var options = new ServerOptions
        {
            Version = CommandLine.Version,
            Rules = AllRules.Catalog,
            Folders = EditionAnalysis.Folders(),
            RulePage = File.Exists(rules) ? DiskFiles.FullPath(rules) : null,
            ClientProcess = process,
        };

        // While the background checks, a question must not wait for the pool to find out that it needs another thread: it takes half a second for that.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, LeastThreads), ports);
        if (port is not { } number)
        {
            // Whatever else the program writes must not come between the messages.
            var output = Console.OpenStandardOutput();
            Console.SetOut(error);
            return await Server.RunAsync(Console.OpenStandardInput(), output, error, options).ConfigureAwait(false);
        }

        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, number).ConfigureAwait(false);
        }
        catch (SocketException fault)
        {
            await error.WriteLineAsync($"apparatus: Nobody listens on port {number} of 127.0.0.1 ({fault.Message}). The editor has to listen before it starts the server.").ConfigureAwait(false);
            return ExitCode.Failure;
        }

        var stream = client.GetStream();
        return await Server.RunAsync(stream, stream, error, options).ConfigureAwait(false);
    }
}
