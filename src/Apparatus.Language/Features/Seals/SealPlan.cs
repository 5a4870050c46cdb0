using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Seals;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Seals;

/// <summary>What sealing an edition would do: nothing is sealed again that has changed, unless somebody says so (FORMAT ED6012).</summary>
/// <param name="Files">The files in reading order, then those that are lost.</param>
/// <param name="Text">The seal as it would be written.</param>
public sealed record SealPlan(ImmutableArray<SealedFile> Files, string Text)
{
    /// <summary>The name that a seal gets where the manifest names none.</summary>
    public const string DefaultName = "edition.seal";

    /// <summary>Whether words have changed that are not accepted.</summary>
    public bool HasChanges => Files.Any(file => file.State is SealState.Changed or SealState.Lost);

    /// <summary>Plans the sealing of an edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="accepts">Whether changed text is sealed as it is now.</param>
    /// <param name="isWanted">Which files are meant; the others keep their seal. Null for all.</param>
    public static SealPlan Of(Edition edition, bool accepts, Func<MarkdownDocument, bool>? isWanted = null)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var known = edition.Seal?.Texts ?? [];
        var taken = known.SelectMany(text => text.Paragraphs).Select(paragraph => paragraph.Id).ToHashSet(StringComparer.Ordinal);
        var files = new List<SealedFile>();
        var texts = new List<SealedText>();
        foreach (var document in edition.Documents)
        {
            var path = edition.DisplayPath(document.Path);
            var before = known.FirstOrDefault(text => text.Path == path);
            if (isWanted?.Invoke(document) == false)
            {
                texts.AddRange(before is null ? [] : [before]);
                continue;
            }

            var now = BaseText.Of(document);
            if (now.IsEmpty)
            {
                continue;
            }

            var changes = before is null ? [] : Sealing.Compare(now, before.Paragraphs);
            var state = before is null ? SealState.New : changes.IsEmpty ? SealState.Unchanged : accepts ? SealState.Accepted : SealState.Changed;
            var text = state == SealState.Changed && before is not null ? before : Sealing.Seal(path, now, before, taken);
            texts.Add(text);
            files.Add(new SealedFile(path, document, state, text.Paragraphs.Length, changes));
        }

        foreach (var lost in known.Where(text => texts.TrueForAll(other => other.Path != text.Path)))
        {
            files.Add(new SealedFile(lost.Path, null, accepts ? SealState.Dropped : SealState.Lost, lost.Paragraphs.Length, []));
            texts.AddRange(accepts ? [] : [lost]);
        }

        return new SealPlan([.. files], SealDocument.Write(texts));
    }

    /// <summary>Adds <c>sealed: edition.seal</c> to the settings of the edition in its manifest; null where the manifest is written in a way that cannot take a line.</summary>
    /// <param name="manifest">The manifest.</param>
    public static TextEdit? Declare(ManifestDocument manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var text = manifest.Text;
        var metadata = manifest.Yaml.Map?.Find("metadata");
        if (metadata is null)
        {
            return new TextEdit(new TextSpan(text.Length, 0), (text.Length > 0 && text[text.Length - 1] != '\n' ? text.LineBreak : string.Empty) + $"metadata:{text.LineBreak}  edition:{text.LineBreak}    sealed: {DefaultName}{text.LineBreak}");
        }

        if (metadata.Value is not YamlMapping map)
        {
            return null;
        }

        if (map["edition"] is YamlMapping { Entries: [var first, ..] })
        {
            return Line(text, first.Key.Span.Start, $"sealed: {DefaultName}");
        }

        return map.Find("edition") is null && map.Entries is [var top, ..] && Line(text, top.Key.Span.Start, string.Empty) is { } at
            ? at with { NewText = at.NewText.TrimEnd('\r', '\n') + $"edition:{text.LineBreak}{at.NewText.TrimEnd('\r', '\n')}  sealed: {DefaultName}{text.LineBreak}" }
            : null;
    }

    // A line before a key, indented as that is.
    private static TextEdit? Line(SourceText text, int key, string words)
    {
        var start = text.GetLineSpan(text.GetLine(key)).Start;
        var indent = text.Content[start..key];
        return string.IsNullOrWhiteSpace(indent) ? new TextEdit(new TextSpan(start, 0), indent + words + text.LineBreak) : null;
    }
}
