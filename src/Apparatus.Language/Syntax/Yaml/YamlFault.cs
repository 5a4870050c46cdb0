using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Text;
using YamlDotNet.Core;

namespace Apparatus.Language.Syntax.Yaml;

/// <summary>
/// Says in plain words why a text is not YAML. A parser names the place where it gave up and the rule of its grammar;
/// an editor needs the usual cause, so the lines around the place are looked at.
/// </summary>
/// <param name="input">What was read.</param>
/// <param name="open">The lists and maps that were open at the fault, the innermost first.</param>
internal sealed class YamlFault(YamlInput input, IEnumerable<YamlFrame> open)
{
    private const string QuoteIt = "put the whole value in quotation marks";

    private readonly SourceText text = input.Text;

    /// <summary>Explains a fault of the parser.</summary>
    public YamlProblem Explain(YamlException fault)
    {
        var place = input.ToSource(fault.Start.Index);
        var message = fault.Message;
        return ExplainQuote(place, message)
            ?? ExplainTab(place, message)
            ?? ExplainFirstCharacter(place, message)
            ?? ExplainBracket()
            ?? ExplainValue(place)
            ?? ExplainLine(place, message);
    }

    /// <summary>Explains a fault that the parser gave no place for.</summary>
    /// <param name="place">Offset in the file up to which everything could be read.</param>
    public YamlProblem Explain(int place) => ExplainBracket() ?? ExplainValue(place) ?? ExplainLine(place, string.Empty);

    private YamlProblem? ExplainQuote(int place, string message)
    {
        if (place >= input.Span.End || text[place] is not ('"' or '\''))
        {
            return null;
        }

        var span = TextSpan.FromBounds(place, EndOfLine(place));
        return Says(message, "escape") || Says(message, "hexadecimal")
            ? Syntax(span, "Between double quotation marks a backslash begins an escape, and this is none; use single quotation marks")
            : Says(message, "quoted scalar")
                ? Syntax(span, "This quotation mark is never closed; close it, or write it twice if it is meant as an apostrophe")
                : null;
    }

    private YamlProblem? ExplainTab(int place, string message)
    {
        // Where the parser speaks of a tab it names the value before it, so the tab is on a later line.
        var firstLine = text.GetLine(place);
        var lastLine = Says(message, "tab") ? text.GetLine(input.Span.End) : firstLine;
        for (var line = firstLine; line <= lastLine; line++)
        {
            var span = text.GetLineSpan(line);
            var end = span.Start;
            while (end < span.End && text[end] is ' ' or '\t')
            {
                end++;
            }

            var indentation = TextSpan.FromBounds(span.Start, end);
            if (text.ToString(indentation).Contains('\t', StringComparison.Ordinal))
            {
                return new YamlProblem(YamlProblemKind.Tab, indentation, "A tab cannot indent a line in YAML; use spaces");
            }
        }

        return null;
    }

    private YamlProblem? ExplainFirstCharacter(int place, string message)
    {
        if (place >= input.Span.End)
        {
            return null;
        }

        var rest = TextSpan.FromBounds(place, EndOfLine(place));
        if (open.Any(frame => frame.IsFlow) && text.ToString(rest).AsSpan().IndexOfAny(",]}") is > 0 and var length)
        {
            rest = rest with { Length = text.ToString(rest)[..length].TrimEnd().Length };
        }

        return text[place] switch
        {
            '@' or '`' or '%' or '!' or '&' or '*' when !rest.IsEmpty && !Says(message, "expected key") =>
                Syntax(rest, $"A value cannot begin with “{text[place]}”; {QuoteIt}"),
            ']' or '}' or ',' when !open.Any(frame => frame.IsFlow) =>
                Syntax(rest, $"This “{text[place]}” closes or parts nothing; {QuoteIt}"),
            '|' or '>' => Syntax(rest, $"After “{text[place]}” the text begins on the next line; move it there"),
            '-' when Says(message, "entries are not allowed") =>
                Syntax(rest, "A list cannot begin on the line of its key; move it to the next line"),
            _ => null,
        };
    }

    private YamlProblem? ExplainBracket()
    {
        foreach (var frame in open.Where(frame => frame.IsFlow && frame.Start < input.Span.End))
        {
            var bracket = text[frame.Start];
            var rest = text.ToString(TextSpan.FromBounds(frame.Start, EndOfLine(frame.Start)));
            if (!rest.Contains(bracket == '[' ? ']' : '}', StringComparison.Ordinal))
            {
                return Syntax(
                    new TextSpan(frame.Start, 1),
                    $"This “{bracket}” is never closed; close it, or put the whole value in quotation marks");
            }
        }

        return null;
    }

    // A value that its own line shows to be at fault: “title: The Opposition: a pamphlet”, “title: "A" and "B"”.
    private YamlProblem? ExplainValue(int place)
    {
        var line = text.GetLine(place);
        var lineSpan = text.GetLineSpan(line);
        var content = text.ToString(lineSpan);
        var keyStart = content.Length - content.TrimStart(' ', '\t', '-').Length;
        var colon = FindColon(content, keyStart);
        if (colon < 0)
        {
            return null;
        }

        var start = colon + 1;
        while (start < content.Length && content[start] is ' ' or '\t')
        {
            start++;
        }

        var comment = content.IndexOf(" #", start, StringComparison.Ordinal);
        var value = (comment < 0 ? content[start..] : content[start..comment]).TrimEnd();
        var span = new TextSpan(lineSpan.Start + start, value.Length);
        if (value.Length == 0)
        {
            return null;
        }

        if (value[0] is '"' or '\'')
        {
            var close = value.IndexOf(value[0], 1);
            return close > 0 && close < value.Length - 1
                ? Syntax(span, "Words follow the closing quotation mark; put the whole value in one pair of the other kind")
                : null;
        }

        if (value[0] is '[' or '{')
        {
            var close = value.LastIndexOf(value[0] == '[' ? ']' : '}');
            return close > 0 && close < value.Length - 1
                ? Syntax(span, $"Words follow the closing bracket; {QuoteIt}")
                : null;
        }

        return FindColon(value, 0) >= 0
            ? new YamlProblem(YamlProblemKind.ColonInValue, span, $"A value with a colon in it needs quotation marks; {QuoteIt}")
            : null;
    }

    private YamlProblem ExplainLine(int place, string message)
    {
        var line = text.GetLine(Math.Min(place, Math.Max(input.Span.Start, input.Span.End - 1)));
        foreach (var candidate in new[] { line, line - 1 }.Where(found => found >= text.GetLine(input.Span.Start)))
        {
            var span = ContentOfLine(candidate);
            var content = text.ToString(span);
            var colon = content.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && FindColon(content, 0) < 0 && !content.StartsWith('#'))
            {
                return Syntax(new TextSpan(span.Start + colon, 1), "A space is missing after this colon");
            }
        }

        var here = ContentOfLine(line);
        var words = text.ToString(here);
        var isItem = words == "-" || words.StartsWith("- ", StringComparison.Ordinal);
        if (!isItem && FindColon(words, 0) < 0 && !Says(message, "document"))
        {
            return Syntax(here, "This line is neither “key: value” nor “- item”; put quotation marks around the value it belongs to, or add the colon");
        }

        return Says(message, "expected") || Says(message, "mapping")
            ? new YamlProblem(
                YamlProblemKind.Indentation,
                here,
                "This line is indented otherwise than those it belongs to; give it as many spaces as they have")
            : Syntax(here, "This cannot be read as YAML; look at its quotation marks, brackets and indentation");
    }

    private TextSpan ContentOfLine(int line)
    {
        var span = text.GetLineSpan(line);
        var content = text.ToString(span);
        var start = content.Length - content.TrimStart(' ', '\t').Length;
        return new TextSpan(span.Start + start, content.Trim(' ', '\t').Length);
    }

    private int EndOfLine(int place)
    {
        var end = Math.Min(text.GetLineSpan(text.GetLine(place)).End, input.Span.End);
        while (end > place && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return Math.Max(place, end);
    }

    // The colon that ends a key: white space or nothing follows it.
    private static int FindColon(string content, int start)
    {
        for (var i = start; i < content.Length; i++)
        {
            if (content[i] == ':' && (i + 1 == content.Length || content[i + 1] is ' ' or '\t'))
            {
                return i;
            }
        }

        return -1;
    }

    private static YamlProblem Syntax(TextSpan span, string reason) => new(YamlProblemKind.Syntax, span, reason);

    private static bool Says(string message, string word) => message.Contains(word, StringComparison.OrdinalIgnoreCase);
}
