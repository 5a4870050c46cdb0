using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Bibliography.Model;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>The type of an entry and the names of its fields, in all formats: what they are, who knows them, what Pandoc makes of them. Nothing for names that no manual knows.</summary>
internal sealed class FieldHover : HoverProvider
{
    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        foreach (var source in EntryHover.Sources(context.Model))
        {
            foreach (var entry in source.File.Entries)
            {
                if (!entry.Span.Contains(offset))
                {
                    continue;
                }

                if (entry.TypeSpan.Contains(offset))
                {
                    return EntryTypes.Of(entry) is { } type ? Show(type, entry.TypeSpan) : null;
                }

                if (entry.Fields.FirstOrDefault(field => field.NameSpan.Contains(offset)) is { } found)
                {
                    return EntryFields.Find(entry.Format, found.Name) is { } field ? Show(field, found.NameSpan) : null;
                }
            }
        }

        return null;
    }

    private static HoverDraft Show(EntryType type, TextSpan span)
    {
        var needs = type.Required.Select(need => Choice(need.OneOf.Where(name => name != "year")));
        return new HoverDraft(span)
            .Line(Markdown.Bold(Markdown.Escape(type.Name)), "type")
            .Line(Markdown.Escape(type.Summary))
            .Line(type.Required.IsEmpty ? string.Empty : $"Needs {string.Join(", ", needs)}")
            .Line(Known(type.Dialects), type.Dialects == BibliographyDialects.Csl ? string.Empty : type.CslType.Length == 0 ? "no type in CSL" : $"in CSL {Markdown.Code(type.CslType)}");
    }

    private static HoverDraft Show(EntryField field, TextSpan span) => new HoverDraft(span)
        .Line(Markdown.Bold(Markdown.Escape(field.Name)), "field")
        .Line(Markdown.Escape(char.ToUpperInvariant(field.Summary[0]) + field.Summary[1..]) + ".")
        .Line(field.AliasOf is { } other ? $"The same as {Markdown.Code(other)}" : string.Empty)
        .Line(Known(field.Dialects), field.Dialects == BibliographyDialects.Csl ? string.Empty : field.CslVariable is { } variable ? $"in CSL {Markdown.Code(variable)}" : "not printed by Pandoc");

    private static string Choice(IEnumerable<string> names)
    {
        var all = names.Select(Markdown.Code).ToList();
        return all.Count < 2 ? all[0] : $"{string.Join(", ", all.SkipLast(1))} or {all[^1]}";
    }

    private static string Known(BibliographyDialects dialects)
    {
        var names = new[]
        {
            (BibliographyDialects.BibTeX, "BibTeX"), (BibliographyDialects.BibLaTeX, "BibLaTeX"), (BibliographyDialects.Csl, "CSL"), (BibliographyDialects.Programs, "programs that keep libraries"),
        };
        return string.Join(" and ", names.Where(pair => dialects.HasFlag(pair.Item1)).Select(pair => pair.Item2));
    }
}
