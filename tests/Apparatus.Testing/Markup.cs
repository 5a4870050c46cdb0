using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Testing;

/// <summary>
/// One string that describes a whole edition. A line <c>//- notes/ch2.md</c> starts a file (the first needs none),
/// <c>$0</c> is the cursor, <c>[|…|]</c> a span, <c>{|ED1001:…|}</c> an expected diagnostic and <c>{|name:…|}</c> a named span.
/// </summary>
public sealed class Markup
{
    private const string Header = "//- ";

    private Markup(ImmutableArray<MarkedFile> files, ImmutableArray<MarkedSpan> spans, (string Path, int Offset)? cursor)
    {
        Files = files;
        Spans = spans;
        Cursor = cursor;
    }

    /// <summary>The files in order.</summary>
    public ImmutableArray<MarkedFile> Files { get; }

    /// <summary>All marked spans, by file and place.</summary>
    public ImmutableArray<MarkedSpan> Spans { get; }

    /// <summary>Where <c>$0</c> stands, or null.</summary>
    public (string Path, int Offset)? Cursor { get; }

    /// <summary>Reads markup.</summary>
    /// <param name="text">The markup; lines end as they do in the test.</param>
    /// <param name="firstPath">The path of the first file when it has no header.</param>
    /// <exception cref="FormatException">A mark is not closed, or closes nothing.</exception>
    public static Markup Parse(string text, string firstPath = "text.md")
    {
        var files = ImmutableArray.CreateBuilder<MarkedFile>();
        var spans = new List<MarkedSpan>();
        (string, int)? cursor = null;
        foreach (var (path, content) in Split(text, firstPath))
        {
            files.Add(new MarkedFile(path, Read(path, content, spans, ref cursor)));
        }

        return new Markup(files.ToImmutable(), [.. spans.OrderBy(span => span.Path, StringComparer.Ordinal).ThenBy(span => span.Span)], cursor);
    }

    /// <summary>A text without any markup, as the only file.</summary>
    public static Markup Of(string text, string path = "text.md") => new([new MarkedFile(path, SourceText.From(text))], [], null);

    /// <summary>The same with a further file.</summary>
    public Markup With(MarkedFile file) => new(Files.Add(file), Spans, Cursor);

    private static List<(string Path, string Content)> Split(string text, string firstPath)
    {
        var parts = new List<(string, string)>();
        var path = firstPath;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLineStart = i == 0 || (i <= text.Length && text[i - 1] == '\n');
            if (i < text.Length && !(isLineStart && string.CompareOrdinal(text, i, Header, 0, Header.Length) == 0))
            {
                continue;
            }

            if (i > 0)
            {
                parts.Add((path, text[start..i]));
            }

            if (i == text.Length)
            {
                break;
            }

            var end = text.IndexOf('\n', i);
            end = end < 0 ? text.Length : end;
            path = text[(i + Header.Length)..end].Trim();
            start = Math.Min(end + 1, text.Length);
            i = start - 1;
        }

        return parts.Count == 0 ? [(firstPath, text)] : parts;
    }

    private static SourceText Read(string path, string content, List<MarkedSpan> spans, ref (string, int)? cursor)
    {
        var result = new StringBuilder();
        var open = new Stack<(string Name, int Start)>();
        for (var i = 0; i < content.Length;)
        {
            if (Matches(content, i, "$0"))
            {
                cursor = (path, result.Length);
                i += 2;
            }
            else if (Matches(content, i, "[|") && !(open.Count > 0 && Matches(content, i, "[|}")))
            {
                open.Push((string.Empty, result.Length));
                i += 2;
            }
            else if (Matches(content, i, "{|") && content.IndexOf(':', i) is var colon and > 0 && IsName(content.AsSpan(i + 2, colon - i - 2)))
            {
                open.Push((content[(i + 2)..colon], result.Length));
                i = colon + 1;
            }
            else if (Matches(content, i, "|]") || Matches(content, i, "|}"))
            {
                if (!open.TryPop(out var mark))
                {
                    throw new FormatException($"A mark in {path} closes nothing: …{content[i..Math.Min(content.Length, i + 20)]}");
                }

                spans.Add(new MarkedSpan(mark.Name, path, TextSpan.FromBounds(mark.Start, result.Length)));
                i += 2;
            }
            else
            {
                result.Append(content[i++]);
            }
        }

        return open.Count == 0
            ? SourceText.From(result.ToString())
            : throw new FormatException($"A mark in {path} is not closed: {open.Peek().Name}");
    }

    private static bool Matches(string text, int offset, string mark) => string.CompareOrdinal(text, offset, mark, 0, mark.Length) == 0;

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '+'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
