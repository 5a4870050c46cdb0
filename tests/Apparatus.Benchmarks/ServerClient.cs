using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Apparatus.Benchmarks;

/// <summary>A client of the language server in a process of its own, which asks one thing at a time and waits for the answer.</summary>
internal sealed class ServerClient : IDisposable
{
    private readonly Process process;
    private readonly Stream output;
    private readonly Stream input;
    private int lastId;

    /// <summary>Starts a server.</summary>
    /// <param name="command">The program and its arguments, with spaces between them.</param>
    public ServerClient(string command)
    {
        var words = command.Split(' ', 2);
        process = Process.Start(new ProcessStartInfo(words[0], words.ElementAtOrDefault(1) ?? string.Empty)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException($"{command} does not start.");
        output = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        input = process.StandardInput.BaseStream;
    }

    /// <summary>The memory that the server holds now, in MiB.</summary>
    public long ResidentMemory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    /// <summary>The time that the server has kept a processor busy so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Sends a request and reads until its answer; whatever else comes is answered or left out.</summary>
    public JsonElement Ask(string method, JsonObject? parameters)
    {
        var id = ++lastId;
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method };
        if (parameters is not null)
        {
            message["params"] = parameters;
        }

        Send(message);
        while (true)
        {
            var answer = Read();
            if (!answer.TryGetProperty("method", out _))
            {
                return answer.TryGetProperty("error", out var error) ? throw new InvalidOperationException(error.ToString()) : answer.GetProperty("result");
            }

            if (answer.TryGetProperty("id", out var asked))
            {
                Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = JsonNode.Parse(asked.GetRawText()), ["result"] = null });
            }
        }
    }

    /// <summary>Sends a notification.</summary>
    public void Tell(string method, JsonObject parameters) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <inheritdoc/>
    public void Dispose()
    {
        Ask("shutdown", null);
        Tell("exit", []);
        process.WaitForExit();
        process.Dispose();
    }

    private void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        input.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        input.Write(body);
        input.Flush();
    }

    private JsonElement Read()
    {
        var header = new List<byte>();
        while (header.Count < 4 || header[^1] != '\n' || header[^3] != '\n')
        {
            var next = output.ReadByte();
            header.Add(next >= 0 ? (byte)next : throw new EndOfStreamException("The server ended."));
        }

        var lines = Encoding.ASCII.GetString([.. header]).Split("\r\n");
        var body = new byte[int.Parse(lines.First(line => line.StartsWith("Content-Length:", StringComparison.Ordinal)).Split(':')[1])];
        output.ReadExactly(body);
        return JsonDocument.Parse(body).RootElement;
    }
}
