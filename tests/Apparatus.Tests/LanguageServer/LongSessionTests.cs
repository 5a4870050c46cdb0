using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>
/// A long day at the desk: whatever was typed, saved, closed, renamed or changed from outside, the server says what <c>apparatus check</c> says of the
/// same texts. The same steps every time; <c>APPARATUS_SEED</c> gives others, <c>APPARATUS_EDITS</c> more of them.
/// </summary>
public sealed class LongSessionTests
{
    private const int StepsBetweenComparisons = 100;

    private static readonly int Steps = Number("APPARATUS_EDITS", 400);

    private static readonly string[] Pieces =
    [
        "[^e-new]", "[^e-new]: New.\n\n", "[^e-new]:\n", "[^", "]:", "[@brinton1970]", "[@brinton1970, p. 3; see @nobody]", "@", "{#id}", "# Heading\n\n", "\n\n", "\n", " ", "a", "word ", "    ",
        "> ", "- ", "```\n", "<!--", "-->", "*", "_", "\\", "$", ":::\n", "---\n", "title: x\n", "[link](#id)", "[link](20-factory.md#id)", "^[inline]", "\r\n", "𝒜", "e\u0301", "(@key) ",
        "@book{new, title = {New}}\n", "}", "{", ",", "=", "<!-- apparatus:disable ED1001 why -->\n", "<<<<<<< ours\n", "bibliography: other.bib\n",
    ];

    [Fact]
    public async Task After_many_edits_the_server_agrees_with_a_fresh_check()
    {
        await using var client = await TestClient.StartAsync(Samples(), DiagnosticsTests.Pulling());
        var editor = new SimulatedEditor(client);
        var random = new Random(Number("APPARATUS_SEED", 1));
        var history = new Queue<string>();
        (long Bytes, long Characters) early = default;
        for (var step = 1; step <= Steps; step++)
        {
            history.Enqueue(await StepAsync(client, editor, random));
            if (history.Count > StepsBetweenComparisons)
            {
                history.Dequeue();
            }

            if (step % StepsBetweenComparisons == 0 || step == Steps)
            {
                var (expected, actual) = (editor.Check(), await editor.AskAsync());
                Assert.True(expected.SequenceEqual(actual), Describe(step, expected.Except(actual), actual.Except(expected), history));
            }

            if (step == Math.Max(1000, Steps / 10))
            {
                early = Memory(editor);
            }
        }

        // The texts have grown by what was typed; for each of their characters the memory in use is what it was early in the day, give or take a tenth.
        if (Steps >= 5000)
        {
            var late = Memory(editor);
            Assert.True((double)late.Bytes / late.Characters <= 1.1 * early.Bytes / early.Characters, $"{early} early in the day, {late} in the end.");
        }
    }

    private static (long Bytes, long Characters) Memory(SimulatedEditor editor) =>
        (GC.GetTotalMemory(forceFullCollection: true), editor.Files.Sum(path => (long)editor.Text(path).Length));

    private static async Task<string> StepAsync(TestClient client, SimulatedEditor editor, Random random)
    {
        var files = editor.Files;
        var path = files[random.Next(files.Count)];
        var text = editor.Text(path);

        // What a file begins and ends with concerns its neighbours.
        var offset = random.Next(10) switch
        {
            0 => 0,
            1 => text.Length,
            _ => Whole(text, random.Next(text.Length + 1)),
        };
        var isOpen = editor.Open.Contains(path);
        switch (random.Next(100))
        {
            case < 70:
                await editor.OpenAsync(path);
                var span = TextSpan.FromBounds(offset, Whole(text, offset + Math.Min(random.Next(4) == 0 ? random.Next(30) : 0, text.Length - offset)));
                var piece = random.Next(5) == 0 ? string.Empty : Pieces[random.Next(Pieces.Length)];
                await editor.TypeAsync(path, span, piece);
                return $"type {path} {span} {piece}";
            case < 76 when isOpen:
                await editor.SaveAsync(path);
                return $"save {path}";
            case < 80 when isOpen:
                await editor.CloseAsync(path);
                return $"close {path}";
            case < 84 when !isOpen:
                var changed = text.WithEdits([new TextEdit(new TextSpan(offset, 0), Pieces[random.Next(Pieces.Length)])]).Content;
                await editor.WriteOutsideAsync(path, changed);
                return $"write {path} at {offset}";
            case < 90:
                var name = $"name-{random.Next(10)}";
                await editor.RenameAsync(path, offset, name);
                return $"rename {path} at {offset} to {name}";
            case < 92 when path.EndsWith(".md", StringComparison.Ordinal):
                var target = $"{path[..^3]}{random.Next(10)}.md";
                if (!files.Contains(target))
                {
                    await editor.MoveAsync(path, target);
                }

                return $"move {path} to {target}";
            case < 94:
                var extra = $"draft/text/{(random.Next(2) == 0 ? "new" : "90-late")}.md";
                if (files.Contains(extra))
                {
                    await editor.DeleteOutsideAsync(extra);
                    return $"delete {extra}";
                }

                await editor.MakeOutsideAsync(extra, "Late.[^e-late]\n\n[^e-late]: Note.\n\n# Late {#id}\n");
                return $"make {extra}";
            default:
                await client.RequestAsync("textDocument/hover", editor.Place(path, offset));
                await client.RequestAsync("textDocument/completion", editor.Place(path, offset));
                return $"ask {path} at {offset}";
        }
    }

    // No editor puts a cursor inside a letter or a line break, and no position says so.
    private static int Whole(SourceText text, int offset) =>
        offset < text.Length && (char.IsLowSurrogate(text[offset]) || (offset > 0 && text[offset] == '\n' && text[offset - 1] == '\r')) ? offset + 1 : offset;

    private static string Describe(int step, IEnumerable<string> missing, IEnumerable<string> extra, IEnumerable<string> history)
    {
        var report = new StringBuilder($"After step {step} the server and a fresh check differ.\n");
        report.Append(string.Concat(missing.Take(8).Select(line => $"  check alone:  {line}\n")));
        report.Append(string.Concat(extra.Take(8).Select(line => $"  server alone: {line}\n")));
        report.Append("The last steps:\n");
        return report.Append(string.Concat(history.Select(line => $"  {line}\n"))).ToString();
    }

    // Both editions in one workspace, each in its folder.
    private static string Samples()
    {
        var markup = new StringBuilder();
        foreach (var sample in new[] { "draft", "workers-opposition" })
        {
            var root = Path.Combine(Repository.Root, "samples", sample);
            foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                if (Path.GetExtension(file) is ".md" or ".bib" or ".yml")
                {
                    markup.Append($"//- {sample}/{Path.GetRelativePath(root, file).Replace('\\', '/')}\n{File.ReadAllText(file).TrimEnd('\n')}\n");
                }
            }
        }

        return markup.Append("//- edition.yml\ninput-files: []\n").ToString();
    }

    private static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : otherwise;
}
