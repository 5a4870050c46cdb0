using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Hovering;

/// <summary>What hover providers work with: the file in its edition, and how places are linked.</summary>
/// <param name="model">The file in its edition.</param>
/// <param name="link">Makes the address of a link to a place, or null for no link; null where nothing is linked.</param>
/// <param name="name">What a file is called; left out, its path within the edition.</param>
internal sealed class HoverContext(SemanticModel model, Func<Place, string?>? link, Func<Document, string>? name = null)
{
    private const int MostPlaces = 5;

    /// <summary>The file in its edition.</summary>
    public SemanticModel Model { get; } = model;

    /// <summary>The edition.</summary>
    public Edition Edition => Model.Edition;

    /// <summary>The nodes that hold the character at an offset, the innermost first.</summary>
    public ImmutableArray<SyntaxNode> Inside(int offset) => [.. Model.NodesAt(offset).Reverse()];

    /// <summary>A place as <c>text/20-bureaucracy.md:12</c>, the line counted from 1; a link where there are links.</summary>
    public string Place(Document document, TextSpan span)
    {
        var text = Markdown.Escape($"{name?.Invoke(document) ?? Edition.DisplayPath(document.Path)}:{document.Text.GetLine(span.Start) + 1}");
        return link?.Invoke(new Place(document.Path, span)) is { } address ? $"[{text}]({Markdown.Address(address)})" : text;
    }

    /// <summary>Words that lead to a place; the words alone where there are no links.</summary>
    public string Words(string words, Document document, TextSpan span) =>
        link?.Invoke(new Place(document.Path, span)) is { } address ? $"[{Markdown.Escape(words)}]({Markdown.Address(address)})" : Markdown.Escape(words);

    /// <summary>A file by its path within the edition; a link where there are links.</summary>
    public string File(string path) => File(path, Edition.DisplayPath(path));

    /// <summary>Words that lead to a file; the words alone where there are no links.</summary>
    public string File(string path, string words) =>
        link?.Invoke(new Place(path, default)) is { } address ? $"[{Markdown.Escape(words)}]({Markdown.Address(address)})" : Markdown.Escape(words);

    /// <summary>Words that lead to an address outside the edition; the address itself where there are no links.</summary>
    public string Address(string words, string address) => link is null ? Markdown.Escape(address) : $"[{Markdown.Escape(words)}]({Markdown.Address(address)})";

    /// <summary>Several places in one line, each line of a file once; of many the first few and how many more there are. Empty for none.</summary>
    public string Places(ImmutableArray<(Document Document, TextSpan Span)> places)
    {
        var lines = places.DistinctBy(place => (place.Document.Path, place.Document.Text.GetLine(place.Span.Start))).ToImmutableArray();
        var shown = string.Join(", ", lines.Take(MostPlaces).Select(place => Place(place.Document, place.Span)));
        return lines.Length > MostPlaces ? $"{shown} and {lines.Length - MostPlaces} more" : shown;
    }
}
