using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>Front matter that Pandoc does not read as such, with what keeps it from doing so (FORMAT A3, ED6002).</summary>
/// <param name="Opener">The first line of the block, without the spaces around it.</param>
/// <param name="Reason">Half a sentence: what is wrong.</param>
/// <param name="Remedy">What the edits do, as an order.</param>
/// <param name="Edits">What makes front matter of it.</param>
internal sealed partial record UnreadFrontMatter(TextSpan Opener, string Reason, string Remedy, ImmutableArray<TextEdit> Edits)
{
    // One of these alone is enough to tell front matter from a rule above a paragraph such as “Note: …”.
    private static readonly FrozenSet<string> UsualKeys = new[]
    {
        "title", "subtitle", "author", "editor", "date", "lang", "abstract", "keywords", "description", "bibliography", "csl", "references",
        "nocite", "witness", "status", "resp", "edition", "glossary", "notes", "layout", "tags", "categories", "toc", "output", "documentclass",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The fault of a file's front matter; null when it has none or it is read.</summary>
    public static UnreadFrontMatter? Find(MarkdownDocument document)
    {
        // Most files have nothing of the kind, so that nobody asks for their blocks.
        if (Find(document.Text) is not { } found)
        {
            return null;
        }

        var isRead = document.Tree.FrontMatter is { } front
            ? front.Yaml.Problems.All(problem => problem.Kind == YamlProblemKind.DuplicateKey)
            : document.Tree.Blocks is [MetadataNode, ..];
        return isRead ? null : found;
    }

    private static UnreadFrontMatter? Find(SourceText text)
    {
        var opener = 0;
        while (opener < text.LineCount && Content(text, opener).Trim().IsEmpty)
        {
            opener++;
        }

        if (opener == text.LineCount || !Content(text, opener).Trim().SequenceEqual("---"))
        {
            return null;
        }

        var scan = Scan(text, opener + 1, Indentation(text, opener).Length);
        if (scan.Keys == 0 || (scan.Keys == 1 && !scan.HasUsualKey && scan.Closer is null))
        {
            return null;
        }

        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        string? reason = null;
        string? remedy = null;
        void Add(string why, string how, TextSpan span, string newText)
        {
            reason ??= why;
            remedy ??= how;
            edits.Add(new TextEdit(span, newText));
        }

        if (Indentation(text, opener) is { IsEmpty: false } indentation)
        {
            Add("there are spaces before its “---”", "Remove the spaces", indentation, string.Empty);
        }

        if (scan.First > opener + 1)
        {
            var blank = TextSpan.FromBounds(text.GetLineSpan(opener + 1).Start, text.GetLineSpan(scan.First).Start);
            Add("a blank line follows its first “---”", "Remove the blank line", blank, string.Empty);
        }

        if (scan.Closer is null)
        {
            Add("no “---” closes it", "Insert “---”", new TextSpan(text.GetLineSpan(scan.Last).End, 0), text.LineBreak + "---");
        }
        else if (Indentation(text, scan.Closer.Value) is { IsEmpty: false } closer)
        {
            Add("there are spaces before the “---” that should close it", "Remove the spaces", closer, string.Empty);
        }

        return reason is null || remedy is null
            ? null
            : new UnreadFrontMatter(new TextSpan(Indentation(text, opener).End, 3), reason, remedy, edits.DrainToImmutable());
    }

    // Goes on as long as lines look like YAML. Keys may be indented as far as the first line is.
    private static YamlLines Scan(SourceText text, int from, int indentation)
    {
        var found = new YamlLines(-1, from, 0, false, null);
        var takesItems = false;
        var afterBlank = false;
        for (var line = from; line < text.LineCount; line++)
        {
            var content = Content(text, line);
            content = content[Math.Min(indentation, content.Length - content.TrimStart().Length)..];
            var words = content.Trim();
            if (words.IsEmpty)
            {
                afterBlank = true;
                continue;
            }

            found = found with { First = found.First < 0 ? line : found.First };
            if (words.SequenceEqual("---") || words.SequenceEqual("..."))
            {
                return found with { Closer = line };
            }

            if (KeyPattern().Match(content.ToString()) is { Success: true } match)
            {
                takesItems = match.Groups["value"].Length == 0;
                found = found with { Keys = found.Keys + 1, Last = line, HasUsualKey = found.HasUsualKey || UsualKeys.Contains(match.Groups["key"].Value) };
            }
            else if (found.Keys > 0 && (content[0] is ' ' or '\t' || (takesItems && !afterBlank && words[0] is '-' or ']' or '}')))
            {
                found = found with { Last = line };
            }
            else if (words[0] != '#')
            {
                // A line with “#” may be a comment or a heading: what follows it decides.
                break;
            }

            afterBlank = false;
        }

        return found with { First = found.First < 0 ? from : found.First };
    }

    private static TextSpan Indentation(SourceText text, int line)
    {
        var content = Content(text, line);
        return new TextSpan(text.GetLineSpan(line).Start, content.Length - content.TrimStart().Length);
    }

    private static ReadOnlySpan<char> Content(SourceText text, int line)
    {
        var span = text.GetLineSpan(line);
        return text.Content.AsSpan(span.Start, span.Length);
    }

    [GeneratedRegex(@"^[""']?(?<key>[\p{L}_][\p{L}\p{Nd}_.-]*)[""']?:(?:[ \t]+(?<value>\S.*)|\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();

    private readonly record struct YamlLines(int First, int Last, int Keys, bool HasUsualKey, int? Closer);
}
