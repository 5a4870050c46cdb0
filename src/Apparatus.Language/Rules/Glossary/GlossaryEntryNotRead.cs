using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.References;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Glossary;

/// <summary>ED4003: what was meant as an entry of the glossary, or as a part of one, is not read as that.</summary>
public sealed partial class GlossaryEntryNotRead : Rule
{
    // What is longer is prose, whatever follows it.
    private const int LongestHeadword = 150;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED4003",
        Name = "glossary-entry-not-read",
        Severity = Severity.Warning,
        Summary = "What was meant as an entry of the glossary, or as a part of one, is not read as that.",
        Why = """
            A glossary is a definition list, and Pandoc is strict about its form. A headword without a `:` paragraph, or one that an editor's rewrap command
            has put on two lines, is plain text, and so is its definition. A further paragraph indented by two or three spaces leaves the glossary, or becomes a headword if another
            `:` follows. `{#id}` after a plain headword is printed. There is no message, and the text no longer knows the term.
            """,
        Silent = """
            - Prose before, between and after the entries, and headings.
            - Further paragraphs indented by four spaces, or with a `:` of their own.
            - Plain headwords that nothing links to: they are entries all the same.
            - Files that are no glossary of the edition.
            """,
        HowToFix = "Keep the headword on one line, write `:` and three spaces before each paragraph, and put the headword in brackets where it has an id: `[Soviet]{#t-soviet}`. In YAML begin each entry with `- term:`.",
        Evidence = "Measured with Pandoc 2.17 and 3.10 (`pandoc -t native`); the second reading of a two-space paragraph is that of 2.17.",
        Bad = """
            The specialists came back.
            //- glossary.md
            {|ED4003:[Specialist]{#t-specialist .term}|}

            Engineer or officer trained before the revolution.

            [Soviet]{#t-soviet .term}

            :   Council.
            """,
        Good = """
            The specialists came back.
            //- glossary.md
            [Specialist]{#t-specialist .term}

            :   Engineer or officer trained before the revolution.

            [Soviet]{#t-soviet .term}

            :   Council.
            """,
    };

    /// <inheritdoc/>
    public override void CheckGlossary(GlossarySource source, RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(source);
        foreach (var fault in source.File.Faults)
        {
            context.Report(fault.Span, $"This is no entry of the glossary: {fault.Reason}.");
        }

        if (source.Document is MarkdownDocument document)
        {
            CheckBlocks(document, document.Tree.Blocks, context);
            foreach (var place in context.Edition.Glossary.Entries.Where(place => place.Source == source && place.Entry.IdSpan is null && !UnreadEntries.IsRemainder(place)))
            {
                CheckPlain(document, place, context);
            }
        }
    }

    private static void CheckBlocks(MarkdownDocument document, ImmutableArray<BlockNode> blocks, RuleContext context)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            switch (blocks[i])
            {
                case DivNode div:
                    CheckBlocks(document, div.Blocks, context);
                    break;
                case ParagraphNode paragraph:
                    CheckParagraph(document, paragraph, i > 0 ? blocks[i - 1] : null, i + 1 < blocks.Length ? blocks[i + 1] : null, context);
                    break;
                case DefinitionListNode list:
                    CheckItems(document, list, context);
                    break;
            }
        }
    }

    private static void CheckParagraph(MarkdownDocument document, ParagraphNode paragraph, BlockNode? before, BlockNode? after, RuleContext context)
    {
        var text = document.Text;
        if (UnreadHeadword.Of(document, paragraph, after) is { } unread)
        {
            context.Report(unread.Span, $"Pandoc does not read this as a definition of “{unread.Headword}”: {unread.Reason}", fixes: [context.Fix(unread.Title, false, unread.Edits)]);
        }
        else if (before is DefinitionListNode { Items: [.., var item] } && UnreadEntries.IndentationOf(document, paragraph.Span.Start) is 2 or 3)
        {
            Indented(document, item, paragraph.Span, "a paragraph indented by two or three spaces leaves the glossary.", context);
        }
        else if (before is ParagraphNode previous && Marker().IsMatch(text.ToString(paragraph.Span)) && text.GetLine(previous.Span.Start) < text.GetLine(previous.Span.End)
            && previous.Span.Length < LongestHeadword && !text.Content.AsSpan(previous.Span.Start, previous.Span.Length).ContainsAny('.', '{'))
        {
            Wrapped(document, previous, context);
        }
    }

    // A plain headword on two lines; what Pandoc makes of its ":" lines is text.
    private static void Wrapped(MarkdownDocument document, ParagraphNode headword, RuleContext context)
    {
        var words = PlainText.Of(document.Text, headword.Inlines).Trim();
        context.Report(
            headword.Span,
            $"Pandoc does not read this as a definition of “{words}”: {UnreadHeadword.OnTwoLines}",
            fixes: [context.Fix(UnreadHeadword.Join, false, UnreadHeadword.JoinLines(document, headword))]);
    }

    // An indented paragraph before another ":" becomes a headword.
    private static void CheckItems(MarkdownDocument document, DefinitionListNode list, RuleContext context)
    {
        for (var i = 1; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            if (item.Term is not [SpanNode] && UnreadEntries.IndentationOf(document, item.TermSpan.Start) is 2 or 3)
            {
                Indented(document, list.Items[i - 1], item.TermSpan, "a paragraph indented by two or three spaces leaves it, and before another “:” it becomes a headword of its own.", context);
            }
        }
    }

    private static void Indented(MarkdownDocument document, DefinitionItemNode item, TextSpan span, string reason, RuleContext context)
    {
        var line = document.Text.GetLineSpan(document.Text.GetLine(span.Start));
        var start = line.Start + UnreadEntries.IndentationOf(document, span.Start);
        context.Report(
            TextSpan.FromBounds(start, span.End),
            $"Pandoc does not read this as a definition of “{PlainText.Of(document.Text, item.Term).Trim()}”: {reason}",
            fixes: [context.Fix("Begin the paragraph with “:”", false, new TextEdit(TextSpan.FromBounds(line.Start, start), ":   "))]);
    }

    private static void CheckPlain(MarkdownDocument document, GlossaryPlace place, RuleContext context)
    {
        var entry = place.Entry;
        var written = document.Text.ToString(entry.TermSpan);
        if (LooseAttributes().Match(written) is { Success: true } match)
        {
            var words = match.Groups["words"];
            var attributes = match.Groups["attributes"];
            var braces = new TextSpan(entry.TermSpan.Start + attributes.Index, attributes.Length);
            context.SilenceOthers(braces);
            context.Report(
                braces,
                $"Pandoc does not read this as a definition of “{words.Value}”: “{attributes.Value}” after a plain headword is printed, and the entry has no id.",
                fixes: [context.Fix("Put the headword in brackets", false, new TextEdit(entry.TermSpan, $"[{words.Value}]{attributes.Value}"))]);
            return;
        }

        var edition = context.Edition;
        if (KnownTargets.IsGiven(edition, entry.Id) || Link(edition, entry.Id) is not { } link)
        {
            return;
        }

        context.Report(
            entry.HeadwordSpan,
            $"The headword “{entry.Headword}” has no id, and Pandoc gives it none: links to “#{entry.Id}” lead nowhere.",
            [link],
            [context.Fix($"Give the headword the id “{entry.Id}”", false, new TextEdit(entry.TermSpan, $"[{written.Trim()}]{{#{entry.Id} .term}}"))]);
    }

    private static RelatedPlace? Link(Edition edition, string id)
    {
        if (edition.Links.ToIdentifier(id) is [var first, ..])
        {
            var document = edition.DocumentOf(first);
            return new RelatedPlace(document.Path, document.Index.LinkAddresses[first.Index].TargetSpan, "a link to it");
        }

        foreach (var glossary in edition.Glossaries)
        {
            foreach (var address in glossary.Index.LinkAddresses.Where(address => address.Target == "#" + id))
            {
                return new RelatedPlace(glossary.Path, address.TargetSpan, "a link to it");
            }
        }

        return null;
    }

    [GeneratedRegex(@"^[:~][ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\s*(?<words>[^\[\]{}]*[^\[\]{}\s])\s*(?<attributes>\{[#.][^{}]*\})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LooseAttributes();
}
