using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Glossary;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Glossary;

/// <summary>ED4004: an entry has no definition that could be shown.</summary>
public sealed partial class TermWithoutDefinition : Rule
{
    // What a reader takes in at a glance; hover shows no more.
    private const int Longest = 400;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED4004",
        Name = "term-without-definition",
        Severity = Severity.Warning,
        Summary = "An entry of the glossary has no definition that could be shown, or one that is too long to be.",
        Why = """
            The first paragraph of an entry that is no field is its short definition: what a reader sees who points at the term. An entry with fields only, or with
            “see …” written as a definition, has nothing to show. A first paragraph of more than 400 characters is cut.
            """,
        Silent = """
            - A pure redirect, `:   *See:* [soviet](#t-soviet)`, whose target exists.
            - Later paragraphs of any length: they are the long definition.
            - What Pandoc does not read as an entry (ED4003).
            """,
        HowToFix = "Write one or two sentences as the first paragraph, and put what is longer into a paragraph of its own, with a `:` before it.",
        Evidence = "FORMAT A7.1; TEI keeps `gloss` apart from longer remarks for the same reason.",
        Bad = """
            [{|ED4004:Soviet|}]{#t-soviet .term}

            :   *Russian:* [совет]{lang=ru}
            //- edition.yml
            input-files: [text.md]
            metadata:
              edition: {glossary: text.md}
            """,
        Good = """
            [Soviet]{#t-soviet .term}

            :   Council of elected delegates.

            :   *Russian:* [совет]{lang=ru}
            //- edition.yml
            input-files: [text.md]
            metadata:
              edition: {glossary: text.md}
            """,
    };

    /// <inheritdoc/>
    public override void CheckGlossary(GlossarySource source, RuleContext context)
    {
        foreach (var place in context.Edition.Glossary.Entries.Where(place => place.Source == source && !UnreadEntries.IsRemainder(place)))
        {
            Check(place, context);
        }
    }

    private static void Check(GlossaryPlace place, RuleContext context)
    {
        var entry = place.Entry;
        if (entry.Definition is not { } definition)
        {
            if (!IsRedirect(entry, context.Edition))
            {
                context.Report(entry.HeadwordSpan, Message(entry), fixes: [.. Insertion(place) is { } insert ? [context.Fix($"Write “{Placeholder.Text}” for the definition", false, insert)] : ImmutableArray<Fix>.Empty]);
            }

            return;
        }

        var words = Words(definition);
        if (words.Length == 0)
        {
            context.Report(
                entry.HeadwordSpan,
                Message(entry),
                fixes: place.Source.Document is MarkdownDocument && definition.Blocks.IsEmpty
                    ? [context.Fix($"Write “{Placeholder.Text}” for the definition", false, new TextEdit(definition.Span, ":   " + Placeholder.Text))]
                    : []);
        }
        else if (IsBareSee(definition, words, context.Edition))
        {
            context.Report(entry.HeadwordSpan, $"{Message(entry)} “{words}” is read as one; write “*See:*”.", fixes: [.. AsField(place, definition) is { } edit ? [context.Fix("Write it as the field “See”", false, edit)] : ImmutableArray<Fix>.Empty]);
        }
        else if (words.Length > Longest)
        {
            context.Report(
                entry.HeadwordSpan,
                $"The definition of “{entry.Headword}” has {words.Length} characters; hover shows the first {Longest}.",
                fixes: [.. Split(place, definition) is { } edit ? [context.Fix("Begin a new paragraph at the end of a sentence", false, edit)] : ImmutableArray<Fix>.Empty],
                atMost: Severity.Info);
        }
    }

    private static string Message(GlossaryEntry entry) => $"“{entry.Headword}” has no definition to show.";

    // Only to entries that exist; one that does not is reported as well (ED4001).
    private static bool IsRedirect(GlossaryEntry entry, Edition edition)
    {
        var see = entry.Fields("See").ToList();
        var targets = entry.SeeAlso.Where(reference => see.Any(field => field.Span.Contains(reference.Span))).ToList();
        return targets.Count > 0 && targets.All(reference => edition.Glossary.Find(reference) is not null || KnownTerms.IsKnown(edition, reference.Id));
    }

    // The first paragraph; any other block, a list or a quotation, says something.
    private static string Words(GlossaryParagraph definition) => definition.Blocks switch
    {
        [] => string.Empty,
        [ParagraphNode paragraph, ..] => PlainText.Of(definition.Text, paragraph.Inlines).Trim(),
        _ => "…",
    };

    // "See soviet.", with a link or with words that are an entry.
    private static bool IsBareSee(GlossaryParagraph definition, string words, Edition edition)
    {
        if (SeeWords().Match(words) is not { Success: true } match || definition.Blocks is not [ParagraphNode paragraph])
        {
            return false;
        }

        var target = words[match.Length..].Trim(' ', '.', ',', ':', '“', '”', '‘', '’', '"');
        var linked = string.Concat(paragraph.Inlines.OfType<LinkNode>().Select(link => PlainText.Of(definition.Text, link.Inlines))).Trim();
        return target.Length == 0 || (linked.Length > 0 && target.Length <= linked.Length + 6) || !edition.Glossary.Lookup(target).IsEmpty;
    }

    private static TextEdit? Insertion(GlossaryPlace place)
    {
        var text = place.Source.Document.Text;
        if (place.Source.Document is MarkdownDocument)
        {
            return place.Entry.Paragraphs is [var first, ..]
                ? new TextEdit(new TextSpan(text.GetLineSpan(text.GetLine(first.Span.Start)).Start, 0), $":   {Placeholder.Text}{text.LineBreak}{text.LineBreak}")
                : null;
        }

        // Below "- term: …", as far in as the key.
        var line = text.GetLineSpan(text.GetLine(place.Entry.HeadwordSpan.Start));
        var before = text.Content[line.Start..place.Entry.Span.Start];
        var isItem = place.Entry.Span.Start > line.Start && before.Trim() == "-" && !text.ToString(line).AsSpan(before.Length).StartsWith("{");
        return isItem ? new TextEdit(new TextSpan(line.End, 0), $"{text.LineBreak}{before.Replace('-', ' ')}definition: {Placeholder.Text}") : null;
    }

    private static TextEdit? AsField(GlossaryPlace place, GlossaryParagraph definition)
    {
        if (place.Source.Document is not MarkdownDocument || definition.Blocks is not [ParagraphNode { Inlines: [TextNode first, .. { IsEmpty: false }] }])
        {
            return null;
        }

        var match = SeeWords().Match(definition.Text.ToString(first.Span));
        return match.Success ? new TextEdit(new TextSpan(first.Span.Start, match.Length), match.Value.Contains("also", StringComparison.OrdinalIgnoreCase) ? "*See also:* " : "*See:* ") : null;
    }

    // After the last sentence that still fits.
    private static TextEdit? Split(GlossaryPlace place, GlossaryParagraph definition)
    {
        if (place.Source.Document is not MarkdownDocument || definition.Blocks is not [ParagraphNode paragraph, ..])
        {
            return null;
        }

        var text = definition.Text;
        TextSpan? found = null;
        for (var i = 0; i < paragraph.Inlines.Length; i++)
        {
            var node = paragraph.Inlines[i];
            if (node is not TextNode)
            {
                continue;
            }

            for (var at = node.Span.Start; at < node.Span.End; at++)
            {
                var isEnd = text[at] is '.' or '!' or '?' && at - 2 > node.Span.Start && char.IsLetter(text[at - 2]);
                var space = isEnd && at + 2 < node.Span.End && text[at + 1] == ' ' && char.IsUpper(text[at + 2]) ? new TextSpan(at + 1, 1)
                    : isEnd && at + 1 == node.Span.End && i + 1 < paragraph.Inlines.Length && paragraph.Inlines[i + 1] is SoftBreakNode line ? line.Span
                    : default(TextSpan?);
                if (space is { } end && PlainText.Of(text, Before(paragraph.Inlines, i, at + 1)).Length <= Longest)
                {
                    found = end;
                }
            }
        }

        return found is { } place2 ? new TextEdit(place2, $"{text.LineBreak}{text.LineBreak}:   ") : null;
    }

    private static ImmutableArray<InlineNode> Before(ImmutableArray<InlineNode> inlines, int index, int end) =>
        [.. inlines[..index], new TextNode(TextSpan.FromBounds(inlines[index].Span.Start, end))];

    [GeneratedRegex(@"^(see also|see|cf\.)(?![\p{L}\p{Nd}])[: ]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SeeWords();
}
