using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.NewEdition;

/// <summary>What a new edition shall be. <see cref="PlanFaults"/> says whether it can be written.</summary>
public sealed record EditionPlan
{
    /// <summary>The language where none is wished for.</summary>
    public const string UsualLanguage = "en-GB";

    /// <summary>The id of the witness where none is wished for.</summary>
    public const string UsualBase = "print";

    /// <summary>The file of the bibliography where none is wished for.</summary>
    public const string UsualBibliography = "references.bib";

    /// <summary>The title as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The authors as plain text; empty when the title page names nobody.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The language tag.</summary>
    public string Language { get; init; } = UsualLanguage;

    /// <summary>The id of the witness whose pages are marked.</summary>
    public string Base { get; init; } = UsualBase;

    /// <summary>The note series in order; at least one.</summary>
    public ImmutableArray<PlannedSeries> Series { get; init; } = [PlannedSeries.Usual];

    /// <summary>The file of the bibliography, from the folder of the edition, with <c>/</c>; the full path of one that is there already will do too.</summary>
    public string Bibliography { get; init; } = UsualBibliography;

    /// <summary>The text of the bibliography where there is one already, which is then not written; otherwise null.</summary>
    public SourceText? ExistingBibliography { get; init; }

    /// <summary>Whether the edition gets a glossary.</summary>
    public bool HasGlossary { get; init; } = true;
}
