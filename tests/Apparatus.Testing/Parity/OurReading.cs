using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;

namespace Apparatus.Testing.Parity;

/// <summary>Our reading of an edition, as Pandoc would print it: references to notes are replaced by the notes.</summary>
public sealed class OurReading
{
    private readonly Edition edition;
    private readonly Reading reading = new();
    private readonly SortedSet<string> literal = new(StringComparer.Ordinal);
    private readonly HashSet<string> printedKeys = new(StringComparer.Ordinal);

    private OurReading(Edition edition) => this.edition = edition;

    /// <summary>Reads an edition and runs the rules that the invariants name.</summary>
    public static Reading Of(Edition edition)
    {
        var ours = new OurReading(edition);
        for (var i = 0; i < edition.Documents.Length; i++)
        {
            var document = edition.Documents[i];
            ours.VisitAll(ImmutableArray<SyntaxNode>.CastUp(document.Tree.Blocks), document, Inside.Text);
            new OurBlocks(edition, document, ours.reading).AddAll(document.Tree.Blocks, string.Empty);
        }

        foreach (var label in ours.literal)
        {
            ours.reading.Add("I1 literal references", label);
        }

        ours.AddHeadings();
        ours.AddDiagnostics();
        return ours.reading;
    }

    private enum Inside
    {
        Text,
        InlineNote,
        Definition,
    }

    private void AddHeadings()
    {
        foreach (var document in edition.Documents)
        {
            for (var i = 0; i < document.Index.Headings.Length; i++)
            {
                reading.Add("I11 ids and links", "id " + edition.HeadingIds[edition.PlaceOf(document, i)]);
            }
        }
    }

    private void AddDiagnostics()
    {
        var runner = new RuleRunner(AllRules.Catalog);
        var settings = RuleSettings.Default;
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var document in edition.Documents)
        {
            foreach (var found in runner.Run(edition, document, settings))
            {
                var text = document.Text.ToString(found.Span).Trim('[', ']', '^', ':');
                switch (found.Rule.Id)
                {
                    case "ED1002":
                        reading.Add("I3 unused", text);
                        break;
                    case "ED1003":
                        reading.Add("I4 duplicate", text);
                        break;
                    case "ED2001" when !IsResolvedAlias(found):
                        missing.Add(text);
                        break;
                }
            }
        }

        // Pandoc looks up what it prints: a key in an unused note is nobody's loss.
        foreach (var key in missing.Where(printedKeys.Contains))
        {
            reading.Add(Reading.MissingKeys, key);
        }
    }

    // An alias that Pandoc finds is an info about the alias, not a missing key.
    private static bool IsResolvedAlias(Diagnostic found) =>
        found.Severity == Severity.Info && found.Message.Contains("is an alias of", StringComparison.Ordinal);

    private void VisitAll(IEnumerable<SyntaxNode> nodes, MarkdownDocument document, Inside inside)
    {
        foreach (var node in nodes)
        {
            Visit(node, document, inside);
        }
    }

    private void Visit(SyntaxNode node, MarkdownDocument document, Inside inside)
    {
        switch (node)
        {
            case NoteDefinitionNode or CommentNode or CommentBlockNode or LinkDefinitionNode or TemplateNode:
                return;
            case NoteReferenceNode reference:
                VisitReference(reference, inside);
                return;
            case InlineNoteNode { IsClosed: true } note:
                AddNote(note.Children, document, label => inside != Inside.Definition && IsNote(label));
                VisitAll(note.Children, document, inside == Inside.Definition ? inside : Inside.InlineNote);
                return;
            case CitationNode citation:
                AddCitation(citation, document);
                break;
            case DefinitionItemNode item:
                reading.Add("I9 glossary", $"{OurText.Of(item.Term, document, IsNote)} {string.Join(' ', item.Definitions.Select(definition => OurText.Of(definition.Blocks, document, IsNote)))}");
                break;
            case SpanNode span:
                AddAttributes("I10 spans", "span", span.Attributes);
                break;
            case LinkNode link:
                AddLink(link);
                break;
        }

        AddId(node, document);
        VisitAll(node.Children, document, inside);
    }

    private void VisitReference(NoteReferenceNode reference, Inside inside)
    {
        var definitions = edition.Notes.Definitions(reference.Label);
        if (inside == Inside.Definition || definitions.Count == 0)
        {
            literal.Add(reference.Label);
            return;
        }

        var place = definitions[^1];
        var home = edition.DocumentOf(place);
        var blocks = ImmutableArray<SyntaxNode>.CastUp(home.Index.NoteDefinitions[place.Index].Blocks);
        AddNote(blocks, home, _ => false);
        VisitAll(blocks, home, Inside.Definition);
    }

    private bool IsNote(string label) => edition.Notes.Definitions(label).Count > 0;

    private void AddNote(ImmutableArray<SyntaxNode> content, MarkdownDocument document, Func<string, bool> isNote)
    {
        reading.Add("I2 notes printed", "note");
        reading.Add("I5 note texts", OurText.Of(content, document, isNote));
    }

    private void AddCitation(CitationNode citation, MarkdownDocument document)
    {
        printedKeys.Add(citation.Key);
        reading.Add("I6 citations", $"{citation.Key} {citation.Mode} {OurText.Of(citation.Prefix, document)} | {OurText.Of(citation.Suffix, document)}");
    }

    private void AddAttributes(string invariant, string kind, AttributesNode attributes)
    {
        var classes = string.Join('.', attributes.Classes.Select(found => found.Text).Order(StringComparer.Ordinal));
        var pairs = string.Join(' ', attributes.Pairs.Select(pair => $"{pair.Key.Text}={Reading.Reduce(pair.Value.Text)}").Order(StringComparer.Ordinal));
        reading.Add(invariant, $"{kind} #{attributes.Id?.Text} .{classes} {pairs}");
    }

    private void AddLink(LinkNode link)
    {
        if (link.Kind == LinkKind.Inline && !link.IsImage && link.Target.StartsWith('#'))
        {
            reading.Add("I11 ids and links", "link " + link.Target);
        }
    }

    private void AddId(SyntaxNode node, MarkdownDocument document)
    {
        var id = node switch
        {
            SpanNode span => span.Attributes.Id,
            DivNode div => div.Attributes?.Id,
            CodeNode code => code.Attributes?.Id,
            CodeBlockNode code => code.Attributes?.Id,
            LinkNode link => link.Attributes?.Id,
            RawBlockNode { Kind: RawKind.Html } raw when document.Text.ToString(raw.Span).StartsWith("<div", StringComparison.OrdinalIgnoreCase) => raw.Id,
            _ => null,
        };
        if (id is { } found)
        {
            reading.Add("I11 ids and links", "id " + found.Text);
        }
    }
}
