using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics.Terms;

namespace Apparatus.Language.Features.Hovering;

/// <summary>How often the text speaks of a term, and where. Markdown.</summary>
internal static class TermUses
{
    private const int MostFiles = 6;

    /// <summary><c>7 uses in 3 files</c>, <c>1 use</c>, <c>not used</c>.</summary>
    public static string Count(ImmutableArray<TermUse> uses) => uses.Length switch
    {
        0 => "not used",
        1 => "1 use",
        _ => $"{Markdown.Count(uses.Length, "use")} in {Markdown.Count(uses.DistinctBy(use => use.Document.Path).Count(), "file")}",
    };

    /// <summary>The first place as <c>first at text/20.md:12</c>; empty when there is none.</summary>
    public static string First(HoverContext context, ImmutableArray<TermUse> uses) =>
        uses is [var first, ..] ? $"first at {context.Place(first.Document, first.Match.Span)}" : string.Empty;

    /// <summary>The files, each with its count; empty where there are fewer than two.</summary>
    public static string Files(HoverContext context, ImmutableArray<TermUse> uses)
    {
        var files = uses.GroupBy(use => use.Document.Path).ToList();
        if (files.Count < 2)
        {
            return string.Empty;
        }

        var shown = string.Join(", ", files.Take(MostFiles).Select(file => $"{context.File(file.Key)} ({file.Count()})"));
        return files.Count > MostFiles ? $"{shown} and {Markdown.Count(files.Count - MostFiles, "more file")}" : shown;
    }
}
