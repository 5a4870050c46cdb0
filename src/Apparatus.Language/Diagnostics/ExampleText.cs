using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>
/// The examples of a rule as people read them: without the marks of the tests (<c>{|ED1001:…|}</c>, <c>[|…|]</c>,
/// <c>$0</c>) and cut into their files at the lines <c>//- path</c>.
/// </summary>
internal static class ExampleText
{
    /// <summary>The files of an example in order; the first has an empty path when no line names it.</summary>
    public static ImmutableArray<(string Path, string Text)> Split(string example)
    {
        var files = ImmutableArray.CreateBuilder<(string Path, string Text)>();
        var path = "";
        var text = new StringBuilder();
        foreach (var line in example.Replace("\r\n", "\n", System.StringComparison.Ordinal).Split('\n'))
        {
            if (line.StartsWith("//- ", System.StringComparison.Ordinal))
            {
                AddFile();
                path = line[4..].Trim();
                continue;
            }

            text.Append(line).Append('\n');
        }

        AddFile();
        return files.ToImmutable();

        void AddFile()
        {
            var content = text.ToString().TrimEnd('\n');
            if (content.Length > 0 || path.Length > 0)
            {
                files.Add((path, Strip(content)));
            }

            text.Clear();
        }
    }

    /// <summary>The text without the marks of the tests; a closing mark that nothing opened stays.</summary>
    public static string Strip(string marked)
    {
        var result = new StringBuilder(marked.Length);
        var open = new Stack<char>();
        for (var i = 0; i < marked.Length; i++)
        {
            var next = i + 1 < marked.Length ? marked[i + 1] : '\0';
            if (marked[i] == '$' && next == '0')
            {
                i++;
            }
            else if (marked[i] == '[' && next == '|')
            {
                open.Push(']');
                i++;
            }
            else if (marked[i] == '{' && next == '|' && FindNameEnd(marked, i + 2) is var colon and > 0)
            {
                open.Push('}');
                i = colon;
            }
            else if (marked[i] == '|' && open.TryPeek(out var closing) && next == closing)
            {
                open.Pop();
                i++;
            }
            else
            {
                result.Append(marked[i]);
            }
        }

        return result.ToString();
    }

    // The offset of the colon after a name, or -1.
    private static int FindNameEnd(string text, int start)
    {
        var i = start;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '_' or '.'))
        {
            i++;
        }

        return i > start && i < text.Length && text[i] == ':' ? i : -1;
    }
}
