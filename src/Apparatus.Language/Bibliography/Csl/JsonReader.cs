using System;
using System.Collections.Immutable;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.Csl;

/// <summary>
/// Reads values of JSON with their places and goes on behind a fault. JSON is read into the same nodes as YAML, of which it is a part.
/// Only the first fault of an item is kept: the others follow from it.
/// </summary>
internal sealed partial class JsonReader(string text)
{
    private const int DeepestLevel = 64;

    private int at;
    private int itemStart;
    private int itemIndentation = -1;
    private bool isAborted;
    private bool isLastItem;
    private BibliographyProblem? fault;

    /// <summary>Where reading goes on.</summary>
    public int Offset => at;

    /// <summary>The end of the last sign or value read.</summary>
    public int LastEnd { get; private set; }

    // A comma at the end already stands between what is not closed and what follows.
    private int EndBeforeComma => LastEnd > 0 && text[LastEnd - 1] == ',' ? LastEnd - 1 : LastEnd;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => at >= text.Length;

    /// <summary>Whether this sign comes next.</summary>
    public bool Is(char sign) => at < text.Length && text[at] == sign;

    /// <summary>Goes on elsewhere.</summary>
    public void MoveTo(int offset) => at = offset;

    /// <summary>Takes one sign.</summary>
    public void Skip() => LastEnd = ++at;

    /// <summary>Skips white space.</summary>
    public void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    /// <summary>The first fault of the item read last, or null; asking forgets it.</summary>
    public BibliographyProblem? TakeFault()
    {
        var taken = fault;
        fault = null;
        return taken;
    }

    /// <summary>Reads one item of the list. It ends at the latest where the next one seems to start.</summary>
    public YamlNode ReadItem()
    {
        itemStart = at;
        isAborted = false;
        if (itemIndentation < 0)
        {
            itemIndentation = JsonText.Indentation(text, at) ?? 0;
        }

        var item = ReadValue(0);
        if (isAborted)
        {
            Report(BibliographyProblemKind.UnclosedEntry, itemStart, itemStart + 1, "“}” is missing.", "}", EndBeforeComma);
        }

        return item;
    }

    private YamlNode ReadValue(int depth)
    {
        if (depth > DeepestLevel)
        {
            Report(BibliographyProblemKind.Syntax, at, at + 1, "This is nested too deeply.");
            isAborted = true;
            SkipToNextItem();
            return new YamlScalar(string.Empty, true, new TextSpan(at, 0));
        }

        switch (at < text.Length ? text[at] : '\0')
        {
            case '{':
                return ReadObject(depth);
            case '[':
                return ReadArray(depth);
            case '"':
                return ReadString();
            default:
                return ReadLiteral();
        }
    }

    private YamlMapping ReadObject(int depth)
    {
        var start = at;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        Skip();
        var needsComma = false;
        var afterComma = false;
        while (ReachesPart('}', ref needsComma, ref afterComma))
        {
            if (!Is('"'))
            {
                if (Is(']'))
                {
                    Report(BibliographyProblemKind.Syntax, start, start + 1, "“}” is missing: what “{” opens here is not closed.", "}", EndBeforeComma);
                    break;
                }

                SkipUnexpected("Pandoc expects a name in quotation marks here and reads nothing of this file.");
                (needsComma, afterComma) = (false, false);
                continue;
            }

            if (needsComma)
            {
                ReportMissingComma();
            }

            if (ReadMember(depth) is { } member)
            {
                entries.Add(member);
            }

            (needsComma, afterComma) = (true, false);
            if (isAborted)
            {
                break;
            }
        }

        return new YamlMapping(entries.ToImmutable(), TextSpan.FromBounds(start, Math.Max(LastEnd, start + 1)));
    }

    // Goes over commas to the next part of an object or a list; false when it ends, be it with its bracket or without.
    private bool ReachesPart(char close, ref bool needsComma, ref bool afterComma)
    {
        while (true)
        {
            SkipSpace();
            if (IsAtEnd || IsNextItem())
            {
                isAborted = true;
                return false;
            }

            if (Is(close))
            {
                if (afterComma)
                {
                    ReportStrayComma(LastEnd - 1, "after");
                }

                Skip();
                return false;
            }

            if (!Is(','))
            {
                return true;
            }

            if (!needsComma)
            {
                ReportStrayComma(at, "before");
            }

            (needsComma, afterComma) = (false, true);
            Skip();
        }
    }

    private YamlEntry? ReadMember(int depth)
    {
        var key = ReadString();
        SkipSpace();
        if (Is(':'))
        {
            Skip();
            SkipSpace();
        }
        else if (at < text.Length && (text[at] is '"' or '{' or '[' or '-' || char.IsAsciiLetterOrDigit(text[at])) && !IsNextItem())
        {
            Report(BibliographyProblemKind.MissingEquals, key.Span.Start, key.Span.End, $"“:” is missing after “{key.Value}”.", ":", key.Span.End);
        }
        else
        {
            Report(BibliographyProblemKind.MissingValue, key.Span.Start, key.Span.End, $"“{key.Value}” has no value.");
            return null;
        }

        if (at < text.Length && text[at] is ',' or '}' or ']')
        {
            Report(BibliographyProblemKind.MissingValue, key.Span.Start, key.Span.End, $"“{key.Value}” has no value.");
            return new YamlEntry(key, new YamlScalar(string.Empty, true, new TextSpan(at, 0)));
        }

        return IsAtEnd ? null : new YamlEntry(key, ReadValue(depth + 1));
    }

    private YamlSequence ReadArray(int depth)
    {
        var start = at;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        Skip();
        var needsComma = false;
        var afterComma = false;
        while (ReachesPart(']', ref needsComma, ref afterComma))
        {
            // A closing brace or a name with a colon belongs to what stands around the list.
            if (Is('}') || JsonText.IsMember(text, at))
            {
                Report(BibliographyProblemKind.Syntax, start, start + 1, "“]” is missing: the list that opens here is not closed.", "]", EndBeforeComma);
                break;
            }

            if (needsComma)
            {
                ReportMissingComma();
            }

            items.Add(ReadValue(depth + 1));
            (needsComma, afterComma) = (true, false);
            if (isAborted)
            {
                break;
            }
        }

        return new YamlSequence(items.ToImmutable(), TextSpan.FromBounds(start, Math.Max(LastEnd, start + 1)));
    }

    private YamlScalar ReadString()
    {
        var start = at++;
        var value = JsonText.ReadString(text, start, out var end, out var badEscape);
        if (badEscape >= 0)
        {
            Report(BibliographyProblemKind.Syntax, badEscape, badEscape + 1, "JSON knows no such “\\” sequence; write “\\\\” for a backslash.", "\\", badEscape);
        }

        var isClosed = end > start + 1 && end <= text.Length && text[end - 1] == '"';
        if (!isClosed)
        {
            while (end > start + 1 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ','))
            {
                end--;
            }

            value = text[(start + 1)..end];
            Report(BibliographyProblemKind.UnclosedValue, start, end, "This text is not closed: a quotation mark is missing at its end.", "\"", end);
        }

        at = LastEnd = end;
        return new YamlScalar(value, false, TextSpan.FromBounds(start, end));
    }

    private YamlScalar ReadLiteral()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '+' or '.'))
        {
            at++;
        }

        if (at == start)
        {
            SkipUnexpected("Pandoc expects a value here and reads nothing of this file.");
            return new YamlScalar(string.Empty, true, new TextSpan(start, 0));
        }

        LastEnd = at;
        var written = text[start..at];
        if (!JsonText.IsLiteral(written))
        {
            Report(BibliographyProblemKind.Syntax, start, at, $"“{written}” is no value of JSON; a text stands in quotation marks.");
        }

        return new YamlScalar(written, true, TextSpan.FromBounds(start, at));
    }

    private void SkipUnexpected(string message)
    {
        var start = at;
        do
        {
            at++;
        }
        while (at < text.Length && text[at] is not (',' or '"' or '{' or '}' or '[' or ']' or '\n' or '\r'));

        Report(BibliographyProblemKind.UnexpectedText, start, at, message);
        LastEnd = at;
    }
}
