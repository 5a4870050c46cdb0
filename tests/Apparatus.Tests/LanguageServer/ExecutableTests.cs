using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Tasks;
using Nerdbank.Streams;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>The program itself, in a process of its own.</summary>
public sealed class ExecutableTests
{
    private const string Broken = "A word.[^a]\n\nx[^b]\n\n[^b]: B.\n";

    [Theory]
    [InlineData("lsp")]
    [InlineData("lsp --stdio")]
    public async Task It_serves_over_standard_input_and_output(string arguments)
    {
        await using var client = await TestClient.StartAsync(Broken, start: errors => Start(arguments, errors));
        var told = await client.ExpectDiagnosticsAsync("text.md", "ED1001");
        var page = told.GetProperty("diagnostics")[0].GetProperty("codeDescription").GetProperty("href").GetString() ?? string.Empty;
        var lines = await File.ReadAllLinesAsync(new Uri(page.Split('#')[0]).LocalPath, TestContext.Current.CancellationToken);
        Assert.StartsWith("## ED1001", lines[int.Parse(page.Split("#L")[1]) - 1], StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await client.RequestAsync("shutdown", null)).ValueKind);
        await client.NotifyAsync("exit", null);
        Assert.Equal(0, await client.ExitCode);
    }

    [Fact]
    public async Task It_connects_to_a_port()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var accepting = listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask();
        await using var client = await TestClient.StartAsync(Broken, start: errors =>
        {
            var (_, ended) = Start($"lsp --socket={port}", errors);
            return (accepting.GetAwaiter().GetResult().GetStream(), ended);
        });
        await client.ExpectDiagnosticsAsync("text.md", "ED1001");
        await client.RequestAsync("shutdown", null);
        await client.NotifyAsync("exit", null);
        Assert.Equal(0, await client.ExitCode);
    }

    [Fact]
    public async Task It_ends_with_the_process_that_is_named()
    {
        using var editor = Process.Start(new ProcessStartInfo("sleep", "600")) ?? throw new InvalidOperationException();
        await using var client = await TestClient.StartAsync(
            Broken, change: parameters => parameters["processId"] = null, start: errors => Start($"lsp --clientProcessId {editor.Id}", errors));
        await client.ExpectDiagnosticsAsync("text.md", "ED1001");
        editor.Kill();
        Assert.Equal(1, await client.ExitCode);
    }

    [Fact]
    public async Task It_ends_with_1_when_its_editor_is_gone()
    {
        await using var client = await TestClient.StartAsync(Broken, start: errors => Start("lsp", errors));
        client.HangUp();
        Assert.Equal(1, await client.ExitCode);
    }

    [Fact]
    public async Task Nobody_on_the_port_is_said_in_words()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var errors = new StringWriter();
        var (_, ended) = Start($"lsp --socket {port}", errors);
        Assert.Equal(2, await ended.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        Assert.Contains($"Nobody listens on port {port}", errors.ToString(), StringComparison.Ordinal);
    }

    private static (Stream Wire, Task<int> Server) Start(string arguments, TextWriter errors)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "apparatus.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", $"\"{program}\" {arguments}")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The program does not start.");
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null)
            {
                errors.WriteLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
        return (FullDuplexStream.Splice(process.StandardOutput.BaseStream, process.StandardInput.BaseStream), WaitAsync(process));
    }

    private static async Task<int> WaitAsync(Process process)
    {
        using (process)
        {
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }
}
