using System;
using System.Buffers;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Glossary;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Writes a further variant of an entry: into <c>also="…"</c>, which is made where there is none; in YAML into <c>also:</c>, in the form it has there.</summary>
internal static partial class NewVariant
{
    private static readonly SearchValues<char> Special = SearchValues.Create(":#\"\\'{}[],&*!|>%@`");

    /// <summary>The edit in the file of the entry; null when the variant would not be read as one.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="place">The entry.</param>
    /// <param name="words">The variant: words without Markdown and without semicolons.</param>
    public static TextEdit? Write(Edition edition, GlossaryPlace place, string words)
    {
        var edit = place.Source.Document is MarkdownDocument ? InMarkdown(place, words) : InYaml(place, words);
        return edit is { } found && IsRead(edition, place, found, words) ? found : null;
    }

    private static TextEdit? InMarkdown(GlossaryPlace place, string words)
    {
        var text = place.Source.Document.Text;
        if (place.Entry.AlsoSpan is not { } also)
        {
            return HeadwordEdits.AddAttributes(place, $"also=\"{Escape(words)}\"");
        }

        var list = text.ToString(also);
        return also.Start > 0 && text[also.Start - 1] is '"' ? Append(also, list, Escape(words))
            : also.Start > 0 && text[also.Start - 1] is '\'' ? Append(also, list, words)
            : new TextEdit(also, $"\"{list}; {Escape(words)}\"");
    }

    private static TextEdit Append(TextSpan list, string written, string words) =>
        new(new TextSpan(list.End, 0), string.IsNullOrWhiteSpace(written) ? words : written.TrimEnd().EndsWith(';') ? " " + words : "; " + words);

    private static string Escape(string words) => words.Replace("\"", "\\\"", StringComparison.Ordinal);

    private static TextEdit? InYaml(GlossaryPlace place, string words)
    {
        var text = place.Source.Document.Text;
        if (place.Entry.AlsoSpan is not { } also)
        {
            return NewKey(text, place.Entry, words);
        }

        var end = also.Start + text.Content.AsSpan(also.Start, also.Length).TrimEnd().Length;
        var value = text.Content[also.Start..end];
        switch (value)
        {
            case "":
                return new TextEdit(new TextSpan(also.Start, 0), (also.Start > 0 && text[also.Start - 1] == ':' ? " " : string.Empty) + Scalar(words));
            case ['[', .., ']']:
                return new TextEdit(new TextSpan(end - 1, 0), value[1..^1].Trim() is { Length: > 0 } items ? items.EndsWith(',') ? " " + Scalar(words) : ", " + Scalar(words) : Scalar(words));
            case ['-', ' ', ..]:
                var column = also.Start - text.GetLineSpan(text.GetLine(also.Start)).Start;
                return new TextEdit(new TextSpan(text.GetLineSpan(text.GetLine(Math.Max(also.Start, end - 1))).End, 0), $"{text.LineBreak}{new string(' ', column)}- {Scalar(words)}");
            case ['"', .., '"']:
                return new TextEdit(new TextSpan(end - 1, 0), "; " + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal));
            case ['\'', .., '\'']:
                return new TextEdit(new TextSpan(end - 1, 0), "; " + words.Replace("'", "''", StringComparison.Ordinal));
            case ['|' or '>', ..]:
                return null;
            default:
                return IsPlain(words) ? new TextEdit(new TextSpan(end, 0), "; " + words) : new TextEdit(TextSpan.FromBounds(also.Start, end), Quoted($"{value}; {words}"));
        }
    }

    // A line below the headword's, or another pair in the braces.
    private static TextEdit? NewKey(SourceText text, GlossaryEntry entry, string words)
    {
        var line = text.GetLineSpan(text.GetLine(entry.HeadwordSpan.Start));
        var before = text.Content[line.Start..entry.HeadwordSpan.Start];
        if (TermKey().Match(before) is { Success: true } key)
        {
            var end = text.GetLineSpan(text.GetLine(entry.HeadwordSpan.End)).End;
            return new TextEdit(new TextSpan(end, 0), $"{text.LineBreak}{new string(' ', key.Groups["indent"].Length)}also: {Scalar(words)}");
        }

        var isQuoted = before is [.., '"' or '\''];
        return before.Contains('{', StringComparison.Ordinal) ? new TextEdit(new TextSpan(entry.HeadwordSpan.End + (isQuoted ? 1 : 0), 0), $", also: {Quoted(words)}") : null;
    }

    private static string Scalar(string words) => IsPlain(words) ? words : Quoted(words);

    private static bool IsPlain(string words) => char.IsLetter(words[0]) && !words.AsSpan().ContainsAny(Special) && words is not ("true" or "false" or "null" or "yes" or "no");

    private static string Quoted(string words) => $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // The same entries, and this one with one variant more.
    private static bool IsRead(Edition edition, GlossaryPlace place, TextEdit edit, string words)
    {
        var document = place.Source.Document;
        var text = document.Text.WithEdits([edit]);
        var file = document is MarkdownDocument ? GlossaryReader.Read(EditionParser.Parse(text), edition.Settings.Fields) : GlossaryListReader.Read(text, edition.Settings.Fields);
        var number = place.Source.File.Entries.IndexOf(place.Entry);
        return number >= 0
            && file.Entries.Length == place.Source.File.Entries.Length
            && file.Entries[number].Variants.Length == place.Entry.Variants.Length + 1
            && file.Entries[number].Variants.Any(variant => variant.Text == words);
    }

    [GeneratedRegex(@"^(?<indent>[ ]*(?:-[ ]+)*)[""']?(?:term|headword)[""']?[ ]*:[ ]*[""']?$")]
    private static partial Regex TermKey();
}
