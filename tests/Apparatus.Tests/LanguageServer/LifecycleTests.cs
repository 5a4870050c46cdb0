using System;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

public sealed class LifecycleTests
{
    [Fact]
    public async Task Shutdown_and_exit_end_with_0()
    {
        await using var client = await TestClient.StartAsync("A word.");
        Assert.Equal(JsonValueKind.Null, (await client.RequestAsync("shutdown", null)).ValueKind);
        await client.NotifyAsync("exit", null);
        Assert.Equal(0, await client.ExitCode);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task Shutdown_takes_any_empty_parameters(string parameters)
    {
        await using var client = await TestClient.StartAsync("A word.");
        var message = $$"""{"jsonrpc":"2.0","id":77,"method":"shutdown","params":{{parameters}}}""";
        await client.WriteRawAsync($"Content-Length: {message.Length}\r\n\r\n{message}");
        message = $$"""{"jsonrpc":"2.0","method":"exit","params":{{parameters}}}""";
        await client.WriteRawAsync($"Content-Length: {message.Length}\r\n\r\n{message}");
        Assert.Equal(0, await client.ExitCode);
    }

    [Fact]
    public async Task Exit_without_shutdown_ends_with_1()
    {
        await using var client = await TestClient.StartAsync("A word.");
        await client.NotifyAsync("exit", null);
        Assert.Equal(1, await client.ExitCode);
    }

    [Fact]
    public async Task The_end_of_the_stream_ends_with_1()
    {
        await using var client = await TestClient.StartAsync("A word.");
        client.HangUp();
        Assert.Equal(1, await client.ExitCode);
    }

    [Theory]
    [InlineData("Content-Length: x\r\n\r\n{}")]
    [InlineData("Content-Length: 5\r\n\r\n{]}}}")]
    [InlineData("Nonsense\r\n\r\n")]
    public async Task A_malformed_message_ends_with_1_and_a_word_about_it(string message)
    {
        await using var client = await TestClient.StartAsync("A word.");
        await client.WriteRawAsync(message);
        Assert.Equal(1, await client.ExitCode);
        Assert.Contains("The connection broke", client.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_ends_with_the_process_of_its_client()
    {
        using var sleeper = Process.Start(new ProcessStartInfo("sleep", "600")) ?? throw new InvalidOperationException();
        await using var client = await TestClient.StartAsync("A word.", change: parameters => parameters["processId"] = sleeper.Id);
        sleeper.Kill();
        Assert.Equal(1, await client.ExitCode);
    }

    [Fact]
    public async Task Nothing_is_answered_before_initialize_and_after_shutdown()
    {
        await using var client = TestClient.Connect("A word.");
        var early = await Assert.ThrowsAsync<LspFailure>(() => client.RequestAsync("workspace/executeCommand", TestClient.Parse("""{"command": "x"}""")));
        Assert.Equal(-32002, early.Code);
        await client.RequestAsync("initialize", TestClient.Parse("""{"processId": null, "rootUri": null, "capabilities": {}}"""));
        await client.RequestAsync("shutdown", null);
        var late = await Assert.ThrowsAsync<LspFailure>(() => client.RequestAsync("workspace/executeCommand", TestClient.Parse("""{"command": "x"}""")));
        Assert.Equal(-32600, late.Code);
    }

    [Fact]
    public async Task Initialize_says_who_answers_and_may_be_sent_once()
    {
        await using var client = TestClient.Connect("A word.");
        var result = await client.RequestAsync("initialize", TestClient.Parse("""{"processId": null, "rootUri": null, "capabilities": {}}"""));
        Assert.Equal("apparatus", result.GetProperty("serverInfo").GetProperty("name").GetString());
        Assert.Equal("1.2.3", result.GetProperty("serverInfo").GetProperty("version").GetString());
        var again = await Assert.ThrowsAsync<LspFailure>(() => client.RequestAsync("initialize", TestClient.Parse("""{"processId": null, "rootUri": null, "capabilities": {}}""")));
        Assert.Equal(-32600, again.Code);
    }

    [Theory]
    [InlineData("""["utf-8", "utf-16"]""", "utf-16")]
    [InlineData("""["utf-8"]""", "utf-8")]
    [InlineData("""["utf-32"]""", "utf-32")]
    [InlineData("""["ebcdic"]""", "utf-16")]
    [InlineData("[]", "utf-16")]
    public async Task The_encoding_of_positions_is_agreed(string offered, string expected)
    {
        var capabilities = TestClient.FullCapabilities;
        capabilities["general"] = new JsonObject { ["positionEncodings"] = JsonNode.Parse(offered) };
        await using var client = await TestClient.StartAsync("A word.", capabilities);
        Assert.Equal(expected, client.Capabilities.GetProperty("positionEncoding").GetString());
    }

    [Fact]
    public async Task An_unknown_command_is_an_error_without_a_stack_trace()
    {
        await using var client = await TestClient.StartAsync("A word.");
        var failure = await Assert.ThrowsAsync<LspFailure>(() => client.RequestAsync("workspace/executeCommand", TestClient.Parse("""{"command": "apparatus.nonsense"}""")));
        Assert.Equal(-32602, failure.Code);
        Assert.DoesNotContain("   at ", failure.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_method_is_an_error_and_the_server_lives_on()
    {
        await using var client = await TestClient.StartAsync("A word.");
        Assert.Equal(-32601, (await Assert.ThrowsAsync<LspFailure>(() => client.RequestAsync("textDocument/nonsense", []))).Code);
        await client.NotifyAsync("$/nonsense", []);
        Assert.Equal(JsonValueKind.Null, (await client.RequestAsync("shutdown", null)).ValueKind);
    }

    [Fact]
    public async Task Progress_of_the_first_load_is_shown_and_ended()
    {
        await using var client = await TestClient.StartAsync("A word.");
        await client.ExpectAsync("window/workDoneProgress/create");
        await client.ExpectAsync("$/progress", progress => progress.GetProperty("value").GetProperty("kind").GetString() == "begin");
        await client.ExpectAsync("$/progress", progress => progress.GetProperty("value").GetProperty("kind").GetString() == "end");
    }

    [Fact]
    public async Task Files_and_settings_are_watched_where_the_client_can()
    {
        await using var client = await TestClient.StartAsync("A word.");
        var registration = await client.ExpectAsync("client/registerCapability");
        Assert.Contains("workspace/didChangeWatchedFiles", registration.ToString(), StringComparison.Ordinal);
        Assert.Contains("workspace/didChangeConfiguration", registration.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trace_follows_requests()
    {
        await using var client = await TestClient.StartAsync("A word.");
        await client.NotifyAsync("$/setTrace", TestClient.Parse("""{"value": "messages"}"""));
        await client.RequestAsync("workspace/executeCommand", TestClient.Parse("""{"command": "apparatus.restartIndex"}"""));
        await client.ExpectAsync("$/logTrace", trace => trace.GetProperty("message").GetString() == "workspace/executeCommand");
    }
}
