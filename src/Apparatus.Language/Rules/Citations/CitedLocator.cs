using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>The locator of a citation, with what it counts.</summary>
/// <param name="Citation">The citation.</param>
/// <param name="Suffix">Its suffix, with spaces for line breaks.</param>
/// <param name="Locator">The locator in the suffix.</param>
/// <param name="Ranges">The places that it names.</param>
internal sealed record CitedLocator(CitationNode Citation, string Suffix, Locator Locator, ImmutableArray<LocatorRange> Ranges)
{
    /// <summary>The locators of all citations of a file, in order. Citations without one are left out, as are cross-references of other programs.</summary>
    public static IEnumerable<CitedLocator> In(MarkdownDocument document, Edition edition)
    {
        foreach (var use in document.Index.Citations)
        {
            if (use.Node.SuffixSpan.IsEmpty || ReservedKeys.IsCrossReference(use.Node.Key))
            {
                continue;
            }

            var suffix = RunningText.Of(document.Text, use.Node.SuffixSpan, use.Node.Suffix);
            var locator = LocatorParser.Parse(suffix, edition.Settings.Language, edition.LocatorGeneration());
            if (locator.IsRecognised && !locator.ValueSpan.IsEmpty)
            {
                yield return new CitedLocator(use.Node, suffix, locator, LocatorRanges.Of(locator, suffix));
            }
        }
    }

    /// <summary>A place in the suffix as a place in the file.</summary>
    public TextSpan Place(TextSpan inSuffix) => inSuffix.Shift(Citation.SuffixSpan.Start);

    /// <summary>The words of a place in the suffix.</summary>
    public string Words(TextSpan inSuffix) => Suffix.Substring(inSuffix.Start, inSuffix.Length);
}
