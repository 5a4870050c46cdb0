using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Diagnostics;

namespace Apparatus.LanguageServer;

/// <summary>The user's settings, section <c>apparatus</c>. What is missing or of the wrong kind has its default.</summary>
internal sealed record UserSettings
{
    /// <summary>Severities by rule id; they win over the manifest's.</summary>
    public ImmutableDictionary<string, Severity> Rules { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>Whether a short reference is shown after each key.</summary>
    public bool ReferenceHints { get; init; } = true;

    /// <summary>Whether the printed number is shown after each note label.</summary>
    public bool NumberHints { get; init; } = true;

    /// <summary>Whether the number of references is shown over definitions.</summary>
    public bool CodeLens { get; init; } = true;

    /// <summary>Whether a completed key outside brackets gets them: <c>[@key]</c> instead of <c>@key</c>.</summary>
    public bool CompleteInBrackets { get; init; }

    /// <summary>Whether the numbers of pages are shown beside their markers.</summary>
    public bool PageHints { get; init; } = true;

    /// <summary>Whether the pages of the base can be folded; off, since pages and sections overlap.</summary>
    public bool FoldsByPage { get; init; }

    /// <summary>Whether bibliographies are put into order when an editor asks for formatting; off until somebody wants it.</summary>
    public bool FormatBibliographies { get; init; }

    /// <summary>Which Pandoc's locator terms count where the manifest does not say.</summary>
    public PandocGeneration Pandoc { get; init; } = PandocGeneration.Both;

    /// <summary>How many Markdown files of a folder are read.</summary>
    public int FileLimit { get; init; } = 100_000;

    /// <summary>Reads the section as the client sent it; anything but an object gives the defaults.</summary>
    public static UserSettings Read(JsonElement section)
    {
        var defaults = new UserSettings();
        return new UserSettings
        {
            Rules = ReadRules(ClientFeatures.Find(section, "rules")),
            ReferenceHints = Flag(section, "inlayHints.references", defaults.ReferenceHints),
            NumberHints = Flag(section, "inlayHints.numbers", defaults.NumberHints),
            PageHints = Flag(section, "inlayHints.pages", defaults.PageHints),
            FoldsByPage = Flag(section, "folding.pages", defaults.FoldsByPage),
            CodeLens = Flag(section, "codeLens", defaults.CodeLens),
            CompleteInBrackets = ClientFeatures.Find(section, "completion.style") is { ValueKind: JsonValueKind.String } style && style.GetString() == "brackets",
            FormatBibliographies = Flag(section, "format.bibliographies", defaults.FormatBibliographies),
            Pandoc = ClientFeatures.Find(section, "pandoc")?.ToString() switch
            {
                "2" => PandocGeneration.Two,
                "3" => PandocGeneration.Three,
                _ => PandocGeneration.Both,
            },
            FileLimit = ClientFeatures.Find(section, "fileLimit") is { ValueKind: JsonValueKind.Number } limit && limit.TryGetInt32(out var number) && number > 0
                ? number
                : defaults.FileLimit,
        };
    }

    /// <summary>Whether other settings say the same.</summary>
    public bool IsSameAs(UserSettings other) =>
        (this with { Rules = other.Rules }) == other
        && Rules.Count == other.Rules.Count
        && Rules.All(rule => other.Rules.TryGetValue(rule.Key, out var severity) && severity == rule.Value);

    private static ImmutableDictionary<string, Severity> ReadRules(JsonElement? rules)
    {
        var found = ImmutableDictionary.CreateBuilder<string, Severity>(StringComparer.OrdinalIgnoreCase);
        if (rules is { ValueKind: JsonValueKind.Object } map)
        {
            foreach (var rule in map.EnumerateObject().Where(rule => rule.Value.ValueKind == JsonValueKind.String))
            {
                if (RuleSettings.TryParse(rule.Value.GetString() ?? string.Empty, out var severity))
                {
                    found[rule.Name] = severity;
                }
            }
        }

        return found.ToImmutable();
    }

    private static bool Flag(JsonElement section, string path, bool otherwise) => ClientFeatures.Find(section, path) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => otherwise,
    };
}
