using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Structure;

/// <summary>What can be folded in a bibliography: entries, macros, comments.</summary>
internal static class BibliographyFolding
{
    /// <summary>Adds the folds of a file.</summary>
    public static void Add(FoldCollector folds, BibliographyDocument document)
    {
        foreach (var entry in document.Bibliography.Entries)
        {
            folds.Add(entry.Span);
            foreach (var field in entry.Fields)
            {
                if (field.Content is YamlMapping or YamlSequence && field.ValueSpan.Start >= field.NameSpan.End)
                {
                    folds.Add(TextSpan.FromBounds(field.NameSpan.Start, field.ValueSpan.End));
                    Folding.AddYaml(folds, field.Content);
                }
            }
        }

        if (!document.Bibliography.Format.IsBibTeX())
        {
            return;
        }

        foreach (var macro in document.Bibliography.Strings)
        {
            folds.Add(macro.Span);
        }

        foreach (var gap in BibliographyGaps.Of(document))
        {
            foreach (var (type, span) in BibliographyGaps.Commands(document.Text, gap))
            {
                folds.Add(span, type == "comment" ? FoldKind.Comment : FoldKind.Block);
            }

            folds.AddCommentLines('%', gap);
        }
    }
}
