using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Semantics.Settings;

namespace Apparatus.Language.Features.Completion;

/// <summary>Keys and values of manifests and front matter (FORMAT A2, A3), those that the map has already left out.</summary>
internal sealed partial class SettingCompletion : CompletionProvider
{
    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        if (context.Region is not (CursorRegion.Manifest or CursorRegion.FrontMatter))
        {
            return null;
        }

        if (context.Setting is not { IsBlockText: false, Typed: not ['@', ..] } place)
        {
            return CompletionList.Empty;
        }

        var (root, kind) = Root(context);
        var key = place.Path.IsEmpty ? null : SettingKeys.Find(root, place.Path);
        if (place.Position == SettingPosition.Value)
        {
            return key is null ? CompletionList.Empty : SettingValueItems.Find(context, place, key);
        }

        if (place.Path is [.., "rules"] && key is not null)
        {
            var rules = RuleItems.Find(place.Typed, place.Span, id => !place.Siblings.Contains(id), _ => false, id => Written(place, id, false));
            return context.Searched(rules, place.Span.Start);
        }

        var keys = key is null ? (place.Path.IsEmpty ? root : []) : key.Children;
        var prefix = string.Concat(place.Path.Select(name => name + "/"));
        var known = keys
            .Where(child => child.Name != SettingKey.AnyName && !place.Siblings.Any(child.IsNamed) && IsForFile(context, place, child))
            .Select(child => new CompletionItem(child.Name, CompletionItemKind.SettingKey, place.Span, Written(place, child.Name, child.Value == SettingValue.Map))
            {
                Detail = child.Summary,
                Data = new CompletionData(kind, prefix + child.Name),
            });
        var named = Names(context, place, key).Select(name => new CompletionItem(name.Name, CompletionItemKind.SettingKey, place.Span, Written(place, name.Written, true))
        {
            Description = name.Words,
        });
        return new CompletionList([.. known.Concat(named).Select((item, position) => item with { FilterText = Quoted(context, place, item.Label), SortText = CompletionContext.SortText(position) })], false);
    }

    private static (ImmutableArray<SettingKey> Keys, CompletionDataKind Kind) Root(CompletionContext context) => context.Model.Document switch
    {
        ManifestDocument { Kind: ManifestKind.Edition or ManifestKind.Defaults } => (SettingKeys.Manifest, CompletionDataKind.ManifestKey),
        ManifestDocument => (SettingKeys.Metadata, CompletionDataKind.MetadataKey),
        _ => (SettingKeys.FrontMatter, CompletionDataKind.FrontMatterKey),
    };

    // What counts for the whole edition has its place in the manifest, if there is one (ED6005).
    private static bool IsForFile(CompletionContext context, SettingCursor place, SettingKey key) =>
        context.Region == CursorRegion.Manifest || place.Path.Length > 0 || !key.IsEditionWide || context.Edition.Kind != EditionKind.Manifest;

    // A map stays open for the lines below; after other keys the value comes at once.
    private static string Written(SettingCursor place, string name, bool isMap) => place.HasColon ? name : isMap && !place.IsFlow ? name + ":" : name + ": ";

    private static string Quoted(CompletionContext context, SettingCursor place, string name) =>
        context.Content[place.Span.Start..context.Offset] is [var mark, ..] && mark is ('"' or '\'') ? mark + name : name;

    // Names that people choose are taken from the text: prefixes of labels, witnesses of page markers.
    private static IEnumerable<(string Name, string Written, string Words)> Names(CompletionContext context, SettingCursor place, SettingKey? key)
    {
        if (key?.Children is not [{ Name: SettingKey.AnyName }])
        {
            return [];
        }

        var edition = context.Edition;
        var names = place.Path[^1] switch
        {
            "notes" => edition.Notes.DefinedLabels.Concat(edition.Notes.ReferredLabels)
                .Select(label => Prefix().Match(label).Groups["name"].Value)
                .Select(name => (Name: name, Written: name, Words: $"labels begin with {name}-")),
            "witnesses" => edition.Identifiers.All
                .Select(id => PageMarkers.Witness(id) ?? string.Empty)
                .Select(name => (Name: name, Written: char.IsAsciiDigit(name.FirstOrDefault()) ? $"\"{name}\"" : name, Words: $"page markers begin with p{name}-")),
            _ => [],
        };
        return names.Where(name => name.Name.Length > 0 && !place.Siblings.Contains(name.Name)).Distinct().OrderBy(name => name.Name, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^(?<name>\p{L}+)-")]
    private static partial Regex Prefix();
}
