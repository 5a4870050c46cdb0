using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>ED6003: a key of the manifest that nobody knows, or a value of the wrong kind.</summary>
public sealed class UnknownManifestKey : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new()
    {
        Id = "ED6003",
        Name = "unknown-manifest-key",
        Severity = Severity.Error,
        Summary = "The manifest has a key that Pandoc or this program does not know, or a value of the wrong kind.",
        Why = """
            Pandoc stops at an option that it does not know and exports nothing. A misspelt key under `metadata: edition:` is worse in a way: nothing stops, and what it was
            meant to say is not said. With `file-scope: true` notes that stand in another file are printed as they are typed.
            """,
        Silent = """
            - Keys that end in `_`. Other keys under `metadata`, which belong to templates and filters.
            - Options of Pandoc 3 in an edition for Pandoc 2.
            """,
        HowToFix = "Correct the name; the fix does it where one name is near. What belongs under `metadata:` is moved there.",
        Evidence = "Measured with Pandoc 2.17: `Error in $: Unknown option \"zz\"`, exit code 64. Under `edition:` it is a warning.",
        Bad = """
            One.

            //- edition.yml
            input-files: [text.md]
            {|ED6003:bibliograhpy|}: references.bib
            metadata:
              edition:
                {|ED6003:witneses|}: {}
            """,
        Good = """
            One.

            //- references.bib
            @book{one, title = {One}, date = {1921}}

            //- edition.yml
            input-files: [text.md]
            bibliography: references.bib
            metadata:
              nocite: "@one"
              edition:
                witnesses: {}
            """,
    };

    /// <inheritdoc/>
    public override void CheckManifest(ManifestDocument document, RuleContext context)
    {
        if (document.Kind is not (ManifestKind.Edition or ManifestKind.Defaults) || document.Yaml.Map is not { } map)
        {
            return;
        }

        foreach (var entry in map.Entries)
        {
            CheckOption(document, map, entry, context);
        }

        if (map["metadata"] is YamlMapping metadata && metadata["edition"] is YamlMapping edition)
        {
            CheckMap(edition, SettingKeys.Edition, "edition", context);
        }
    }

    /// <inheritdoc/>
    public override void CheckText(MarkdownDocument document, RuleContext context)
    {
        if (context.Edition.Kind == EditionKind.SingleFile && document.Tree.FrontMatter?.Yaml.Map?["edition"] is YamlMapping edition)
        {
            CheckMap(edition, SettingKeys.Edition, "edition", context);
        }
    }

    private static void CheckOption(ManifestDocument document, YamlMapping map, YamlEntry entry, RuleContext context)
    {
        var name = entry.Key.Value;
        if (name == "file-scope" && YamlValues.Truth(entry.Value) == true)
        {
            context.Report(TextSpan.FromBounds(entry.Key.Span.Start, entry.Value.Span.End), "With “file-scope” Pandoc reads each file for itself: notes that are defined in another file are printed as typed.");
        }

        if (DefaultsOptions.IsKnown(name))
        {
            return;
        }

        var near = NearMiss.Find(name, DefaultsOptions.All);
        var belongs = SettingKeys.Metadata.Any(key => key.IsNamed(name)) ? "metadata" : SettingKeys.Edition.Any(key => key.IsNamed(name)) ? "metadata: edition" : null;
        var more = near is not null ? $" Did you mean “{near}”?" : belongs is not null ? $" It belongs under “{belongs}”." : string.Empty;
        context.Report(
            entry.Key.Span,
            $"Pandoc stops at the unknown option “{name}”.{more}",
            fixes: near is not null ? [context.Fix($"Write “{near}”", false, new TextEdit(entry.Key.Span, near))] : belongs == "metadata" ? Move(document, map, entry, context) : []);
    }

    private static void CheckMap(YamlMapping map, ImmutableArray<SettingKey> keys, string under, RuleContext context)
    {
        foreach (var entry in map.Entries)
        {
            var name = entry.Key.Value;
            if (SettingKeys.Find(keys, name) is { } key)
            {
                CheckValue(entry, key, context);
                continue;
            }

            if (name.Length == 0 || SettingKeys.IsPrivate(name))
            {
                continue;
            }

            var near = NearMiss.Find(name, keys.Where(known => known.Name != SettingKey.AnyName).Select(known => known.Name));
            context.Report(
                entry.Key.Span,
                $"“{name}” means nothing under “{under}”.{(near is null ? string.Empty : $" Did you mean “{near}”?")}",
                fixes: near is null ? [] : [context.Fix($"Write “{near}”", false, new TextEdit(entry.Key.Span, near))],
                atMost: Severity.Warning);
        }
    }

    private static void CheckValue(YamlEntry entry, SettingKey key, RuleContext context)
    {
        var name = entry.Key.Value;
        switch (entry.Value)
        {
            case YamlScalar { Value: "" or "~" or "null" }:
                break;
            case YamlScalar when key.Value == SettingValue.Map:
                context.Report(entry.Value.Span, $"“{name}” takes a map of names, not a single value.", atMost: Severity.Warning);
                break;
            case YamlMapping inner when key.Value == SettingValue.Map:
                CheckMap(inner, key.Children, name, context);
                break;
            case YamlMapping when key.Children.IsEmpty:
                context.Report(entry.Key.Span, $"“{name}” takes a single value{(key.IsList ? " or a list" : string.Empty)}, not a map.", atMost: Severity.Warning);
                break;
            case YamlSequence when !key.IsList:
                context.Report(entry.Key.Span, $"“{name}” takes {(key.Value == SettingValue.Map ? "a map of names" : "a single value")}, not a list.", atMost: Severity.Warning);
                break;
            case YamlScalar value:
                CheckScalar(value, key, name, context);
                break;
        }
    }

    private static void CheckScalar(YamlScalar value, SettingKey key, string name, RuleContext context)
    {
        if (key.Value == SettingValue.Witness && !context.Edition.Settings.Witnesses.IsEmpty && context.Edition.Settings.Witnesses.All(witness => witness.Id != value.Value))
        {
            context.Report(value.Span, $"‘{value.Value}’ is no witness of this edition (known: {string.Join(", ", context.Edition.Settings.Witnesses.Select(witness => witness.Id))}).", atMost: Severity.Warning);
            return;
        }

        var isTruth = key.Allowed.Length == 2 && key.Allowed.Any(choice => choice.Value == "true");
        if (key.Allowed.IsEmpty || key.Allowed.Any(choice => string.Equals(choice.Value, value.Value, StringComparison.OrdinalIgnoreCase)) || (isTruth && YamlValues.Truth(value) is not null))
        {
            return;
        }

        var allowed = key.Allowed.Select(choice => choice.Value).ToList();
        var near = NearMiss.Find(value.Value, allowed);
        context.Report(
            value.Span,
            $"“{value.Value}” is no value of “{name}”; it takes {string.Join(", ", allowed)}.",
            fixes: near is null ? [] : [context.Fix($"Write “{near}”", false, new TextEdit(value.Span, near))],
            atMost: Severity.Warning);
    }

    // The lines of the entry, indented by two, below the line "metadata:".
    private static ImmutableArray<Fix> Move(ManifestDocument document, YamlMapping map, YamlEntry entry, RuleContext context)
    {
        var text = document.Text;
        var start = text.GetLineSpan(text.GetLine(entry.Key.Span.Start)).Start;
        var last = text.GetLineSpan(text.GetLine(Math.Max(entry.Key.Span.Start, entry.Value.Span.End - 1)));
        if (map.Find("metadata") is not { Value: YamlMapping { Entries: [var first, ..] } } metadata || metadata.Key.Span.Start == entry.Key.Span.Start || start != entry.Key.Span.Start)
        {
            return [];
        }

        var target = text.GetLineSpan(text.GetLine(first.Key.Span.Start)).Start;
        var indent = text.Content[target..first.Key.Span.Start];
        if (indent.Length == 0 || !string.IsNullOrWhiteSpace(indent))
        {
            return [];
        }

        var lines = text.Content[start..last.End].Split('\n').Select(line => line.TrimEnd('\r').Length == 0 ? line : indent + line);
        var next = text.GetLine(last.Start) + 1;
        var end = next < text.LineCount ? text.GetLineSpan(next).Start : text.Length;
        return
        [
            context.Fix("Move it under “metadata”", false, new TextEdit(TextSpan.FromBounds(start, end), string.Empty), new TextEdit(new TextSpan(target, 0), string.Join('\n', lines) + text.LineBreak)),
        ];
    }
}
