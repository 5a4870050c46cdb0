using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Semantics;

/// <summary>
/// The settings of an edition, merged from manifest and front matter (FORMAT A2, A3). A value of the wrong kind counts as
/// not set. Paths are full and normalised unless said otherwise.
/// </summary>
public sealed record EditionSettings
{
    /// <summary>The language tag, <c>en-US</c> where none is set (Pandoc's default locale).</summary>
    public string Language { get; init; } = "en-US";

    /// <summary>The format that Pandoc is told to read.</summary>
    public ReaderFormat From { get; init; } = ReaderFormat.Markdown;

    /// <summary>Whether citations are resolved (<c>citeproc: true</c>, or the filter of that name).</summary>
    public bool Citeproc { get; init; }

    /// <summary>The title, as Markdown; null when none is set.</summary>
    public string? Title { get; init; }

    /// <summary>Whether citations link to <c>#ref-key</c>.</summary>
    public bool LinkCitations { get; init; }

    /// <summary>The heading over the works cited, whose id is <c>bibliography</c>; null when there is none.</summary>
    public string? ReferenceSectionTitle { get; init; }

    /// <summary>The citation style as written, or null for Pandoc's own.</summary>
    public Setting<string>? Style { get; init; }

    /// <summary>Keys under <c>nocite</c> without <c>@</c>; <c>*</c> stands for all. The span covers the key alone.</summary>
    public ImmutableArray<Setting<string>> NoCite { get; init; } = [];

    /// <summary>Works described in metadata, or null.</summary>
    public InlineReferences? References { get; init; }

    /// <summary>Declared note series in order.</summary>
    public ImmutableArray<NoteSeries> NoteSeries { get; init; } = [];

    /// <summary>Declared witnesses in order.</summary>
    public ImmutableArray<Witness> Witnesses { get; init; } = [];

    /// <summary>The witness whose pages are marked: the one named, else the only one, else null.</summary>
    public string? Base { get; init; }

    /// <summary>Names with their forms, in order.</summary>
    public ImmutableArray<NameForms> Names { get; init; } = [];

    /// <summary>Severity per rule id as written in <c>metadata.edition.rules</c>: error, warning, info, hint, none.</summary>
    public ImmutableDictionary<string, string> Rules { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The same with places, in order.</summary>
    public ImmutableArray<RuleLevel> RuleLevels { get; init; } = [];

    /// <summary>Patterns of files that need not be listed, relative to the edition's folder.</summary>
    public ImmutableArray<string> Ignore { get; init; } = [];

    /// <summary>Other volumes.</summary>
    public ImmutableArray<ExternalVolume> External { get; init; } = [];

    /// <summary>Files that another program writes.</summary>
    public ImmutableHashSet<string> Generated { get; init; } = [];

    /// <summary>Bibliographies shared with other editions, whose unused entries are normal.</summary>
    public ImmutableHashSet<string> Library { get; init; } = [];

    /// <summary>Patterns of files that are exported to HTML only, relative to the edition's folder.</summary>
    public ImmutableArray<string> HtmlOnly { get; init; } = [];

    /// <summary>Which Pandoc the edition is exported with.</summary>
    public PandocGeneration Pandoc { get; init; }

    /// <summary>The glossary files, declared or the sibling <c>glossary.md</c>; none need exist.</summary>
    public ImmutableArray<string> Glossaries { get; init; } = [];

    /// <summary>Names of visible fields of glossary entries besides the format's own.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>Whether terms are recognised in headings too.</summary>
    public bool HasTermsInHeadings { get; init; }

    /// <summary>The file of the sealed base text as written, or null.</summary>
    public Setting<string>? Sealed { get; init; }

    /// <summary>The dash that this edition writes, or null for the one it uses most.</summary>
    public string? Dash { get; init; }

    /// <summary>A sample of how this edition writes dates, or null for the form it uses most.</summary>
    public string? Dates { get; init; }

    /// <summary>The note series that a label belongs to: the one of its prefix, else the default one, else null (FORMAT A4.2).</summary>
    /// <param name="label">The label of a note.</param>
    public NoteSeries? SeriesOf(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var hyphen = label.IndexOf('-', StringComparison.Ordinal);
        var prefix = hyphen > 0 ? label[..hyphen] : string.Empty;
        return NoteSeries.FirstOrDefault(series => series.Prefix == prefix) ?? NoteSeries.FirstOrDefault(series => series.IsDefault);
    }
}
