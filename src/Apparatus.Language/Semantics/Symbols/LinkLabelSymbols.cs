using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>
/// Link labels: <c>[text][label]</c>, <c>[label][]</c>, <c>[label]</c> and their definitions <c>[label]: address</c>. They ignore case and runs of
/// spaces, and count in all files of an edition (Pandoc manual, "Reference links").
/// </summary>
public sealed class LinkLabelSymbols : SymbolProvider
{
    /// <inheritdoc/>
    public override SymbolKind Kind => SymbolKind.LinkLabel;

    /// <inheritdoc/>
    public override Occurrence? At(SemanticModel model, int offset)
    {
        if (model.Markdown is not { } document)
        {
            return null;
        }

        foreach (var node in model.NodesAt(offset).Reverse())
        {
            switch (node)
            {
                case LinkNode { Kind: LinkKind.Reference } link when !IsNote(link.Target):
                    return Of(document, link);
                case LinkDefinitionNode definition when Of(document, definition) is { } found && found.Span.Contains(offset):
                    return found;
                case BracketNode bracket when Shortcut(document, bracket) is { } shortcut && IsDefined(model.Edition, document, shortcut.Symbol.Name):
                    return shortcut;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> InDocument(SemanticModel model) =>
        model.Markdown is { } document ? InDocument(document, DefinedLabels(model.Edition, document)) : [];

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Find(Edition edition, string name)
    {
        var wanted = Normalise(name);
        var isDefined = edition.Documents.Any(document => document.Facts.LinkLabels.Any(label => Normalise(label) == wanted));
        var word = wanted.Split(' ')[0];
        return edition.Documents
            .Where(document => document.Text.Content.Contains(word, StringComparison.OrdinalIgnoreCase))
            .SelectMany(document => document.Index.Links
                .Where(link => link.Kind == LinkKind.Reference && !IsNote(link.Target) && Normalise(link.Target) == wanted)
                .Select(link => Of(document, link))
                .Concat(document.Index.LinkDefinitions.Select(definition => Of(document, definition)).OfType<Occurrence>().Where(found => found.Symbol.Name == wanted))
                .Concat(isDefined ? Shortcuts(new SemanticModel(edition, document), document, wanted, word) : [])
                .OrderBy(found => found.Span));
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Definitions(Edition edition, string name)
    {
        var wanted = Normalise(name);
        return edition.Documents
            .Where(document => document.Facts.LinkLabels.Any(label => Normalise(label) == wanted))
            .SelectMany(document => document.Index.LinkDefinitions.Select(definition => Of(document, definition)).OfType<Occurrence>())
            .Where(found => found.Symbol.Name == wanted);
    }

    /// <inheritdoc/>
    public override string? Refuse(Edition edition, string oldName, string newName)
    {
        if (string.IsNullOrWhiteSpace(newName))
        {
            return "A link needs a label.";
        }

        if (newName.AsSpan().IndexOfAny("[]\\\r\n") >= 0)
        {
            return "A link label cannot hold a bracket, a backslash or a line break.";
        }

        if (newName[0] is '^' or '@')
        {
            return $"A link label cannot begin with “{newName[0]}”: it would be a {(newName[0] == '^' ? "note" : "citation")}.";
        }

        if (char.IsWhiteSpace(newName[0]) || char.IsWhiteSpace(newName[^1]))
        {
            return "A link label cannot begin or end with a space.";
        }

        return Normalise(newName) != Normalise(oldName) && Find(edition, newName).FirstOrDefault() is { } taken
            ? $"There is already a link label ‘{newName}’, in {edition.DisplayPath(taken.Path)}; case does not count."
            : null;
    }

    /// <summary>The edit that writes another label. Where the label is also what is printed, the words stay and the label is put behind them.</summary>
    public override TextEdit? Write(SemanticModel model, Occurrence occurrence, string newName)
    {
        var name = occurrence.NameSpan;
        if (occurrence.IsDefinition || !IsPrinted(model.Text, occurrence))
        {
            return new TextEdit(name, newName);
        }

        // “[label][]” or “[label]”.
        var end = name.End + 1;
        var isCollapsed = end + 1 < occurrence.Span.End && model.Text[occurrence.Span.End - 1] == ']' && model.Text[end] == '[';
        return isCollapsed ? new TextEdit(new TextSpan(end + 1, 0), newName) : new TextEdit(new TextSpan(end, 0), $"[{newName}]");
    }

    /// <summary>Whether the label is also what is printed: <c>[label][]</c> and <c>[label]</c>.</summary>
    /// <param name="text">The file.</param>
    /// <param name="occurrence">A reference of this kind.</param>
    internal static bool IsPrinted(SourceText text, Occurrence occurrence) =>
        occurrence.NameSpan.Start == occurrence.Span.Start + (text[occurrence.Span.Start] == '!' ? 2 : 1);

    private static IEnumerable<Occurrence> InDocument(MarkdownDocument document, HashSet<string> defined)
    {
        var shortcuts = defined.Count == 0
            ? []
            : document.Tree.DescendantNodes().OfType<BracketNode>().Select(bracket => Shortcut(document, bracket)).OfType<Occurrence>()
                .Where(found => defined.Contains(found.Symbol.Name));
        return document.Index.Links.Where(link => link.Kind == LinkKind.Reference && !IsNote(link.Target)).Select(link => Of(document, link))
            .Concat(document.Index.LinkDefinitions.Select(link => Of(document, link)).OfType<Occurrence>())
            .Concat(shortcuts)
            .OrderBy(found => found.Span);
    }

    // A look at the text is quicker than one at the whole tree.
    private static IEnumerable<Occurrence> Shortcuts(SemanticModel model, MarkdownDocument document, string wanted, string word)
    {
        var text = document.Text.Content;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var open = at - 1;
            while (open >= 0 && char.IsWhiteSpace(text[open]))
            {
                open--;
            }

            if (open >= 0 && text[open] == '['
                && model.NodesAt(open) is [.., BracketNode bracket] && bracket.Span.Start == open
                && Shortcut(document, bracket) is { } found && found.Symbol.Name == wanted)
            {
                yield return found;
            }
        }
    }

    private static HashSet<string> DefinedLabels(Edition edition, MarkdownDocument document) =>
        [.. edition.Documents.Append(document).SelectMany(file => file.Facts.LinkLabels).Select(Normalise)];

    private static bool IsDefined(Edition edition, MarkdownDocument document, string label) =>
        edition.Documents.Append(document).Any(file => file.Facts.LinkLabels.Any(other => Normalise(other) == label));

    // “[^a b]: …” was meant as a note (ED1005).
    private static bool IsNote(string label) => label.StartsWith('^');

    private static Occurrence Of(MarkdownDocument document, LinkNode link) =>
        new(new Symbol(SymbolKind.LinkLabel, Normalise(link.Target)), false, document.Path, link.TargetSpan, link.Span, link.Span);

    private static Occurrence? Of(MarkdownDocument document, LinkDefinitionNode link)
    {
        if (IsNote(link.Label))
        {
            return null;
        }

        var marks = TextSpan.FromBounds(link.LabelSpan.Start - 1, Math.Min(link.LabelSpan.End + 2, link.Span.End));
        return new Occurrence(new Symbol(SymbolKind.LinkLabel, Normalise(link.Label)), true, document.Path, link.LabelSpan, marks, link.Span);
    }

    private static Occurrence? Shortcut(MarkdownDocument document, BracketNode bracket)
    {
        var name = TextSpan.FromBounds(bracket.Span.Start + 1, bracket.Span.End - 1);
        var label = document.Text.ToString(name);
        return label.Length is 0 or > 1_000 || IsNote(label)
            ? null
            : new Occurrence(new Symbol(SymbolKind.LinkLabel, Normalise(label)), false, document.Path, name, bracket.Span, bracket.Span);
    }

    private static string Normalise(string label) =>
        string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
