using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Features.Hovering;

/// <summary>
/// A key of a manifest or of front matter: what it does, who reads it, what it takes, and which value counts (FORMAT C1, A2, A3); a value that is one of
/// a few words: what the word means; a rule under <c>rules</c>: its name and one line.
/// </summary>
internal sealed class SettingHover : HoverProvider
{
    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        var (map, keys) = context.Model.Document switch
        {
            MarkdownDocument { Tree.FrontMatter: { } front } when front.Span.Contains(offset) => (front.Yaml.Map, SettingKeys.FrontMatter),
            ManifestDocument manifest => (manifest.Yaml.Map, SettingKeys.Of(manifest.Kind)),
            _ => (null, []),
        };
        return map is null ? null : Find(context, map, keys, [], offset);
    }

    private static HoverDraft? Find(HoverContext context, YamlMapping map, ImmutableArray<SettingKey> keys, ImmutableArray<string> above, int offset)
    {
        foreach (var entry in map.Entries)
        {
            var path = above.Add(entry.Key.Value);
            if (entry.Key.Span.Contains(offset))
            {
                return Show(context, keys, path, entry);
            }

            if (entry.Value.Span.Contains(offset))
            {
                return SettingKeys.Find(keys, entry.Key.Value) is not { } key ? null
                    : entry.Value is YamlMapping inner ? Find(context, inner, key.Children, path, offset)
                    : ShowValue(key, entry.Value, offset);
            }
        }

        return null;
    }

    private static HoverDraft? Show(HoverContext context, ImmutableArray<SettingKey> keys, ImmutableArray<string> path, YamlEntry entry)
    {
        var draft = new HoverDraft(entry.Key.Span);
        if (context.Model.Document is MarkdownDocument && path.Length == 1 && SettingKeys.IsPrivate(path[0]))
        {
            return draft.Line(Markdown.Bold(Markdown.Code(path[0]))).Line("Free for notes to people: Pandoc ignores every key that ends in `_`.");
        }

        if (SettingKeys.Find(keys, path[^1]) is not { } key)
        {
            return null;
        }

        if (path is [.., "rules", _] && RuleText.Find(path[^1]) is { } rule)
        {
            return RuleText.Add(draft, rule).Line($"{rule.Severity.ToString().ToLowerInvariant()} by itself; here: {Markdown.Escape(ValueText(entry.Value))}");
        }

        return draft
            .Line(Markdown.Bold(Markdown.Code(path[^1])))
            .Line(key.Summary)
            .Line(Readers(key))
            .Line(Values(key), key.Default is { } standard ? $"default: {standard}" : string.Empty)
            .Line(SettingEffect.Describe(context, path, entry));
    }

    private static HoverDraft? ShowValue(SettingKey key, YamlNode value, int offset)
    {
        var scalar = value switch
        {
            YamlScalar single => single,
            YamlSequence list => list.Items.OfType<YamlScalar>().FirstOrDefault(item => item.Span.Contains(offset)),
            _ => null,
        };
        return scalar is not null && key.Allowed.FirstOrDefault(choice => choice.Value == scalar.Value) is { Summary.Length: > 0 } found
            ? new HoverDraft(scalar.Span).Line(Markdown.Bold(Markdown.Code(found.Value))).Line(found.Summary)
            : null;
    }

    private static string Readers(SettingKey key)
    {
        string[] readers =
        [
            key.Reader.HasFlag(SettingReader.Pandoc) ? "Pandoc" : string.Empty,
            key.Reader.HasFlag(SettingReader.Citeproc) ? "citeproc" : string.Empty,
            key.Reader.HasFlag(SettingReader.Apparatus) ? "Apparatus" : string.Empty,
        ];
        var named = string.Join(", ", readers.Where(reader => reader.Length > 0));
        return named.Length == 0 ? string.Empty : $"read by {named}";
    }

    private static string Values(SettingKey key)
    {
        if (!key.Allowed.IsEmpty)
        {
            return "values: " + string.Join(", ", key.Allowed.Select(choice => Markdown.Code(choice.Value)));
        }

        var what = key.Value switch
        {
            SettingValue.Number => "a number",
            SettingValue.File => key.IsList ? "a file or a list of files" : "a file",
            SettingValue.Folder => key.IsList ? "a folder or a list of folders" : "a folder",
            SettingValue.Pattern => "patterns of files",
            SettingValue.Language => "a language tag",
            SettingValue.CitationKey => "a citation key",
            SettingValue.Citations => "citations",
            SettingValue.Ranges => "numbers and ranges",
            SettingValue.Witness => "the id of a witness",
            _ => string.Empty,
        };
        var example = key.Example is { } written ? $"for example {Markdown.Code(written)}" : string.Empty;
        return string.Join(", ", new[] { what, example }.Where(part => part.Length > 0));
    }

    /// <summary>A value on one line: the text of a single value, how many items of a list.</summary>
    internal static string ValueText(YamlNode value) => value switch
    {
        YamlScalar scalar => string.Join(' ', scalar.Value.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries)),
        YamlSequence { Items: [YamlScalar only] } => only.Value,
        YamlSequence list => Markdown.Count(list.Items.Length, "value"),
        YamlMapping map => Markdown.Count(map.Entries.Length, "key"),
        _ => string.Empty,
    };
}
