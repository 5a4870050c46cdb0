using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Edits that make further keys of a bracket works of their own.</summary>
internal static class SecondKeyEdits
{
    /// <summary>
    /// Puts a semicolon before each key that stands in the suffix of another; the words between become its prefix. Empty when a key
    /// stands deeper, in emphasis or brackets of its own.
    /// </summary>
    /// <param name="group">The bracket.</param>
    /// <param name="inner">The citations inside it.</param>
    /// <param name="text">The file.</param>
    /// <param name="edition">Its language decides what a locator is.</param>
    public static ImmutableArray<TextEdit> Find(CitationGroupNode group, List<CitationGroupNode> inner, SourceText text, Edition edition)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var item in group.Items)
        {
            var start = item.MarkerSpan.End;
            foreach (var found in item.Suffix.OfType<CitationGroupNode>().Where(found => found is { IsInText: true, BracketSpan: null }))
            {
                edits.Add(Semicolon(RunningText.Of(text, TextSpan.FromBounds(start, found.Span.Start), item.Suffix), start, edition));
                start = found.Span.End;
            }
        }

        return edits.Count == inner.Count ? edits.DrainToImmutable() : [];
    }

    // After the locator of the first work, else at the last comma, else directly after the first key.
    private static TextEdit Semicolon(string words, int start, Edition edition)
    {
        var locator = LocatorParser.Parse(words, edition.Settings.Language, edition.LocatorGeneration());
        var at = locator.IsRecognised ? locator.RestSpan.Start : words.LastIndexOf(',');
        while (locator.IsRecognised && at > 0 && char.IsWhiteSpace(words[at - 1]))
        {
            at--;
        }

        at = System.Math.Max(at, 0);
        var comma = at;
        while (comma < words.Length && char.IsWhiteSpace(words[comma]))
        {
            comma++;
        }

        return comma < words.Length && words[comma] == ','
            ? new TextEdit(TextSpan.FromBounds(start + at, start + comma + 1), ";")
            : new TextEdit(new TextSpan(start + at, 0), ";");
    }
}
