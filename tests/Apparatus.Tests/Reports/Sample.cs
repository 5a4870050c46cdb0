using System;
using System.Collections.Generic;
using System.IO;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;
using Apparatus.Reports;
using Xunit;

namespace Apparatus.Tests.Reports;

/// <summary>Makes small results for the tests of reports; places are named by the words that stand there.</summary>
internal static class Sample
{
    public const string Root = "/work dir";

    public static RuleInfo UndefinedNote { get; } = Rule("ED1001", "undefined-note", Severity.Error);

    public static RuleInfo BlankLine { get; } = Rule("ED1005", "note-needs-blank-line", Severity.Warning);

    public static RuleInfo Spacing { get; } = Rule("ED7001", "space-before-comma", Severity.Info);

    public static RuleInfo Dash { get; } = Rule("ED8002", "dash", Severity.Hint);

    public static RuleInfo Rule(string id, string name, Severity severity) => new()
    {
        Id = id,
        Name = name,
        Severity = severity,
        Summary = $"What {id} reports.",
        Why = "Why it matters.",
        Silent = "",
        HowToFix = "Write the note.",
        Evidence = "",
        Bad = "Text.{|" + id + ":[^x]|}",
        Good = "Text.",
        InLooseFiles = true,
    };

    public static TextSpan Span(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"“{words}” does not occur in the text.");
        return new TextSpan(start, words.Length);
    }

    public static Diagnostic Fault(RuleInfo rule, string path, TextSpan span, string message) =>
        new(rule, rule.Severity, Path(path), span, message, [], []);

    public static Fix Replace(string title, bool isSafe, string path, TextSpan span, string newText) =>
        new(title, isSafe, () => [new FileEdit(Path(path), new TextEdit(span, newText))]);

    public static RelatedPlace Place(string path, TextSpan span, string message) => new(Path(path), span, message);

    public static string Path(string path) => path.StartsWith('/') ? path : Root + "/" + path;

    public static CheckResult Result(IEnumerable<(string Path, string Text)> files, params Finding[] findings)
    {
        var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var (path, text) in files)
        {
            texts.Add(Path(path), SourceText.From(text));
        }

        return new CheckResult
        {
            Rules = [UndefinedNote, BlankLine, Spacing, Dash],
            Findings = [.. findings],
            Texts = texts,
            FileCount = texts.Count,
            Directory = Root,
            Elapsed = TimeSpan.FromMilliseconds(42),
            Version = "1.2.3",
        };
    }

    public static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
