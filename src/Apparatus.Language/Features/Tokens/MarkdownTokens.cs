using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Features.Structure;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Tokens;

/// <summary>Finds the tokens of a Markdown file in one walk through its tree.</summary>
internal sealed class MarkdownTokens
{
    // A theme that does not know our own modifier shows LSP's instead.
    private const TokenModifiers Unresolved = TokenModifiers.Unresolved | TokenModifiers.Deprecated;

    // The classes of FORMAT A10, and those that Pandoc writes for tracked changes; a comment’s begin and end mark no words.
    private static readonly FrozenSet<string> MarkedClasses = EditorialMarks.All
        .Where(mark => mark.IsEditorial || mark.Class is "insertion" or "deletion")
        .Select(mark => mark.Class)
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly Edition edition;
    private readonly MarkdownDocument document;
    private readonly TokenCollector tokens;
    private readonly LocatorTerms? terms;
    private readonly FrozenSet<string>? ownNotes;
    private readonly bool knowsWorks;
    private readonly ImmutableArray<TextSpan> termSpans;
    private readonly ImmutableArray<TextSpan> headwords;

    /// <summary>Prepares the walk.</summary>
    /// <param name="edition">The edition, which knows what is defined.</param>
    /// <param name="document">The file.</param>
    /// <param name="tokens">Where tokens go.</param>
    public MarkdownTokens(Edition edition, MarkdownDocument document, TokenCollector tokens)
    {
        this.edition = edition;
        this.document = document;
        this.tokens = tokens;
        terms = LocatorTerms.For(edition.Settings.Language, edition.LocatorGeneration());

        // A file outside the edition is checked against itself alone (FORMAT B1, ED1001).
        ownNotes = edition.PlaceOf(document, 0).File < 0 ? document.Index.NoteDefinitions.Select(note => note.Label).ToFrozenSet(StringComparer.Ordinal) : null;
        knowsWorks = edition.DeclaresBibliography() && !edition.LacksBibliography();
        var glossary = edition.Glossary;
        termSpans = glossary.IsEmpty ? [] : [.. glossary.Index.In(document).All.Where(match => !glossary.EntriesOf(match).IsEmpty).Select(match => match.Span)];
        headwords = glossary.SourceOf(document.Path) is { } source ? [.. source.File.Entries.Select(entry => entry.HeadwordSpan)] : [];
    }

    /// <summary>Walks through the file.</summary>
    public void Visit()
    {
        foreach (var citation in document.Index.MetadataCitations)
        {
            AddCitation(citation.Node);
        }

        foreach (var use in document.Index.NoteReferences)
        {
            if (document.Tree.FrontMatter is { } front && use.Node.Span.End <= front.Span.End)
            {
                AddReference(use.Node);
            }
        }

        Visit(ImmutableArray<SyntaxNode>.CastUp(document.Tree.Blocks), isMarked: false);
    }

    private void Visit(ImmutableArray<SyntaxNode> nodes, bool isMarked)
    {
        foreach (var node in nodes)
        {
            if (tokens.IsWanted(node.Span))
            {
                Visit(node, isMarked);
            }
        }
    }

    private void Visit(SyntaxNode node, bool isMarked)
    {
        switch (node)
        {
            case TextNode when isMarked:
                tokens.Add(node.Span, TokenType.Marked);
                return;
            case TextNode:
                AddWords(node.Span, headwords, TokenModifiers.Definition);
                AddWords(node.Span, termSpans, TokenModifiers.None);
                return;
            case NoteReferenceNode reference:
                AddReference(reference);
                return;
            case NoteDefinitionNode definition:
                tokens.Add(definition.LabelSpan, TokenType.Note, TokenModifiers.Definition);
                break;
            case InlineNoteNode note:
                tokens.Add(new TextSpan(note.Span.Start, 2), TokenType.Note, TokenModifiers.Definition);
                break;
            case CitationNode citation:
                AddCitation(citation);
                break;
            case SpanNode span when PageMarkers.IsPage(span):
                tokens.Add(span.Span, TokenType.Identifier, TokenModifiers.Definition);
                return;
            case SpanNode span:
                AddKey(span.Attributes);
                AddAttributes(span.Attributes);
                isMarked = isMarked || span.Attributes.Classes.Any(name => MarkedClasses.Contains(name.Text));
                break;
            case LinkNode link:
                AddTarget(link.Kind == LinkKind.Inline ? link.Target : string.Empty, link.TargetSpan);
                AddAttributes(link.Attributes);
                break;
            case LinkDefinitionNode link:
                AddTarget(link.Target, link.TargetSpan);
                AddAttributes(link.Attributes);
                break;
            case HeadingNode heading:
                AddAttributes(heading.Attributes);
                break;
            case DivNode div:
                AddAttributes(div.Attributes);
                if (div.ClassName is { } name)
                {
                    tokens.Add(name.Span, TokenType.Attribute);
                }

                break;
            case CodeNode code:
                AddAttributes(code.Attributes);
                break;
            case CodeBlockNode code:
                AddAttributes(code.Attributes);
                break;
            case CommentNode or CommentBlockNode:
                tokens.Add(node.Span, TokenType.Comment);
                break;
        }

        Visit(node.Children, isMarked);
    }

    private void AddReference(NoteReferenceNode reference)
    {
        var isDefined = ownNotes?.Contains(reference.Label) ?? edition.Notes.IsDefined(reference.Label);
        tokens.Add(reference.LabelSpan, TokenType.Note, isDefined ? TokenModifiers.None : Unresolved);
    }

    private void AddCitation(CitationNode citation)
    {
        foreach (var text in citation.Prefix.OfType<TextNode>())
        {
            tokens.Add(text.Span, TokenType.Prefix);
        }

        var isKnown = !knowsWorks || edition.IsKnownKey(citation.Key) || ReservedKeys.IsReserved(citation.Key);
        if (!edition.Citations.IsExample(citation.Key))
        {
            tokens.Add(citation.KeySpan, TokenType.Key, isKnown ? TokenModifiers.None : Unresolved);
        }

        if (citation.SuffixSpan.IsEmpty)
        {
            return;
        }

        var locator = LocatorParser.Parse(document.Text.ToString(citation.SuffixSpan), terms, edition.LocatorGeneration());
        if (locator.IsRecognised)
        {
            var start = locator.HasTerm ? locator.TermSpan.Start : locator.ValueSpan.Start;
            var end = Math.Max(start, Math.Max(locator.TermSpan.End, locator.ValueSpan.End));
            tokens.Add(TextSpan.FromBounds(citation.SuffixSpan.Start + start, citation.SuffixSpan.Start + end), TokenType.Number);
        }
    }

    private void AddTarget(string target, TextSpan span)
    {
        if (!target.Contains('#', StringComparison.Ordinal))
        {
            return;
        }

        var id = DocumentLinks.IdentifierOf(edition, LinkDestination.Parse(target, document.Path));
        if (id is not null && edition.Glossary.Find(id) is not null)
        {
            tokens.Add(span, TokenType.Term);
        }
        else if (id is not null && (edition.HeadingIds.Find(id) is not null || edition.Identifiers.Find(id).Count > 0))
        {
            tokens.Add(span, TokenType.Identifier);
        }
    }

    // The words of a text node that lie in one of some spans, which come in order. Text nodes hold no marks and no prefixes of lines.
    private void AddWords(TextSpan node, ImmutableArray<TextSpan> spans, TokenModifiers modifiers)
    {
        var at = spans.BinarySearch(new TextSpan(node.Start, 0));
        for (var i = Math.Max(0, (at < 0 ? ~at : at) - 1); i < spans.Length && spans[i].Start < node.End; i++)
        {
            var (start, end) = (Math.Max(spans[i].Start, node.Start), Math.Min(spans[i].End, node.End));
            if (start < end)
            {
                tokens.Add(TextSpan.FromBounds(start, end), TokenType.Term, modifiers);
            }
        }
    }

    // [words]{.term key=t-id}
    private void AddKey(AttributesNode attributes)
    {
        if (attributes.HasClass("term") && attributes["key"] is { } key && !edition.Glossary.IsEmpty)
        {
            tokens.Add(key.Span, TokenType.Term, edition.Glossary.Find(key.Text.TrimStart('#')) is null ? Unresolved : TokenModifiers.None);
        }
    }

    private void AddAttributes(AttributesNode? attributes)
    {
        if (attributes is null || !tokens.IsWanted(attributes.Span))
        {
            return;
        }

        if (attributes.Id is { } id)
        {
            tokens.Add(id.Span, TokenType.Identifier, TokenModifiers.Definition);
        }

        AddAll(attributes.Classes, TokenType.Attribute);
        AddAll(attributes.Pairs.Select(pair => pair.Key), TokenType.Field);
        AddAll(attributes.Pairs.Select(pair => pair.Value), TokenType.Marked);
    }

    private void AddAll(IEnumerable<AttributeText> texts, TokenType type)
    {
        foreach (var text in texts)
        {
            tokens.Add(text.Span, type);
        }
    }
}
