using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Rules.References;

/// <summary>
/// Targets that a link of a loose file finds elsewhere than with Pandoc: in headings that need no blank line before them on
/// GitHub, and in files beside it that another program joins to it (FORMAT G, "heading ids by other tools' rules").
/// </summary>
internal sealed partial class LooseTargets
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>Gathers them.</summary>
    /// <param name="document">The loose file.</param>
    /// <param name="edition">Its edition of one file.</param>
    public LooseTargets(MarkdownDocument document, Edition edition)
    {
        foreach (var paragraph in document.Tree.DescendantNodes().OfType<ParagraphNode>())
        {
            foreach (var line in HeadingLine().EnumerateMatches(document.Text.Content.AsSpan(paragraph.Span.Start, paragraph.Span.Length)))
            {
                var heading = document.Text.Content.Substring(paragraph.Span.Start + line.Index, line.Length).Trim(' ', '#', '\r');
                ids.Add(HeadingSlugs.GitHub(heading));
                ids.Add(HeadingSlugs.Kramdown(heading));
                ids.Add(HeadingSlugs.MkDocs(heading));
            }
        }

        foreach (var facts in edition.Siblings.Select(sibling => sibling.Facts))
        {
            ids.UnionWith(facts.Identifiers.Select(identifier => identifier.Id));
            ids.UnionWith(facts.Headings.Select(heading => heading.ExplicitId).OfType<string>());
        }
    }

    /// <summary>Whether an identifier is one of them, be it with the number of a repeated heading.</summary>
    public bool Contains(string id) => ids.Contains(id) || ids.Contains(TrailingNumber().Replace(id, string.Empty));

    [GeneratedRegex("^[ >]*#{1,6}[ \\t][^\\n]*", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex HeadingLine();

    [GeneratedRegex("-[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingNumber();
}
