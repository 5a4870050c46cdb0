using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>Makes typed settings of the layers of metadata.</summary>
/// <param name="metadata">All metadata, the layers that count more first.</param>
/// <param name="options">Pandoc's options, those that count more first; empty without a manifest.</param>
/// <param name="resolver">Makes full paths.</param>
internal sealed class SettingsReader(
    ImmutableArray<MetadataLayer> metadata, ImmutableArray<MetadataLayer> options, PathResolver resolver)
{
    /// <summary>Reads all settings.</summary>
    /// <param name="ownLayers">The layers that may hold the <c>edition</c> map: all but text files where there is a manifest.</param>
    /// <param name="allowShortForms">Whether <c>glossary</c> and <c>notes</c> may stand by themselves (one-file editions, FORMAT A3).</param>
    public EditionSettings Read(ImmutableArray<MetadataLayer> ownLayers, bool allowShortForms)
    {
        var found = Find(ownLayers, "edition");
        var own = new Own(found?.Node as YamlMapping, found?.Layer.Document.Path ?? string.Empty);
        var witnesses = ReadWitnesses(own);
        return new EditionSettings
        {
            Language = Text("lang") ?? "en-US",
            Title = Text("title"),
            From = (OptionText("from") ?? OptionText("reader")) is { } from ? ReaderFormat.Parse(from) : ReaderFormat.Markdown,
            Citeproc = Option("citeproc") is { } citeproc ? YamlValues.Truth(citeproc.Node) == true : HasCiteprocFilter(),
            LinkCitations = YamlValues.Truth(Metadata("link-citations")?.Node) == true,
            ReferenceSectionTitle = Text("reference-section-title"),
            Style = Setting(Option("csl") ?? Metadata("csl") ?? Metadata("citation-style")),
            NoCite = ReadNoCite(),
            References = Metadata("references") is { } references ? new InlineReferences(references.Layer.Document, references.Node) : null,
            NoteSeries = ReadSeries(own, allowShortForms),
            Witnesses = witnesses,
            Base = own.Text("base")?.Value ?? (witnesses.Length == 1 ? witnesses[0].Id : null),
            Names = ReadNames(own),
            Rules = YamlValues.Entries(own["rules"])
                .Where(entry => entry.Value is YamlScalar)
                .ToImmutableDictionary(entry => entry.Key.Value, entry => ((YamlScalar)entry.Value).Value),
            RuleLevels = ReadRules(own),
            Ignore = Values(own, "ignore"),
            External = ReadExternal(own),
            Generated = [.. own.Texts("generated").Select(resolver.FullPath)],
            Library = [.. own.Texts("library").Select(resolver.FullPath)],
            HtmlOnly = Values(own, "html-only"),
            Pandoc = own.Text("pandoc")?.Value switch
            {
                "2" => PandocGeneration.Two,
                "3" => PandocGeneration.Three,
                null => resolver.Options.Pandoc,
                _ => PandocGeneration.Both,
            },
            Glossaries = Glossaries(ownLayers, allowShortForms, resolver),
            Fields = Values(own, "fields"),
            HasTermsInHeadings = YamlValues.Truth(own["terms-in-headings"]) == true,
            Sealed = own.Text("sealed"),
            Dash = own.Text("dash")?.Value,
            Dates = own.Text("dates")?.Value,
        };
    }

    /// <summary>The glossary files that are declared, as written.</summary>
    public static IEnumerable<Setting<string>> DeclaredGlossaries(ImmutableArray<MetadataLayer> ownLayers, bool allowShortForms)
    {
        var own = Find(ownLayers, "edition");
        var glossary = (own?.Node as YamlMapping)?["glossary"];
        if (glossary is not null)
        {
            return YamlValues.Texts(glossary, own?.Layer.Document.Path ?? string.Empty);
        }

        return allowShortForms && Find(ownLayers, "glossary") is { } found
            ? YamlValues.Texts(found.Node, found.Layer.Document.Path)
            : [];
    }

    /// <summary>The full paths of the glossary files: those declared, otherwise the sibling <c>glossary.md</c>. None need exist.</summary>
    public static ImmutableArray<string> Glossaries(ImmutableArray<MetadataLayer> ownLayers, bool allowShortForms, PathResolver resolver) =>
    [
        .. DeclaredGlossaries(ownLayers, allowShortForms)
            .Select(resolver.FullPath)
            .DefaultIfEmpty(FilePaths.Combine(resolver.Root, "glossary.md")),
    ];

    /// <summary>The first layer that has a key, with its value; null when none has.</summary>
    public static Found? Find(ImmutableArray<MetadataLayer> layers, string key)
    {
        foreach (var layer in layers)
        {
            if (layer.Map[key] is { } node && node is not YamlScalar { IsPlain: true, Value: "" or "~" or "null" })
            {
                return new Found(layer, node);
            }
        }

        return null;
    }

    private static ImmutableArray<string> Values(Own own, string key) => [.. own.Texts(key).Select(item => item.Value)];

    private static ImmutableArray<Witness> ReadWitnesses(Own own) =>
    [
        .. YamlValues.Entries(own["witnesses"]).Select(entry =>
        {
            var values = new Own(entry.Value as YamlMapping, own.Path);
            return new Witness(entry.Key.Value, values.Text("name")?.Value ?? entry.Key.Value, own.Path, entry.Key.Span)
            {
                Cite = values.Text("cite"),
                Pages = values.Text("pages"),
                Missing = values.Text("missing"),
                Unnumbered = values.Text("unnumbered"),
                Extracts = YamlValues.Truth(values["extracts"]) == true,
            };
        }),
    ];

    private ImmutableArray<NoteSeries> ReadSeries(Own own, bool allowShortForms)
    {
        var path = own.Path;
        var declared = own["notes"];
        if (declared is null && allowShortForms && Metadata("notes") is { } shortForm)
        {
            declared = shortForm.Node;
            path = shortForm.Layer.Document.Path;
        }

        var entries = YamlValues.Entries(declared).ToList();
        return
        [
            .. entries.Select(entry =>
            {
                var values = new Own(entry.Value as YamlMapping, path);
                return new NoteSeries(entry.Key.Value, values.Text("name")?.Value ?? entry.Key.Value, path, entry.Key.Span)
                {
                    Numbering = values.Text("numbering")?.Value == "printed" ? NoteNumbering.Printed : NoteNumbering.Auto,
                    Restart = values.Text("restart")?.Value switch
                    {
                        "chapter" => NoteRestart.Chapter,
                        "page" => NoteRestart.Page,
                        _ => NoteRestart.Edition,
                    },
                    Style = values.Text("style")?.Value is "a" or "i" or "*" ? values.Text("style")?.Value ?? "1" : "1",
                    Sign = values.Text("sign")?.Value,
                    Home = values.Text("home"),
                    IsDefault = YamlValues.Truth(values["default"]) ?? entries.Count == 1,
                    Missing = values.Text("missing"),
                    Extracts = YamlValues.Truth(values["extracts"]) == true,
                };
            }),
        ];
    }

    private static ImmutableArray<NameForms> ReadNames(Own own) =>
    [
        .. YamlValues.Entries(own["names"]).Select(entry => new NameForms(
            new Setting<string>(entry.Key.Value, own.Path, entry.Key.Span),
            [.. YamlValues.Texts(entry.Value, own.Path)])),
    ];

    private static ImmutableArray<RuleLevel> ReadRules(Own own) =>
    [
        .. YamlValues.Entries(own["rules"])
            .Where(entry => entry.Value is YamlScalar)
            .Select(entry => new RuleLevel(
                new Setting<string>(entry.Key.Value, own.Path, entry.Key.Span),
                new Setting<string>(((YamlScalar)entry.Value).Value, own.Path, entry.Value.Span))),
    ];

    private static ImmutableArray<ExternalVolume> ReadExternal(Own own) =>
    [
        .. YamlValues.Entries(own["external"]).Select(entry => new ExternalVolume(
            new Setting<string>(entry.Key.Value, own.Path, entry.Key.Span),
            entry.Value is YamlSequence ? [.. YamlValues.Texts(entry.Value, own.Path)] : [],
            YamlValues.Text(entry.Value, own.Path))),
    ];

    private ImmutableArray<Setting<string>> ReadNoCite() =>
        Metadata("nocite") is { } found
            ? [.. NoCiteKeys.Find(found.Layer.Document, found.Node)]
            : [];

    private bool HasCiteprocFilter() =>
        options.Any(layer => YamlValues.Texts(layer.Map["filters"], layer.Document.Path).Any(filter => filter.Value is "citeproc" or "pandoc-citeproc"));

    private Found? Metadata(string key) => Find(metadata, key);

    private Found? Option(string key) => Find(options, key);

    private string? Text(string key) => Setting(Metadata(key))?.Value;

    private string? OptionText(string key) => Setting(Option(key))?.Value;

    private static Setting<string>? Setting(Found? found) =>
        found is { } value ? YamlValues.Text(value.Node, value.Layer.Document.Path) : null;

    /// <summary>A value with the layer it stands in.</summary>
    internal readonly record struct Found(MetadataLayer Layer, YamlNode Node);

    private readonly record struct Own(YamlMapping? Map, string Path)
    {
        public YamlNode? this[string key] => Map?[key];

        public Setting<string>? Text(string key) => YamlValues.Text(this[key], Path);

        public IEnumerable<Setting<string>> Texts(string key) => YamlValues.Texts(this[key], Path);
    }
}
