using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Apparatus.Language.Semantics.Loading;
using Apparatus.LanguageServer;
using Apparatus.LanguageServer.Protocol;
using Nerdbank.Streams;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>What holds for every method: a fault of one answer ends nothing, and what takes long is said.</summary>
public sealed class MethodTableTests
{
    [Fact]
    public async Task A_request_that_fails_is_a_short_error_for_the_client_and_a_long_one_for_the_log()
    {
        await using var client = Serve(methods => methods.Request<DocumentParams, string>("test/fails", (_, _) => throw new InvalidOperationException("inner detail")));
        var failure = await Assert.ThrowsAsync<LspFailure>(() => client.RequestAsync("test/fails", client.Document("text.md")));
        Assert.Equal(-32603, failure.Code);
        Assert.DoesNotContain("inner detail", failure.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failure.Raw, StringComparison.Ordinal);
        await client.ExpectAsync(
            "window/logMessage",
            line => line.GetProperty("message").GetString()!.Contains("test/fails failed: System.InvalidOperationException: inner detail", StringComparison.Ordinal));
        Assert.Contains("   at ", client.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notification_that_fails_is_a_line_of_the_log_and_the_next_one_is_taken()
    {
        await using var client = Serve(methods =>
        {
            methods.Notification<DocumentParams>("test/told", _ => throw new InvalidOperationException("told in vain"));
            methods.Request<DocumentParams, string>("test/asked", (_, _) => "alive");
        });
        await client.NotifyAsync("test/told", client.Document("text.md"));
        Assert.Equal("alive", (await client.RequestAsync("test/asked", client.Document("text.md"))).GetString());
        await client.ExpectAsync("window/logMessage", line => line.GetProperty("message").GetString()!.Contains("told in vain", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_takes_too_long_is_named()
    {
        using var finish = new ManualResetEventSlim();
        await using var client = Serve(methods => methods.Request<DocumentParams, string>("test/slow", (_, _) =>
        {
            finish.Wait();
            return "done";
        }));
        var (_, answer) = await client.SendAsync("test/slow", client.Document("text.md"));
        await client.ExpectAsync("window/logMessage", line => line.GetProperty("message").GetString()!.StartsWith("test/slow takes longer than", StringComparison.Ordinal));
        finish.Set();
        Assert.Equal("done", (await answer).GetString());
    }

    [Fact]
    public async Task A_slow_answer_keeps_no_other_waiting()
    {
        using var finish = new ManualResetEventSlim();
        await using var client = Serve(methods =>
        {
            methods.Request<DocumentParams, string>("test/slow", (_, _) =>
            {
                finish.Wait();
                return "slow";
            });
            methods.Request<DocumentParams, string>("test/quick", (_, _) => "quick");
        });
        var (_, slow) = await client.SendAsync("test/slow", client.Document("text.md"));
        Assert.Equal("quick", (await client.RequestAsync("test/quick", client.Document("text.md"))).GetString());
        Assert.False(slow.IsCompleted);
        finish.Set();
        Assert.Equal("slow", (await slow).GetString());
    }

    private static TestClient Serve(Action<MethodTable> register) => TestClient.Connect("A word.", errors =>
    {
        var (mine, theirs) = FullDuplexStream.CreatePair();
        return (mine, ServeAsync(theirs, errors, register));
    });

    private static async Task<int> ServeAsync(Stream stream, TextWriter errors, Action<MethodTable> register)
    {
        var log = new ServerLog(errors);
        using var rpc = ServerRpc.Create(stream, stream, log);
        log.Connection = rpc;
        var session = new Session(new WorkspaceHost(new WorkspaceReader(new LoadOptions()), TimeProvider.System), log) { State = SessionState.Running };
        register(new MethodTable(rpc, session, new Watchdog(log, TimeSpan.FromMilliseconds(1), TimeProvider.System)));
        rpc.StartListening();
        await rpc.Completion;
        return 0;
    }
}
