using System.Collections.Immutable;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>Keys that only front matter has (FORMAT A3).</summary>
internal static class FrontMatterKeys
{
    /// <summary>Keys that speak of the one file.</summary>
    public static ImmutableArray<SettingKey> Own { get; } =
    [
        new("witness", "The witness that this file was transcribed from.", SettingReader.Apparatus, SettingValue.Witness),
        new("status", "How far the work on this file has come.", SettingReader.Apparatus, SettingValue.Choice)
        {
            Allowed =
            [
                new("scan", "read by a machine, not yet looked at"),
                new("proofed", "read against the page"),
                new("collated", "compared with the other witnesses"),
                new("final", "ready for print"),
            ],
        },
        new("resp", "Who answers for this file.", SettingReader.Apparatus, SettingValue.Text) { Example = "e" },
        new("edition_", "Free for notes to people: Pandoc ignores every key that ends in `_`.", SettingReader.None, SettingValue.Text),
    ];

    /// <summary>In an edition of one file, short forms of keys of the map <c>edition</c>.</summary>
    public static ImmutableArray<SettingKey> ShortForms { get; } =
    [
        EditionKeys.Glossary with { IsEditionWide = true },
        EditionKeys.Notes with { IsEditionWide = true },
    ];
}
