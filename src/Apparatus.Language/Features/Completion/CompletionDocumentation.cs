using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography.Formatting;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Writes the documentation of a proposal as Markdown, when somebody looks at it.</summary>
internal static partial class CompletionDocumentation
{
    private const int LongestNote = 12;

    /// <summary>The documentation; null when the thing is not there (any more).</summary>
    public static string? Of(Edition edition, CompletionData data) => data.Kind switch
    {
        CompletionDataKind.Note => OfNote(edition, data.Name),
        CompletionDataKind.Work => OfWork(edition, data.Name),
        CompletionDataKind.Term => edition.Glossary.Find(data.Name) is { } place ? Hover.OfEntry(edition, place, MarkupFormat.Markdown) : null,
        CompletionDataKind.Rule => AllRules.Catalog.Find(data.Name) is { } rule ? $"**{rule.Name}**\n\n{rule.Summary}\n\n{rule.Why}" : null,
        CompletionDataKind.ManifestKey => OfSetting(SettingKeys.Find(SettingKeys.Manifest, data.Name.Split('/'))),
        CompletionDataKind.MetadataKey => OfSetting(SettingKeys.Find(SettingKeys.Metadata, data.Name.Split('/'))),
        CompletionDataKind.FrontMatterKey => OfSetting(SettingKeys.Find(SettingKeys.FrontMatter, data.Name.Split('/'))),
        _ => null,
    };

    /// <summary>Markdown without its marks, line by line.</summary>
    public static string Plain(string markdown)
    {
        var text = SourceText.From(markdown);
        return string.Join('\n', Enumerable.Range(0, text.LineCount).Select(line => PlainText.Of(text, EditionParser.ParseInlines(text, [text.GetLineSpan(line)]))));
    }

    private static string? OfWork(Edition edition, string key) =>
        edition.Works.FindNamed(key) is { } place
            ? ReferenceFormatter.Bibliography(edition.Works.Resolve(place), edition.Settings.Language) + $"\n\n{edition.DisplayPath(place.Path)}"
            : null;

    // The note that Pandoc prints, as it is written, without its indentation.
    private static string? OfNote(Edition edition, string label)
    {
        if (edition.Notes.Definitions(label) is not [.., var place])
        {
            return null;
        }

        var document = edition.DocumentOf(place);
        var note = document.Index.NoteDefinitions[place.Index];
        var lines = document.Text.ToString(TextSpan.FromBounds(note.MarkerSpan.End, note.Span.End)).Trim().ReplaceLineEndings("\n").Split('\n');
        var shown = string.Join('\n', lines.Take(LongestNote).Select(line => Indentation().Replace(line, string.Empty)));
        return (lines.Length > LongestNote ? shown + "\n…" : shown) + $"\n\n{edition.DisplayPath(document.Path)}";
    }

    private static string? OfSetting(SettingKey? key)
    {
        if (key is null)
        {
            return null;
        }

        var parts = new List<string> { key.Summary };
        parts.AddRange(key.Allowed.Where(choice => choice.Summary.Length > 0).Select(choice => $"- `{choice.Value}`: {choice.Summary}"));
        parts.Add(key.Default is { } standard ? $"Without it: {standard}" : string.Empty);
        parts.Add(key.Example is { } example ? $"Example: `{example}`" : string.Empty);
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    [GeneratedRegex("^(?:[> ]*> ?)?(?:    |\t)?")]
    private static partial Regex Indentation();
}
