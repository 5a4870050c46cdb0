using System.Collections.Immutable;
using Apparatus.Language.Glossary;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>What was asked of <c>terms</c> on the command line.</summary>
internal sealed record TermsOptions
{
    /// <summary>Where to look, as typed; never empty.</summary>
    public ImmutableArray<string> Paths { get; init; } = ["."];

    /// <summary>The form of the list.</summary>
    public TermsFormat Format { get; init; }

    /// <summary>The file that the list goes to; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Ids and phrases of the terms that are meant; empty for all.</summary>
    public ImmutableArray<string> Terms { get; init; } = [];

    /// <summary>The kinds of entries that are meant; empty for all.</summary>
    public ImmutableArray<EntryKind> Kinds { get; init; } = [];

    /// <summary>Whether to list the terms that nothing speaks of.</summary>
    public bool Unused { get; init; }

    /// <summary>Whether places in the glossary itself count.</summary>
    public bool InGlossary { get; init; }

    /// <summary>Whether only the list is written: no summary, no progress.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether colour is forbidden.</summary>
    public bool NoColour { get; init; }
}
