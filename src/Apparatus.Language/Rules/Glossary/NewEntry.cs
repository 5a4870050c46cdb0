using System;
using System.Buffers;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Glossary;
using Apparatus.Language.Rules.References;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Glossary;

/// <summary>A new entry of a glossary, in the place that the alphabet gives it, with a definition that is still to be written.</summary>
/// <param name="Id">Its id, which nothing else has.</param>
/// <param name="Path">The full path of the file that it is written in.</param>
/// <param name="Edits">The edit that writes it; where the file is new, also the one that lists it in the manifest.</param>
internal sealed partial record NewEntry(string Id, string Path, ImmutableArray<FileEdit> Edits)
{
    // What may mean something else in a value without quotation marks.
    private static readonly SearchValues<char> YamlMarks = SearchValues.Create(":#\"\\'{}[],&*!|>%@`");

    /// <summary>
    /// The full path of the file where new entries go: the first glossary that no other program writes, Markdown before YAML; where the edition has
    /// none and declares none elsewhere, <c>glossary.md</c>, which is made. Null when there is no such file.
    /// </summary>
    /// <param name="edition">The edition.</param>
    public static string? Home(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return Source(edition)?.Document.Path
            ?? (edition.Settings.Glossaries is [var only] && only == edition.Root + "/glossary.md" && edition.Find(only) is null ? only : null);
    }

    /// <summary>Whether Pandoc reads an id after a headword; so it does where one is still to be made, null.</summary>
    public static bool IsId(string? id) => id is null || IdPattern().IsMatch(id);

    /// <summary>Writes an entry at <see cref="Home"/>. Null when there is no such file, no word, or when the id is none.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="headword">The headword: words without Markdown.</param>
    /// <param name="id">The id it is to have; null to make one of the headword. A number is added to one that is taken.</param>
    public static NewEntry? Write(Edition edition, string headword, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(headword);
        var words = string.Join(' ', headword.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0 || !IsId(id) || Home(edition) is not { } path)
        {
            return null;
        }

        var free = Free(edition, id ?? GlossaryReader.DefaultId(Escape(words)));
        words = Capitalised(edition, words);
        return Source(edition) switch
        {
            { Document: MarkdownDocument } source => new(free, path, [new FileEdit(path, AddMarkdown(source, words, free))]),
            { } source => new(free, path, [new FileEdit(path, AddYaml(source, words, free))]),
            null => Create(edition, path, words, free),
        };
    }

    private static GlossarySource? Source(Edition edition)
    {
        var sources = edition.Glossary.Sources.Where(source => edition.WriterOf(source.Document.Path) is null).ToImmutableArray();
        return sources.FirstOrDefault(source => source.Document is MarkdownDocument) ?? sources.FirstOrDefault(HasPlace);
    }

    private static string Free(Edition edition, string id)
    {
        var free = id;
        for (var number = 2; edition.Glossary.Find(free) is not null || KnownTargets.IsGiven(edition, free); number++)
        {
            free = $"{id}-{number}";
        }

        return free;
    }

    // Headwords begin with a capital letter, unless those of this glossary do not.
    private static string Capitalised(Edition edition, string words) =>
        edition.Glossary.Entries.Any(place => place.Entry.Headword is [var first, ..] && char.IsLower(first)) ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static NewEntry Create(Edition edition, string path, string words, string id)
    {
        var lineBreak = edition.Documents.IsEmpty ? "\n" : edition.Documents[0].Text.LineBreak;
        var written = new FileEdit(path, new TextEdit(default, $"# Glossary\n\n{Markdown(words, id)}\n".Replace("\n", lineBreak, StringComparison.Ordinal)));
        var isListed = edition.FileReferences.Any(file => file.Kind == FileReferenceKind.InputFile && file.ResolvedPath == path);
        return new NewEntry(id, path, !isListed && ManifestEdits.ListFile(edition, path) is { } listing ? [written, listing] : [written]);
    }

    private static string Markdown(string words, string id) => $"[{Escape(words)}]{{#{id} .term}}\n\n:   {Placeholder.Text}";

    private static string Escape(string words) => SpecialCharacter().Replace(words, "\\$0");

    private static TextEdit AddMarkdown(GlossarySource source, string words, string id)
    {
        var text = source.Document.Text;
        var entry = Markdown(words, id);
        var (before, after) = Neighbours(source, words);
        var edit = after is not null ? new TextEdit(new TextSpan(after.Span.Start, 0), entry + "\n\n")
            : before is not null ? new TextEdit(new TextSpan(before.Span.End, 0), "\n\n" + entry)
            : AtEnd(text, entry);
        return edit with { NewText = edit.NewText.Replace("\n", text.LineBreak, StringComparison.Ordinal) };
    }

    private static TextEdit AtEnd(SourceText text, string entry)
    {
        var end = text.Content.AsSpan().TrimEnd().Length;
        return new TextEdit(TextSpan.FromBounds(end, text.Length), (end == 0 ? string.Empty : "\n\n") + entry + "\n");
    }

    // The entry that the new one comes after, or the one that it comes before. Headings may stand between letters, so the new entry keeps to its own letter.
    private static (GlossaryEntry? Before, GlossaryEntry? After) Neighbours(GlossarySource source, string words)
    {
        var entries = source.File.Entries;
        if (entries.IsEmpty)
        {
            return default;
        }

        var isSorted = entries.Zip(entries.Skip(1)).All(pair => Compare(pair.First.Headword, pair.Second.Headword) <= 0);
        var after = isSorted ? entries.FirstOrDefault(entry => Compare(entry.Headword, words) > 0) : null;
        var before = after is null ? entries[^1] : entries.TakeWhile(entry => entry != after).LastOrDefault();
        return after is not null && (before is null || Letter(after.Headword) == Letter(words)) ? (null, after) : (before, null);
    }

    private static int Compare(string left, string right) => string.Compare(Accents.Remove(left), Accents.Remove(right), StringComparison.OrdinalIgnoreCase);

    private static char Letter(string words) => words.Length == 0 ? '\0' : char.ToUpperInvariant(Accents.Remove(words)[0]);

    // A list in YAML takes entries where its items begin with "- " on a line of their own.
    private static bool HasPlace(GlossarySource source) => source.File.Entries.IsEmpty
        ? source.Document.Text.Content.AsSpan().Trim().IsEmpty
        : source.File.Entries.All(entry => Opening(source.Document.Text, entry).TrimStart(' ') == "- ");

    private static string Opening(SourceText text, GlossaryEntry entry) => text.Content[text.GetLineSpan(text.GetLine(entry.Span.Start)).Start..entry.Span.Start];

    private static TextEdit AddYaml(GlossarySource source, string words, string id)
    {
        var text = source.Document.Text;
        var (before, after) = Neighbours(source, words);
        var indentation = (before ?? after) is { } neighbour ? Opening(text, neighbour)[..^2] : string.Empty;
        var entry = $"{indentation}- term: {Scalar(words)}\n{indentation}  id: {id}\n{indentation}  definition: {Placeholder.Text}\n".Replace("\n", text.LineBreak, StringComparison.Ordinal);
        if (after is not null)
        {
            return new TextEdit(new TextSpan(text.GetLineSpan(text.GetLine(after.Span.Start)).Start, 0), entry);
        }

        // After the last line of the entry before it; the last line of a file may have no end.
        var end = before is null ? 0 : text.Content.AsSpan(0, Math.Min(before.Span.End, text.Length)).TrimEnd().Length;
        var next = text.GetLine(end) + 1;
        return before is null ? new TextEdit(new TextSpan(0, text.Length), entry)
            : next < text.LineCount ? new TextEdit(new TextSpan(text.GetLineSpan(next).Start, 0), entry)
            : new TextEdit(new TextSpan(text.Length, 0), text.LineBreak + entry);
    }

    private static string Scalar(string words) =>
        char.IsLetter(words[0]) && !words.AsSpan().ContainsAny(YamlMarks)
            ? words
            : $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_:.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"[\\\[\]*_`<>^~$@]", RegexOptions.CultureInvariant)]
    private static partial Regex SpecialCharacter();
}
