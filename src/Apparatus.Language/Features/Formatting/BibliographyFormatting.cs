using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Formatting;

/// <summary>
/// Puts the white space of a BibTeX file into order: each field on a line of its own, the signs <c>=</c> below each other, a comma after the last field, the closing brace on a line
/// of its own. Only white space and that comma change: never a value, a key, a name or the order, and nothing between entries. An entry with a fault, or with a comment inside, is left as it is.
/// </summary>
public static class BibliographyFormatting
{
    /// <summary>The edits of a whole file; empty when there is nothing to do, when the file is no BibTeX, and when another program writes it.</summary>
    /// <param name="model">The file in its edition.</param>
    /// <param name="indent">What stands before a field: some blanks, or a tab.</param>
    public static ImmutableArray<TextEdit> Format(SemanticModel model, string indent)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Format(model, indent, new TextSpan(0, model.Text.Length));
    }

    /// <summary>The edits of the entries that a range touches.</summary>
    /// <param name="model">The file in its edition.</param>
    /// <param name="indent">What stands before a field.</param>
    /// <param name="range">The range.</param>
    public static ImmutableArray<TextEdit> Format(SemanticModel model, string indent, TextSpan range)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Document is not BibliographyDocument { Bibliography: var file } document || !file.Format.IsBibTeX() || model.Edition.WriterOf(document.Path) is not null)
        {
            return [];
        }

        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var problem = 0;
        foreach (var entry in file.Entries)
        {
            while (problem < file.Problems.Length && file.Problems[problem].Span.Start < entry.Span.Start)
            {
                problem++;
            }

            var isFaulty = problem < file.Problems.Length && file.Problems[problem].Span.Start <= entry.Span.End;
            if (!isFaulty && entry.Span.Start <= range.End && entry.Span.End >= range.Start)
            {
                Add(edits, document.Text, entry, indent);
            }
        }

        return edits.DrainToImmutable();
    }

    private static void Add(ImmutableArray<TextEdit>.Builder edits, SourceText text, BibliographyEntry entry, string indent)
    {
        var lineBreak = text.LineBreak;
        var width = entry.Fields.IsEmpty ? 0 : entry.Fields.Max(field => field.NameSpan.Length);
        var gaps = ImmutableArray.CreateBuilder<TextEdit>();
        gaps.Add(new TextEdit(TextSpan.FromBounds(entry.TypeSpan.End, entry.KeySpan.Start), "{"));
        var at = entry.KeySpan.End;
        foreach (var field in entry.Fields)
        {
            gaps.Add(new TextEdit(TextSpan.FromBounds(at, field.NameSpan.Start), $",{lineBreak}{indent}"));
            gaps.Add(new TextEdit(TextSpan.FromBounds(field.NameSpan.End, field.ValueSpan.Start), new string(' ', width - field.NameSpan.Length) + " = "));
            at = field.ValueSpan.End;
        }

        gaps.Add(new TextEdit(TextSpan.FromBounds(at, entry.Span.End), $",{lineBreak}}}"));

        // Whatever else stands in a gap, such as a comment, would be lost.
        if (gaps.All(gap => IsGap(text, gap.Span)))
        {
            edits.AddRange(gaps.Where(gap => text.ToString(gap.Span) != gap.NewText));
        }
    }

    private static bool IsGap(SourceText text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('{' or '}' or ',' or '='))
            {
                return false;
            }
        }

        return true;
    }
}
