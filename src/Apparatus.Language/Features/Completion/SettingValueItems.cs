using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Semantics.Settings;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Values of a manifest or of front matter.</summary>
internal static class SettingValueItems
{
    // Those with a table of locator terms, then others that editions are written in.
    private static readonly ImmutableArray<(string Tag, string Name)> Languages =
    [
        ("en-GB", "British English"), ("en-US", "American English"), ("ru", "Russian"), ("de", "German"), ("fr", "French"), ("es", "Spanish"), ("it", "Italian"),
        ("pt", "Portuguese"), ("nl", "Dutch"), ("pl", "Polish"), ("cs", "Czech"), ("sv", "Swedish"), ("da", "Danish"), ("nb", "Norwegian"), ("fi", "Finnish"),
        ("uk", "Ukrainian"), ("el", "Greek"), ("la", "Latin"), ("he", "Hebrew"), ("ar", "Arabic"), ("zh", "Chinese"), ("ja", "Japanese"), ("ru-Latn", "Russian in Latin letters"),
    ];

    /// <summary>The values of a key.</summary>
    /// <param name="context">The place.</param>
    /// <param name="place">The place among keys and values.</param>
    /// <param name="key">The key.</param>
    public static CompletionList Find(CompletionContext context, SettingCursor place, SettingKey key) => key.Value switch
    {
        SettingValue.File => Paths(context, place, path => Accepts(context, key, path)),
        SettingValue.Folder => Paths(context, place, static _ => false),
        SettingValue.CitationKey => Works(context, place),
        SettingValue.Language => Words(context, place, Languages.Select(language => (language.Tag, language.Tag, language.Name))),
        SettingValue.Witness => Words(context, place, context.Edition.Settings.Witnesses.Select(witness => (witness.Id, char.IsAsciiDigit(witness.Id.FirstOrDefault()) ? $"\"{witness.Id}\"" : witness.Id, witness.Name))),
        _ => Words(context, place, key.Allowed.Select(choice => (choice.Value, choice.NeedsQuotes ? $"\"{choice.Value}\"" : choice.Value, choice.Summary))),
    };

    private static CompletionList Words(CompletionContext context, SettingCursor place, IEnumerable<(string Value, string Written, string Words)> values)
    {
        var (start, lead) = Start(context, place);
        var mark = place.Typed.Length > 0 && !char.IsLetterOrDigit(place.Typed[0]) ? place.Typed[0] : (char?)null;
        var items = values.Where(value => mark is null || value.Value[0] == mark).Select((value, position) => new CompletionItem(value.Value, CompletionItemKind.SettingValue, TextSpan.FromBounds(start, place.Span.End), lead + Quote(place, value.Written))
        {
            FilterText = lead + place.Quote + value.Value,
            SortText = CompletionContext.SortText(position),
            Description = value.Words.Length > 0 ? value.Words : null,
        });
        return new CompletionList([.. items], false);
    }

    private static CompletionList Works(CompletionContext context, SettingCursor place)
    {
        var (start, lead) = Start(context, place);
        var items = WorkItems.Find(context, place.Typed, TextSpan.FromBounds(start, place.Span.End), key => lead + Quote(place, key));
        return context.Searched(items, start);
    }

    // The last part of the path alone is replaced, so that folders can be gone through.
    private static CompletionList Paths(CompletionContext context, SettingCursor place, Func<string, bool> accept)
    {
        var slash = place.Typed.LastIndexOf('/') + 1;
        var written = place.Typed[..slash];
        var folder = written.StartsWith("${.}/", StringComparison.Ordinal)
            ? FilePaths.Combine(FilePaths.Folder(context.Model.Document.Path), written[5..])
            : FilePaths.Combine(context.Edition.Root, written);
        var start = context.Offset - place.Typed.Length + slash;
        var end = place.Quote is not null && place.Span.End > context.Offset ? place.Span.End - 1 : place.Span.End;
        var rest = context.Content[context.Offset..end].IndexOf('/', StringComparison.Ordinal);
        var span = TextSpan.FromBounds(start, rest < 0 ? end : context.Offset + rest);
        var lead = place.NeedsSpace ? " " : string.Empty;
        var mayQuote = slash == 0 && place.Quote is null;
        var items = PathItems.Find(context, folder, place.Typed[slash..], span, accept, name => lead + (mayQuote && NeedsQuotes(place, name) ? $"\"{name}\"" : name));
        return context.Searched(items, start);
    }

    private static bool Accepts(CompletionContext context, SettingKey key, string path)
    {
        var isOther = path != context.Model.Document.Path;
        return key.File switch
        {
            FileReferenceKind.InputFile => HasExtension(path, ".md", ".markdown", ".rmd", ".qmd") && !IsListed(context.Edition, path),
            FileReferenceKind.Bibliography => isOther && HasExtension(path, ".bib", ".bibtex", ".json", ".yaml", ".yml"),
            FileReferenceKind.Style => HasExtension(path, ".csl"),
            FileReferenceKind.Glossary => HasExtension(path, ".md", ".yaml", ".yml") && isOther,
            FileReferenceKind.NoteHome => HasExtension(path, ".md"),
            FileReferenceKind.Seal => HasExtension(path, ".seal", ".txt"),
            FileReferenceKind.Defaults or FileReferenceKind.External or FileReferenceKind.MetadataFile => isOther && HasExtension(path, ".yaml", ".yml"),
            _ => isOther,
        };
    }

    private static bool IsListed(Edition edition, string path) =>
        edition.FileReferences.Any(file => file.Kind == FileReferenceKind.InputFile && file.ResolvedPath == path);

    private static bool HasExtension(string path, params ReadOnlySpan<string> extensions)
    {
        foreach (var extension in extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Directly behind a colon the span begins there, so that the space that a person types next does not close the list.
    private static (int Start, string Lead) Start(CompletionContext context, SettingCursor place) =>
        place.NeedsSpace ? (context.Offset, " ") : (place.Span.Start, string.Empty);

    /// <summary>A value with the quotation marks that it needs, or that stand there.</summary>
    /// <param name="place">The place.</param>
    /// <param name="written">The value.</param>
    internal static string Quote(SettingCursor place, string written) =>
        place.Quote is { } quote ? quote + written.Trim('"') + quote : NeedsQuotes(place, written) ? $"\"{written}\"" : written;

    private static bool NeedsQuotes(SettingCursor place, string written) =>
        !written.StartsWith('"')
        && (written.Contains(": ", StringComparison.Ordinal) || written.Contains(" #", StringComparison.Ordinal)
            || (written.Length > 0 && "@`&*!|>%#{}[],?".Contains(written[0], StringComparison.Ordinal))
            || (place.IsFlow && written.AsSpan().IndexOfAny(",[]{}") >= 0));
}
