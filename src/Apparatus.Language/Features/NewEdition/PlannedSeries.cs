using System;

namespace Apparatus.Language.Features.NewEdition;

/// <summary>A note series of a new edition.</summary>
/// <param name="Prefix">The letters before the hyphen of its labels.</param>
/// <param name="Name">Whose notes they are, as plain text.</param>
/// <param name="Home">The file that its notes are put in, as it stands in the manifest; null for the file of the reference.</param>
public sealed record PlannedSeries(string Prefix, string Name, string? Home = null)
{
    /// <summary>The series where none is wished for.</summary>
    public static PlannedSeries Usual { get; } = new("e", "This edition");

    /// <summary>Reads <c>PREFIX=NAME</c>; null where there is no equals sign.</summary>
    /// <param name="written">The series as it was typed.</param>
    public static PlannedSeries? Parse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? null : new PlannedSeries(written[..equals].Trim(), written[(equals + 1)..].Trim());
    }

    /// <summary>The file that its first note is put in; null for the file of the reference.</summary>
    internal string? FirstHome => Home?.Replace("{file}", EditionTemplate.TextName, StringComparison.Ordinal);
}
