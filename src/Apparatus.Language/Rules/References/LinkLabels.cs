using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.References;

/// <summary>The labels of link definitions that links of an edition use. Pandoc compares them without case and with white space as one space.</summary>
internal sealed class LinkLabels
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>Gathers the labels.</summary>
    /// <param name="document">The file whose shortcuts <c>[label]</c> count too.</param>
    /// <param name="edition">Its edition, whose links all count.</param>
    public LinkLabels(MarkdownDocument document, Edition edition)
    {
        used.UnionWith(edition.Documents.SelectMany(file => file.Facts.LinkTargets).Select(Normalise));
        foreach (var bracket in document.Tree.DescendantNodes().OfType<BracketNode>())
        {
            used.Add(Normalise(document.Text.ToString(TextSpan.FromBounds(bracket.Span.Start + 1, bracket.Span.End - 1))));
        }
    }

    /// <summary>Whether some link uses a label.</summary>
    public bool Contains(string label) => used.Contains(Normalise(label));

    private static string Normalise(string label) =>
        string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
