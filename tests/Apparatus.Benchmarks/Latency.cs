using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Apparatus.Testing;

namespace Apparatus.Benchmarks;

/// <summary>
/// Asks a server about an edition of 200 files of 50 KB with 5,000 works and 500 terms, as an editor would, and prints how long the answers take. Figures to read
/// and to compare with those of another server in the same run; nothing is judged.
/// </summary>
internal static partial class Latency
{
    private const int Questions = 1000;

    /// <summary>Measures a server.</summary>
    /// <param name="command">The command that starts it.</param>
    public static void Run(string command)
    {
        var folder = Directory.CreateTempSubdirectory("apparatus-latency-").FullName;
        try
        {
            new GeneratedEdition(chapters: 200, chapterLength: 50_000, works: 5_000, terms: 500).WriteTo(folder);
            Measure(command, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string command, string folder)
    {
        var started = Stopwatch.GetTimestamp();
        using var client = new ServerClient(command);
        client.Ask("initialize", new JsonObject { ["processId"] = null, ["rootUri"] = new Uri(folder).AbsoluteUri, ["capabilities"] = Capabilities() });
        Console.WriteLine($"start to initialize answered: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
        client.Tell("initialized", []);
        var path = Path.Combine(folder, GeneratedEdition.PathOf(100));
        var uri = new Uri(path).AbsoluteUri;
        var text = File.ReadAllText(path);
        client.Tell("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "markdown", ["version"] = 1, ["text"] = text } });
        client.Ask("textDocument/diagnostic", Document(uri));
        Console.WriteLine($"start to first diagnostics of an open file: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
        client.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray(new JsonObject { ["uri"] = "file:///none.md", ["value"] = "x" }) });
        Console.WriteLine($"start to all files checked: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms, {client.ProcessorTime.TotalSeconds:0.0} s of processor time, {client.ResidentMemory} MiB");

        var places = Mark().Matches(text).Select(match => match.Index + 2).ToList();
        var random = new Random(1);
        Report("hover", client, _ => client.Ask("textDocument/hover", At(uri, text, places[random.Next(places.Count)])));
        Report("definition", client, _ => client.Ask("textDocument/definition", At(uri, text, places[random.Next(places.Count)])));
        Report("references", client, _ => client.Ask("textDocument/references", References(At(uri, text, places[random.Next(places.Count)]))));
        var terms = Term().Matches(text).Select(match => match.Groups[1].Index + 1).ToList();
        Report("hover on a term", client, _ => client.Ask("textDocument/hover", At(uri, text, terms[random.Next(terms.Count)])));
        Report("references of a term", client, _ => client.Ask("textDocument/references", References(At(uri, text, terms[random.Next(terms.Count)]))));
        var version = 1;
        var keys = new[] { "@", "@w", "@work1", "@sm", "@1921" };
        Report("completion of a key, typed just now", client, i =>
        {
            var key = $"\n\nSee {keys[i % keys.Length]}";
            Change(client, uri, ++version, text + key);
            return client.Ask("textDocument/completion", At(uri, text + key, text.Length + key.Length));
        });
        var asked = $"{text}\n\nSee @work1";
        Change(client, uri, ++version, asked);
        Report("completion of a key, asked again", client, _ => client.Ask("textDocument/completion", At(uri, asked, asked.Length)));
        Report("diagnostics after a keystroke in prose", client, i =>
        {
            Change(client, uri, ++version, text.Insert(text.IndexOf(' ', 2_000) + 1, new string('x', 1 + (i % 5))));
            return client.Ask("textDocument/diagnostic", Document(uri));
        });
        Console.WriteLine($"memory in the end: {client.ResidentMemory} MiB");
    }

    private static void Report(string what, ServerClient client, Func<int, object> ask)
    {
        var times = new List<double>();
        for (var i = 0; i < Questions; i++)
        {
            var started = Stopwatch.GetTimestamp();
            ask(i);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        var sorted = times.Order().ToList();
        Console.WriteLine($"{what}: p50 {sorted[Questions / 2]:0.00} ms, p99 {sorted[Questions * 99 / 100]:0.00} ms, worst {sorted[^1]:0.00} ms ({client.ResidentMemory} MiB)");
    }

    private static void Change(ServerClient client, string uri, int version, string text) => client.Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    private static JsonObject Document(string uri) => new() { ["textDocument"] = new JsonObject { ["uri"] = uri } };

    private static JsonObject At(string uri, string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        var parameters = Document(uri);
        parameters["position"] = new JsonObject { ["line"] = before.Count('\n'), ["character"] = offset - before.LastIndexOf('\n') - 1 };
        return parameters;
    }

    private static JsonObject References(JsonObject place)
    {
        place["context"] = new JsonObject { ["includeDeclaration"] = true };
        return place;
    }

    private static JsonObject Capabilities() => new()
    {
        ["textDocument"] = new JsonObject
        {
            ["diagnostic"] = new JsonObject(),
            ["hover"] = new JsonObject { ["contentFormat"] = new JsonArray("markdown") },
            ["definition"] = new JsonObject { ["linkSupport"] = true },
        },
        ["workspace"] = new JsonObject { ["didChangeWatchedFiles"] = new JsonObject { ["dynamicRegistration"] = true } },
    };

    // How the generated text speaks of terms.
    [GeneratedRegex(@"(?:with|as|under) the \*?([a-z])")]
    private static partial Regex Term();

    // A reference, a definition, a citation or a link to an identifier.
    [GeneratedRegex(@"\[\^|@[a-z]|\(#")]
    private static partial Regex Mark();
}
