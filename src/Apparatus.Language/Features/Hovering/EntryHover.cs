using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>The key of an entry, or an alias of it: the work in short, as a note and as a bibliography has it, and where it is cited (FORMAT C1).</summary>
internal sealed class EntryHover : HoverProvider
{
    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        foreach (var source in Sources(context.Model))
        {
            foreach (var entry in source.File.Entries)
            {
                if (entry.Span.Contains(offset) && Pointed(entry, offset) is { } span)
                {
                    return Show(context, new BibliographyPlace(source, entry), span);
                }
            }
        }

        return null;
    }

    /// <summary>The bibliographies that a file holds: itself, or references in its metadata.</summary>
    public static IEnumerable<BibliographySource> Sources(SemanticModel model)
    {
        if (model.Document is BibliographyDocument bibliography)
        {
            yield return bibliography.Source;
        }

        if (model.Edition.InlineReferences is { } inline && inline.Path == model.Document.Path)
        {
            yield return inline;
        }
    }

    private static TextSpan? Pointed(BibliographyEntry entry, int offset)
    {
        if (entry.KeySpan.Contains(offset))
        {
            return entry.KeySpan;
        }

        foreach (var alias in entry.Aliases)
        {
            if (alias.Span.Contains(offset))
            {
                return alias.Span;
            }
        }

        return null;
    }

    private static HoverDraft Show(HoverContext context, BibliographyPlace place, TextSpan span)
    {
        var edition = context.Edition;
        var work = edition.Works.Resolve(place);
        var bibliography = ReferenceFormatter.Bibliography(work, edition.Settings.Language);
        var aliases = place.Entry.Aliases.Select(alias => Markdown.Code(alias.Key)).ToList();
        var note = WorkText.Note(edition, work);
        var draft = new HoverDraft(span)
            .Line(Markdown.Bold(WorkText.Short(edition, work)))
            .Line(note)
            .Line(bibliography)
            .Line(WorkText.Sources(context, place, work, note))
            .Break()
            .Line(WorkText.Kind(work), aliases.Count == 0 ? string.Empty : $"also {string.Join(", ", aliases)}")
            .Line(WorkText.Uses(context, work))
            .Line(WorkText.Files(context, work))
            .Line(WorkText.Style(edition));
        return edition.WriterOf(place.Path) is { } writer ? draft.Line($"written by {writer}: change it there") : draft;
    }
}
