using System;
using System.Collections.Immutable;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>A key of a manifest or of front matter: what it does and what it takes (FORMAT A2, A3; Pandoc manual, "Defaults files").</summary>
/// <param name="Name">The key; <see cref="AnyName"/> where people choose it, as the id of a witness.</param>
/// <param name="Summary">What it does, one sentence. Markdown.</param>
/// <param name="Reader">The programs that read it.</param>
/// <param name="Value">What it takes; for a list, what each item of it is.</param>
public sealed record SettingKey(string Name, string Summary, SettingReader Reader, SettingValue Value)
{
    /// <summary>The <see cref="Name"/> of a key that people choose.</summary>
    public const string AnyName = "*";

    /// <summary>The values it takes, for a choice; empty otherwise.</summary>
    public ImmutableArray<SettingChoice> Allowed { get; init; } = [];

    /// <summary>Whether it takes a list as well as a single value.</summary>
    public bool IsList { get; init; }

    /// <summary>What the file is named for, where the value is a file that the edition is made of; null for other files.</summary>
    public FileReferenceKind? File { get; init; }

    /// <summary>What holds where the key is missing, as it would be written or in a few words; null when nothing does.</summary>
    public string? Default { get; init; }

    /// <summary>Another name of the same key, or null.</summary>
    public string? Alias { get; init; }

    /// <summary>An example of a value, or null.</summary>
    public string? Example { get; init; }

    /// <summary>Whether it counts for the whole edition, so that in front matter it has its place only in an edition of one file (FORMAT A3, ED6005).</summary>
    public bool IsEditionWide { get; init; }

    /// <summary>The keys below it; one with <see cref="AnyName"/> stands for all names. Empty when there are none.</summary>
    public ImmutableArray<SettingKey> Children { get; init; } = [];

    /// <summary>The key below it that a name stands for: the one of this name, else the one for all names, else null.</summary>
    public SettingKey? Child(string name) => SettingKeys.Find(Children, name);

    /// <summary>Whether a name is this key's, its alias included.</summary>
    public bool IsNamed(string name) => string.Equals(Name, name, StringComparison.Ordinal) || string.Equals(Alias, name, StringComparison.Ordinal);
}
